import { z } from "zod";
import { hash, publicKey } from "../envelope.ts";
import { kind, unlessMember, ROLES } from "../kind.ts";

/** An age X25519 recipient. */
export const recipient = z.string().regex(/^age1[0-9a-z]{58}$/);
const keyId = z.string().regex(/^[0-9a-f]{32}$/);
/** An age file, hexadecimal. */
const sealedKey = z
  .string()
  .regex(/^(?:[0-9a-f]{2})+$/)
  .max(8000);

/**
 * A device's standing: its records up to `last` (what `last` reaches through `prev`) have the first span's
 * role, the following ones the next span's; a `last` on the final span ends it.
 */
const span = z.strictObject({ role: z.literal(ROLES), last: hash.optional() });
const device = z.strictObject({ device: publicKey, recipient, spans: z.array(span).min(1).max(100) });
const member = z.strictObject({ id: publicKey, devices: z.array(device).min(1).max(50) });
const invitation = z.strictObject({
  key: publicKey,
  recipient,
  role: z.literal(ROLES),
  uses: z.literal(["one", "many"]),
  expires: z.iso.datetime().optional(),
  /** Whose device joins by it: a member who has lost his. Absent where it is for somebody new. */
  member: publicKey.optional(),
});

/** A dossier key as it is handed out: sealed to each recipient, and the key before it sealed under it. */
export const keyShare = z.strictObject({
  id: keyId,
  to: z.array(z.strictObject({ recipient, sealed: sealedKey })).max(2000),
  older: z
    .strictObject({
      id: keyId,
      sealed: z
        .string()
        .regex(/^(?:[0-9a-f]{2})+$/)
        .max(400),
    })
    .optional(),
});
export type KeyShare = z.infer<typeof keyShare>;

/** The whole list of members, as the administrator's device signs it. */
export const roster = kind({
  type: "roster",
  body: z.strictObject({
    term: z.int().min(0),
    administrator: publicKey,
    members: z.array(member).max(1000),
    invitations: z.array(invitation).max(1000),
    keys: z.array(keyShare).min(1).max(1000),
  }),
  filing: "control",
  refusal: unlessMember,
  subjects: () => [],
});
export type RosterBody = z.infer<typeof roster.body>;
export type RosterMember = RosterBody["members"][number];
export type RosterDevice = RosterMember["devices"][number];
export type RosterInvitation = RosterBody["invitations"][number];
