import type { Bytes } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { createSeedSigner, type Signer } from "#shared/base/ed25519.ts";
import { SEAL_NONCE_BYTES } from "#shared/records/sealBody.ts";
import { chainCounterAfter, EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { Random } from "../random.ts";
import { signRawRecord, testSeed } from "./testDevice.ts";

/** A device that nobody in a dossier knows; `number` distinguishes it from others. */
export function createUnknownDeviceSigner(number: number): Signer {
  return createSeedSigner(testSeed(1_000_000 + number));
}

/** Signs valid records that say nothing, one after the other, as a device that nobody knows. Each has `size` bytes. */
export async function signJunkRecords(
  dossier: string,
  signer: Signer,
  count: number,
  size = 300,
): Promise<readonly OpenedRecord[]> {
  const random = new Random(Number.parseInt(signer.publicKey.slice(0, 8), 16));
  const made: OpenedRecord[] = [];
  for (let counter = EMPTY_CHAIN_COUNTER; made.length < count;) {
    const body = { nothing: "a".repeat(size) };
    const each = await signRawRecord(signer, dossier, counter, { type: "revision", body }, random);
    counter = chainCounterAfter(each.record, each.key);
    const clear = { nonce: each.bytes!.slice(0, SEAL_NONCE_BYTES) as Bytes, text: toCanonicalJson(body) };
    made.push({ ...each, clear, state: "locked" });
  }
  return made;
}
