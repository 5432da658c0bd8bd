import { z } from "zod";
import { hashSchema } from "../envelope.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { deltaSubject } from "../ledgerSubjects.ts";
import { CONFIDENTIALITIES } from "./annotation.ts";

/** What a change of text means for a right; `gone` says that a risk is no longer there. */
export const DELTAS = ["better", "same", "worse", "new-risk", "gone"] as const;
export type DeltaWord = (typeof DELTAS)[number];

const provision = z.string().min(1).max(400);

/**
 * What one member says that a provision of a text has become against an earlier one, for a right or, without one, as a
 * whole. `from` and `to` are drafts, `before` and `after` the provision's eIds in them: `before` alone where it was deleted,
 * `after` alone where it is new. A thing of its member, as a rating is: nobody's is averaged away.
 */
export const deltaRecordKind = defineRecordKind({
  type: "delta",
  body: z
    .strictObject({
      from: hashSchema,
      to: hashSchema,
      before: provision.optional(),
      after: provision.optional(),
      right: z.string().min(1).max(60).optional(),
      delta: z.literal(DELTAS),
      comment: z.string().max(20_000),
      confidentiality: z.literal(CONFIDENTIALITIES),
    })
    .refine(({ before, after }) => before !== undefined || after !== undefined)
    .refine(({ from, to }) => from !== to),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [deltaSubject(entity)],
});
export type DeltaBody = z.infer<typeof deltaRecordKind.body>;
