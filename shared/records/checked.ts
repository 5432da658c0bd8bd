import { concat, fromHex, toHex, utf8, type Bytes } from "../base/bytes.ts";
import { verifySignature, type Signature } from "../base/curve.ts";
import { isRefusal, type Outcome } from "../base/result.ts";
import type { DeviceId, DossierId, RecordKey } from "./envelope.ts";

const [SIGNATURE_BYTES, KEY_BYTES] = [64, 32];

/**
 * What a device signs for the records that it has found rightly signed: for nobody but itself, on this machine. `list` is
 * their keys, one behind the other. The name changes whenever the door's check of signatures does, so that what was found
 * by another check is found anew.
 */
export function checkedBytes(dossier: DossierId, list: Uint8Array): Bytes {
  return concat(utf8(`clausemark/1 checked\n${dossier}\n`), list);
}

/** The list as it is stored: the device's signature, then the records' keys. */
export async function writeChecked(
  keys: Iterable<RecordKey>,
  sign: (list: Bytes) => Promise<Outcome<Signature>>,
): Promise<Outcome<Bytes>> {
  const list = concat(...[...keys].map(fromHex));
  const sig = await sign(list);
  return isRefusal(sig) ? sig : concat(fromHex(sig), list);
}

/** The keys in a stored list; none where it is not this device's own for this dossier, whatever is the matter with it. */
export async function readChecked(
  stored: unknown,
  dossier: DossierId,
  device: DeviceId,
): Promise<ReadonlySet<RecordKey>> {
  if (!(stored instanceof Uint8Array) || stored.length % KEY_BYTES !== SIGNATURE_BYTES % KEY_BYTES) return new Set();
  const [sig, list] = [stored.subarray(0, SIGNATURE_BYTES), stored.subarray(SIGNATURE_BYTES)];
  if (list.length === 0 || !(await verifySignature(device, toHex(sig), checkedBytes(dossier, list)))) return new Set();
  return new Set(
    Array.from({ length: list.length / KEY_BYTES }, (_, i) => toHex(list.subarray(i * KEY_BYTES, (i + 1) * KEY_BYTES))),
  );
}
