import { z } from "zod";
import { hash } from "../envelope.ts";
import { kind, unlessObserver } from "../kind.ts";
import { origin as originSubject } from "../subjects.ts";
import { CONFIDENTIALITIES } from "./annotation.ts";

const at = z.strictObject({ draft: hash, provision: z.string().min(1).max(400) });

/** Says that a provision has its language from another text: agreed language of an earlier treaty. */
export const origin = kind({
  type: "origin",
  body: z
    .strictObject({ at, from: at, comment: z.string().max(20_000), confidentiality: z.literal(CONFIDENTIALITIES) })
    .refine((body) => body.at.draft !== body.from.draft),
  filing: "thing",
  refusal: unlessObserver,
  subjects: ({ thing }) => [originSubject(thing)],
});
export type OriginBody = z.infer<typeof origin.body>;
