import { z } from "zod";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";
import { ledgerSubjectOfStandard } from "../ledgerSubjects.ts";

/**
 * A standard of the team's own, besides those of the catalogue: where it is found and its words, quoted, or paraphrased
 * if `told` is set. Notes refer to it by its first record.
 */
export const standardRecordKind = defineRecordKind({
  type: "standard",
  body: z.strictObject({
    instrument: z.string().min(1).max(300),
    place: z.string().max(100),
    symbol: z.string().max(100),
    words: z.string().min(1).max(2000),
    told: z.literal(true).optional(),
    rights: z.array(z.string().min(1).max(60)).max(40),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfStandard(entity)],
});
export type StandardBody = z.infer<typeof standardRecordKind.body>;
