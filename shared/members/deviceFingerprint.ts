import { fromHex } from "../base/bytes.ts";
import { sha256 } from "../base/hash.ts";
import type { DeviceId, DossierId } from "../records/envelope.ts";

const GROUPS = 6;

/**
 * Returns a device's key as six groups of five digits, to be read aloud: the same on every machine and in every
 * language, about 100 bits. Built like Signal's safety numbers: five bytes of a hash, modulo 100,000, for each group.
 */
export function deviceFingerprintOf(dossier: DossierId, device: DeviceId): string {
  const bytes = fromHex(sha256(`clausemark/1 fingerprint\n${dossier}\n${device}`));
  const groups = Array.from({ length: GROUPS }, (_, i) => {
    const number = bytes.subarray(i * 5, i * 5 + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(number % 100_000).padStart(5, "0");
  });
  return groups.join(" ");
}
