import * as z from "zod/mini";
import { assessmentSchema } from "#shared/rights/severity.ts";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfThread } from "../ledgerSubjects.ts";

/** One member's assessment of one risk or omission. */
export const ratingRecordKind = defineRecordKind({
  type: "rating",
  body: z.extend(assessmentSchema, { annotation: hashSchema }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ body }) => (body ? [ledgerSubjectOfThread(body.annotation)] : []),
});
export type RatingBody = z.infer<typeof ratingRecordKind.body>;
