import * as z from "zod/mini";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import { hashSchema, publicKeySchema } from "../envelope.ts";
import { parseClearBodyText, toClearBody, sealBody, unsealBody, type DossierKey } from "../sealBody.ts";

const presence = z.strictObject({
  member: publicKeySchema,
  draft: z.optional(hashSchema),
  /** The eId of the provision being read. */
  provision: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
});

/**
 * A member's current place. It is relayed while he is there and stored nowhere. Anyone with the dossier key can claim
 * it.
 */
export type Presence = z.infer<typeof presence>;

/** The longest sealed presence that is read, in characters; a hub relays no longer ones either. */
const LONGEST = 4000;

/** Seals a presence for the hub, which sees neither the member nor the place. */
export function sealPresence(here: Presence, key: DossierKey): string {
  return `${key.id}:${toHex(sealBody(toClearBody(here), key))}`;
}

/** Opens a received presence; returns null if it is invalid or its key is not here. */
export function unsealPresence(sent: unknown, keyOf: (id: string) => DossierKey | undefined): Presence | null {
  if (typeof sent !== "string" || sent.length > LONGEST) return null;
  const [, id = "", bytes = ""] = /^([0-9a-f]{32}):((?:[0-9a-f]{2}){28,})$/.exec(sent) ?? [];
  const key = keyOf(id);
  const clear = key && unsealBody(fromHex(bytes), key);
  const read = presence.safeParse(clear ? parseClearBodyText(clear) : undefined);
  return read.success ? read.data : null;
}
