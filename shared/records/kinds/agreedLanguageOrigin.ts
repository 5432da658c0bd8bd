import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfAgreedLanguageOrigin } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

const at = z.strictObject({ draft: hashSchema, provision: z.string().min(1).max(400) });

/** States that a provision takes its language from another text, such as agreed language of an earlier treaty. */
export const agreedLanguageOriginRecordKind = defineRecordKind({
  type: "origin",
  body: z
    .strictObject({ at, from: at, comment: z.string().max(20_000), confidentiality: z.literal(CONFIDENTIALITY_LABELS) })
    .refine((body) => body.at.draft !== body.from.draft),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfAgreedLanguageOrigin(entity)],
});
export type AgreedLanguageOriginBody = z.infer<typeof agreedLanguageOriginRecordKind.body>;
