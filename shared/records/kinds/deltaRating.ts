import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfDeltaRating } from "../ledgerSubjects.ts";
import { CONFIDENTIALITY_LABELS } from "./annotation.ts";

/** What a change of text means for a right; `gone` means that a risk no longer exists. */
export const DELTA_VERDICTS = ["better", "same", "worse", "new-risk", "gone"] as const;
export type DeltaVerdict = (typeof DELTA_VERDICTS)[number];

const provision = z.string().check(z.minLength(1), z.maxLength(400));

/**
 * One member's judgement of how a provision changed against an earlier text, for a right or, without `right`, as a
 * whole. `from` and `to` are drafts, `before` and `after` the provision's eIds in them: `before` alone if it was
 * deleted, `after` alone if it is new. Each member has his own, as with ratings: nobody's is averaged away.
 */
export const deltaRatingRecordKind = defineRecordKind({
  type: "delta",
  body: z
    .strictObject({
      from: hashSchema,
      to: hashSchema,
      before: z.optional(provision),
      after: z.optional(provision),
      right: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
      delta: z.literal(DELTA_VERDICTS),
      comment: z.string().check(z.maxLength(20_000)),
      confidentiality: z.literal(CONFIDENTIALITY_LABELS),
    })
    .check(
      z.refine(({ before, after }) => before !== undefined || after !== undefined),
      z.refine(({ from, to }) => from !== to),
    ),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfDeltaRating(entity)],
});
export type DeltaRatingBody = z.infer<typeof deltaRatingRecordKind.body>;
