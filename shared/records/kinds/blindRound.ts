import * as z from "zod/mini";
import { defineRecordKind, refuseUnlessLead } from "../recordKind.ts";
import { BLIND_ROUND_REGISTER } from "../ledgerSubjects.ts";

/**
 * Whether the dossier's notes are being rated blind. If so, each member sees the others' ratings of a note only after
 * rating it himself. This is a courtesy, not a protection: the ratings are in everybody's copy. There is one register.
 */
export const blindRoundRecordKind = defineRecordKind({
  type: "round",
  body: z.strictObject({ blind: z.boolean() }),
  filing: "register",
  refusal: refuseUnlessLead,
  subjects: ({ record }) => (record.of === BLIND_ROUND_REGISTER ? [BLIND_ROUND_REGISTER] : []),
  register: () => BLIND_ROUND_REGISTER,
});
export type BlindRoundBody = z.infer<typeof blindRoundRecordKind.body>;
