import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfAgreedLanguageOrigin } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

const at = z.strictObject({ draft: hashSchema, provision: z.string().check(z.minLength(1), z.maxLength(400)) });

/** States that a provision takes its language from another text, such as agreed language of an earlier treaty. */
export const agreedLanguageOriginRecordKind = defineRecordKind({
  type: "origin",
  body: z
    .strictObject({
      at,
      from: at,
      comment: z.string().check(z.maxLength(20_000)),
      confidentiality: z.literal(CONFIDENTIALITY_LABELS),
    })
    .check(z.refine((body) => body.at.draft !== body.from.draft)),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfAgreedLanguageOrigin(entity)],
});
export type AgreedLanguageOriginBody = z.infer<typeof agreedLanguageOriginRecordKind.body>;
