import { z } from "zod";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { newDossierKeySchema } from "./change.ts";
import { ageRecipientSchema } from "./roster.ts";

/**
 * Begins format 2 in a dossier of format 1, after its last roster. `base` is the first record or the roster that gave
 * the office which stays as it is. `sheet` replaces the recovery sheet, if it is the sheet that signs. See
 * `docs/membership.md`.
 */
export const beginRecordKind = defineRecordKind({
  type: "begin",
  body: z.strictObject({
    base: hashSchema,
    sheet: z.strictObject({ key: publicKeySchema, recipient: ageRecipientSchema }).optional(),
    key: newDossierKeySchema,
  }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type BeginBody = z.infer<typeof beginRecordKind.body>;
