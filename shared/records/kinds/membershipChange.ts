import * as z from "zod/mini";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody, ROLES } from "../recordKind.ts";
import { ageRecipientSchema, dossierKeyIdSchema, listedInvitationSchema, sharedDossierKeySchema } from "./roster.ts";

/** A record of a device's chain, with its number: what the device signed up to here keeps its effect. */
export const lastRecordSchema = z.strictObject({ key: hashSchema, seq: z.int().check(z.minimum(0)) });
export type LastRecord = z.infer<typeof lastRecordSchema>;

/** How many recipients a dossier key is sealed to at most. */
const MOST_RECIPIENTS = 2000;

/** A dossier key sealed to its recipients: one age file for all of them, packed (`packAgeFile`). */
export const sealedDossierKeySchema = z.strictObject({
  id: dossierKeyIdSchema,
  to: z.array(ageRecipientSchema).check(z.maxLength(MOST_RECIPIENTS)),
  sealed: z.string().check(z.regex(/^(?:[0-9a-f]{2})*$/), z.maxLength(128 * MOST_RECIPIENTS + 192)),
});
export type SealedDossierKey = z.infer<typeof sealedDossierKeySchema>;

/** A new dossier key, sealed to its recipients, and older keys sealed under it. */
export const newDossierKeySchema = z.extend(sealedDossierKeySchema, {
  older: z.array(sharedDossierKeySchema.shape.older.def.innerType).check(z.maxLength(1000)),
});
export type NewDossierKey = z.infer<typeof newDossierKeySchema>;

/** Ends a device's membership. Its records count up to `last`; with null, none does. */
export const deviceCutSchema = z.strictObject({ device: publicKeySchema, last: z.nullable(lastRecordSchema) });
export type DeviceCut = z.infer<typeof deviceCutSchema>;

export type MemberInvitation = z.infer<typeof listedInvitationSchema>;

/**
 * A change of the list of members, signed by somebody in office. It says only what changes. `base` is the first record
 * or the handover that gave its signer office. `closed` ends the effect of a former administrator's changes that
 * neither `upto` reaches nor `without` spares. `key` is a new dossier key, `hands` hands out one that exists. See
 * `docs/membership.md`.
 */
export const membershipChangeRecordKind = defineRecordKind({
  type: "change",
  body: z.strictObject({
    base: hashSchema,
    adds: z
      .array(
        z.strictObject({
          device: publicKeySchema,
          recipient: ageRecipientSchema,
          member: publicKeySchema,
          role: z.literal(ROLES),
        }),
      )
      .check(z.maxLength(1000)),
    cuts: z.array(deviceCutSchema).check(z.maxLength(1000)),
    roles: z
      .array(z.strictObject({ device: publicKeySchema, role: z.literal(ROLES), last: z.nullable(lastRecordSchema) }))
      .check(z.maxLength(1000)),
    opens: z.array(listedInvitationSchema).check(z.maxLength(1000)),
    closes: z.array(publicKeySchema).check(z.maxLength(1000)),
    closed: z
      .array(
        z.strictObject({
          device: publicKeySchema,
          upto: z.array(hashSchema).check(z.maxLength(1000)),
          without: z.array(hashSchema).check(z.maxLength(1000)),
        }),
      )
      .check(z.maxLength(100)),
    key: z.optional(newDossierKeySchema),
    hands: z.array(sealedDossierKeySchema).check(z.maxLength(1000)),
  }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type MembershipChangeBody = z.infer<typeof membershipChangeRecordKind.body>;
