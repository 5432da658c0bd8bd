import * as z from "zod/mini";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfStandard } from "../ledgerSubjects.ts";

/**
 * A standard of the team's own, besides those of the catalogue: where it is found and its words, quoted, or paraphrased
 * if `told` is set. Notes refer to it by its first record.
 */
export const standardRecordKind = defineRecordKind({
  type: "standard",
  body: z.strictObject({
    instrument: z.string().check(z.minLength(1), z.maxLength(300)),
    place: z.string().check(z.maxLength(100)),
    symbol: z.string().check(z.maxLength(100)),
    words: z.string().check(z.minLength(1), z.maxLength(2000)),
    told: z.optional(z.literal(true)),
    rights: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(40)),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfStandard(entity)],
});
export type StandardBody = z.infer<typeof standardRecordKind.body>;
