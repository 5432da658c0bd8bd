import { z } from "zod";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { ROUND_REGISTER } from "../ledgerSubjects.ts";

/**
 * Whether the dossier's notes are rated blind now: then each sees the others' ratings of a note on the screen only
 * after one's own. A courtesy among members and no protection: the ratings are in everybody's copy. One register.
 */
export const roundRecordKind = defineRecordKind({
  type: "round",
  body: z.strictObject({ blind: z.boolean() }),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ record }) => (record.of === ROUND_REGISTER ? [ROUND_REGISTER] : []),
  register: () => ROUND_REGISTER,
});
export type RoundBody = z.infer<typeof roundRecordKind.body>;
