import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessLead } from "../kind.ts";
import { editionOf, isEditionRegister } from "../subjects.ts";

/**
 * Says that a revision is the same text as another: one document that two people have brought in, or read from two
 * files. Where `corrected` is said, the other takes its place; otherwise both stay, and the other leads. A register
 * for each revision: what is said of it now, or taken back.
 */
export const edition = kind({
  type: "edition",
  body: z
    .strictObject({ revision: hash, same: hash, corrected: z.literal(true).optional() })
    .refine((body) => body.revision !== body.same),
  filing: "register",
  refusal: unlessLead,
  subjects: ({ record }) => (record.of && isEditionRegister(record.of) ? [record.of] : []),
  register: (body) => editionOf(body.revision),
});
export type EditionBody = z.infer<typeof edition.body>;
