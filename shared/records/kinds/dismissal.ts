import * as z from "zod/mini";
import { hashSchema } from "../envelope.ts";
import { ledgerSubjectOfDismissal } from "../ledgerSubjects.ts";
import { defineRecordKind, refuseUnlessObserver } from "../recordKind.ts";

/**
 * States that the team need not look at a finding of the drafting watch: the rule, the provision's address, and a hash
 * of the words (`findingIdentityOf`), so that it holds in every text in which they are the same. With `overrules`, it
 * states instead that the finding is shown again, and which dismissals no longer hold; so everybody can restore what
 * somebody else dismissed.
 */
export const dismissalRecordKind = defineRecordKind({
  type: "dismissal",
  body: z.strictObject({
    rule: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/)),
    provision: z.string().check(z.minLength(1), z.maxLength(400)),
    words: hashSchema,
    overrules: z.optional(z.array(hashSchema).check(z.minLength(1), z.maxLength(100))),
  }),
  filing: "thing",
  refusal: refuseUnlessObserver,
  subjects: ({ entity }) => [ledgerSubjectOfDismissal(entity)],
});
export type DismissalBody = z.infer<typeof dismissalRecordKind.body>;
