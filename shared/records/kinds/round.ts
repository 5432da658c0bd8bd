import { z } from "zod";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { ROUND_REGISTER } from "../ledgerSubjects.ts";

/**
 * Whether the dossier's notes are being rated blind. If so, each member sees the others' ratings of a note only after
 * rating it himself. This is a courtesy, not a protection: the ratings are in everybody's copy. There is one register.
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
