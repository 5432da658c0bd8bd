import { z } from "zod";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { parseBody, toClearBody, sealBody, unsealBody, type DossierKey } from "../sealBody.ts";

const presence = z.strictObject({
  member: publicKeySchema,
  draft: hashSchema.optional(),
  /** The eId of the provision that is read. */
  provision: z.string().min(1).max(400).optional(),
});

/** Where somebody is now: passed on while he is there, and stored nowhere. A claim of whoever holds the dossier key. */
export type Presence = z.infer<typeof presence>;

/** The longest sealed presence that is looked at, in characters: a hub passes on no more either. */
const LONGEST = 4000;

/** A presence as the hub passes it on: sealed, so that it sees neither who nor where. */
export function sealPresence(here: Presence, key: DossierKey): string {
  return `${key.id}:${toHex(sealBody(toClearBody(here), key))}`;
}

/** The presence in what somebody sent, or null where it is none or its key is not here. */
export function openPresence(sent: unknown, keyOf: (id: string) => DossierKey | undefined): Presence | null {
  if (typeof sent !== "string" || sent.length > LONGEST) return null;
  const [, id = "", bytes = ""] = /^([0-9a-f]{32}):((?:[0-9a-f]{2}){28,})$/.exec(sent) ?? [];
  const key = keyOf(id);
  const clear = key && unsealBody(fromHex(bytes), key);
  const read = presence.safeParse(clear ? parseBody(clear) : undefined);
  return read.success ? read.data : null;
}
