import { z } from "zod";
import { kind, unlessLead } from "../kind.ts";
import { ROUND } from "../subjects.ts";

/**
 * Whether the dossier's notes are rated blind now: then each sees the others' ratings of a note on the screen only
 * after one's own. A courtesy among members and no protection: the ratings are in everybody's copy. One register.
 */
export const round = kind({
  type: "round",
  body: z.strictObject({ blind: z.boolean() }),
  filing: "register",
  refusal: unlessLead,
  subjects: ({ record }) => (record.of === ROUND ? [ROUND] : []),
  register: () => ROUND,
});
export type RoundBody = z.infer<typeof round.body>;
