import { createPrivateKey, createPublicKey } from "node:crypto";
import * as z from "zod/mini";
import { toCanonicalJson, parseJson } from "#shared/base/canonicalJson.ts";
import { fromHex, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { encodePkcs8 } from "#shared/base/ed25519.ts";
import { sha256 } from "#shared/base/hash.ts";
import type { DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { ChainCounter } from "#shared/records/signRecord.ts";

const hex64 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A device of this machine in one dossier: its secrets, its counter and its dossier keys. */
const entry = z.object({
  format: z.literal("clausemark/1 device"),
  dossier: hex64,
  /** The name that its owner used when it was created; the command line finds it by this. */
  as: z.string(),
  /** When it was created (ISO, UTC). If there are several in one dossier, the newest one is used. */
  made: z._default(z.string(), ""),
  seed: hex64,
  identity: z.string().check(z.startsWith("AGE-SECRET-KEY-1")),
  key: hex64,
  recipient: z.string().check(z.startsWith("age1")),
  counter: z.object({ seq: z.int().check(z.minimum(0)), prev: z.nullable(hex64) }),
  dossierKeys: z.record(z.string(), hex64),
});
export type KeyEntry = z.infer<typeof entry>;

const checked = z.object({ check: z.optional(z.string()) });

/** Serialises an entry for a key file, with a checksum: without it, a flipped bit in the counter would go unnoticed. */
export function serialiseKeyEntry(device: KeyEntry): string {
  return toCanonicalJson({ ...device, check: checkOf(device) });
}

/** Parses the entry in a key file; null if it is malformed or damaged. Older files have no checksum. */
export function parseKeyEntry(text: string): KeyEntry | null {
  const value = parseJson(text);
  const read = entry.safeParse(value);
  if (!read.success) return null;
  const { check } = checked.parse(value);
  if (check !== undefined && check !== checkOf(read.data)) return null;
  return publicKeyOf(fromHex(read.data.seed)) === read.data.key ? read.data : null;
}

/** Derives the public key of a seed with Node's native code, since start-up waits for it. */
function publicKeyOf(seed: Bytes): string {
  const secret = createPrivateKey({ key: Buffer.from(encodePkcs8(seed)), format: "der", type: "pkcs8" });
  return createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
}

const checkOf = (device: KeyEntry): string => sha256(encodeUtf8(toCanonicalJson(device))).slice(0, 16);

/** Creates an entry for a device in a dossier. */
export function buildKeyEntry(
  dossier: DossierId,
  as: string,
  secrets: DeviceSecrets,
  counter: ChainCounter,
  dossierKeys: Readonly<Record<string, string>>,
): KeyEntry {
  const { seed, identity, key, recipient } = secrets;
  const made = new Date().toISOString();
  const device = { dossier, as, made, seed, identity, key, recipient, counter };
  return { format: "clausemark/1 device", ...device, dossierKeys: { ...dossierKeys } };
}
