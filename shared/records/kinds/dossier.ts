import * as z from "zod/mini";
import { publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody } from "../recordKind.ts";
import { sharedDossierKeySchema, ageRecipientSchema } from "./roster.ts";

/**
 * A dossier's first record. Its signer is the administrator's device; the recovery key outranks everything; `keys`
 * gives the first dossier key to both. The dossier's title is in its first document, sealed.
 */
export const dossierRecordKind = defineRecordKind({
  type: "dossier",
  body: z.strictObject({
    /** 2 in dossiers whose membership follows `docs/membership.md`; absent in those that began with rosters. */
    format: z.optional(z.literal(2)),
    recipient: ageRecipientSchema,
    recovery: z.strictObject({ key: publicKeySchema, recipient: ageRecipientSchema }),
    keys: z.array(sharedDossierKeySchema).check(z.length(1)),
  }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type DossierBody = z.infer<typeof dossierRecordKind.body>;
/** The public half of the recovery sheet: the key that signs with it, and the recipient of dossier keys. */
export type RecoverySheetPublicKeys = DossierBody["recovery"];
