import { z } from "zod";
import { fromHex, toHex } from "../base/bytes.ts";
import { hash, publicKey } from "./envelope.ts";
import { bodyValue, clearBody, seal, unseal, type DossierKey } from "./seal.ts";

const presence = z.strictObject({
  member: publicKey,
  draft: hash.optional(),
  /** The eId of the provision that is read. */
  provision: z.string().min(1).max(400).optional(),
});

/** Where somebody is now: passed on while he is there, and stored nowhere. A claim of whoever holds the dossier key. */
export type Presence = z.infer<typeof presence>;

/** The longest sealed presence that is looked at, in characters: a hub passes on no more either. */
const LONGEST = 4000;

/** A presence as the hub passes it on: sealed, so that it sees neither who nor where. */
export function sealPresence(here: Presence, key: DossierKey): string {
  return `${key.id}:${toHex(seal(clearBody(here), key))}`;
}

/** The presence in what somebody sent, or null where it is none or its key is not here. */
export function openPresence(sent: unknown, keyOf: (id: string) => DossierKey | undefined): Presence | null {
  if (typeof sent !== "string" || sent.length > LONGEST) return null;
  const [, id = "", bytes = ""] = /^([0-9a-f]{32}):((?:[0-9a-f]{2}){28,})$/.exec(sent) ?? [];
  const key = keyOf(id);
  const clear = key && unseal(fromHex(bytes), key);
  const read = presence.safeParse(clear ? bodyValue(clear) : undefined);
  return read.success ? read.data : null;
}
