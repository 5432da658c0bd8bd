import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { editionRegisterOf, isEditionRegister } from "../ledgerSubjects.ts";

/**
 * Says that a revision is the same text as another: one document that two people have brought in, or read from two
 * files. Where `corrected` is said, the other takes its place; otherwise both stay, and the other leads. A register
 * for each revision: what is said of it now, or taken back.
 */
export const editionRecordKind = defineRecordKind({
  type: "edition",
  body: z
    .strictObject({ revision: hashSchema, same: hashSchema, corrected: z.literal(true).optional() })
    .refine((body) => body.revision !== body.same),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ record }) => (record.of && isEditionRegister(record.of) ? [record.of] : []),
  register: (body) => editionRegisterOf(body.revision),
});
export type EditionBody = z.infer<typeof editionRecordKind.body>;
