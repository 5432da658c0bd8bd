import * as z from "zod/mini";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { defineRecordKind, refuseNobody, ROLES } from "../recordKind.ts";

/** An age X25519 recipient. */
export const ageRecipientSchema = z.string().check(z.regex(/^age1[0-9a-z]{58}$/));
export const dossierKeyIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));
/** An age file, hexadecimal. */
const sealedKey = z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/), z.maxLength(8000));

/**
 * A span of a device's records with one role: up to `last` (all that `last` reaches through `prev`) they have the first
 * span's role, later ones the next span's. A `last` on the final span ends the device's authority.
 */
const span = z.strictObject({ role: z.literal(ROLES), last: z.optional(hashSchema) });
const device = z.strictObject({
  device: publicKeySchema,
  recipient: ageRecipientSchema,
  spans: z.array(span).check(z.minLength(1), z.maxLength(100)),
});
const member = z.strictObject({ id: publicKeySchema, devices: z.array(device).check(z.minLength(1), z.maxLength(50)) });
/** An invitation, as a roster or a change lists it. */
export const listedInvitationSchema = z.strictObject({
  key: publicKeySchema,
  recipient: ageRecipientSchema,
  role: z.literal(ROLES),
  uses: z.literal(["one", "many"]),
  expires: z.optional(z.iso.datetime()),
  /** The member whose device joins by it, such as one who lost his device. Absent if it is for a new member. */
  member: z.optional(publicKeySchema),
});

/** A dossier key sealed to each recipient, and the previous key sealed under it. */
export const sharedDossierKeySchema = z.strictObject({
  id: dossierKeyIdSchema,
  to: z.array(z.strictObject({ recipient: ageRecipientSchema, sealed: sealedKey })).check(z.maxLength(2000)),
  older: z.optional(
    z.strictObject({
      id: dossierKeyIdSchema,
      sealed: z.string().check(z.regex(/^(?:[0-9a-f]{2})+$/), z.maxLength(400)),
    }),
  ),
});
export type SharedDossierKey = z.infer<typeof sharedDossierKeySchema>;

/** The complete list of members, signed by the administrator's device. */
export const rosterRecordKind = defineRecordKind({
  type: "roster",
  body: z.strictObject({
    term: z.int().check(z.minimum(0)),
    administrator: publicKeySchema,
    members: z.array(member).check(z.maxLength(1000)),
    invitations: z.array(listedInvitationSchema).check(z.maxLength(1000)),
    keys: z.array(sharedDossierKeySchema).check(z.minLength(1), z.maxLength(1000)),
  }),
  filing: "control",
  refusal: refuseNobody,
  subjects: () => [],
});
export type RosterBody = z.infer<typeof rosterRecordKind.body>;
export type RosterMember = RosterBody["members"][number];
export type RosterDevice = RosterMember["devices"][number];
export type RosterInvitation = RosterBody["invitations"][number];

/** The id of a dossier key that nobody has. */
const FORMAT_1_CLOSING_KEY_ID = "0".repeat(32);

/**
 * Returns the roster that stops earlier versions of the app, once a dossier has format 2: everything as it is, without
 * invitations, and with a key that nobody has. This version disregards it.
 */
export function makeFormat1ClosingRoster(body: RosterBody): RosterBody {
  return { ...body, invitations: [], keys: [{ id: FORMAT_1_CLOSING_KEY_ID, to: [] }] };
}

/** Whether a roster only stops earlier versions of the app. */
export function isFormat1ClosingRoster({ keys }: RosterBody): boolean {
  return keys[0]!.id === FORMAT_1_CLOSING_KEY_ID;
}
