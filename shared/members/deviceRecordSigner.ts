import { fromHex, type Bytes } from "../base/bytes.ts";
import { createSeedSigner, type Signature, type Signer } from "../base/ed25519.ts";
import { compareValues } from "../base/compareValues.ts";
import type { DossierId, Envelope, RecordHead, UnsignedRecord } from "../records/envelope.ts";
import {
  chainCounterAfter,
  EMPTY_CHAIN_COUNTER,
  serialiseAndHashRecord,
  signRecord,
  type ChainCounter,
} from "../records/signRecord.ts";
import type { PublicKeys } from "./roster/rosterChange.ts";
import { newKeyPairs, decryptAgeFile, decryptAgeFileKey, type AgeFileKey } from "./joining/invitation.ts";

/** A device's secrets, an Ed25519 seed (hexadecimal) and an age identity, with their public halves. */
export interface DeviceSecrets {
  readonly seed: string;
  readonly identity: string;
  readonly key: string;
  readonly recipient: string;
}

/**
 * Sorts the devices of one installation, newest first. `made` is ISO 8601; devices without it are oldest. Of two made
 * at the same time, the later in the list comes first.
 */
export function sortNewestDevicesFirst<T extends { readonly made?: string }>(devices: readonly T[]): readonly T[] {
  return [...devices].reverse().sort((a, b) => compareValues(b.made ?? "", a.made ?? ""));
}

/**
 * Generates the secrets of a new device. Each is made for one dossier on one installation, so that nothing links two
 * dossiers.
 */
export const newDeviceSecrets = (): Promise<DeviceSecrets> => newKeyPairs();

/**
 * Signs the next record of one device's chain. The counter is stored beside the key, not in the dossier, so that a
 * restored dossier makes no fork; the owner saves `counter` after the records are on the disk. Calls are queued: two at
 * once would share a number.
 */
export class DeviceRecordSigner {
  readonly publicKeys: PublicKeys;
  readonly #signer: Signer;
  readonly #identity: string;
  readonly #now: () => Date;
  #counter: ChainCounter;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(secrets: DeviceSecrets, counter: ChainCounter = EMPTY_CHAIN_COUNTER, now: () => Date = () => new Date()) {
    this.publicKeys = { key: secrets.key, recipient: secrets.recipient };
    this.#signer = createSeedSigner(fromHex(secrets.seed), secrets.key);
    this.#identity = secrets.identity;
    this.#counter = counter;
    this.#now = now;
  }

  get counter(): ChainCounter {
    return this.#counter;
  }

  /** Advances to a counter found elsewhere (in the dossier's own records) if it is higher. */
  catchUp(counter: ChainCounter): void {
    if (counter.seq > this.#counter.seq) this.#counter = counter;
  }

  /** Signs the next record; `dossier` is "" for a dossier's first record. */
  sign(dossier: DossierId | "", unsigned: UnsignedRecord): Promise<Envelope> {
    const next = this.#turn.then(async () => {
      const record = await signRecord(unsigned, dossier, this.#counter, this.#signer, this.#now().toISOString());
      this.#counter = chainCounterAfter(record, serialiseAndHashRecord(record).key);
      return record;
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Signs bytes that are not a record, such as a hub's challenge; the caller prefixes them to keep purposes apart. */
  signBytes(bytes: Bytes): Promise<Signature> {
    return this.#signer.sign(bytes);
  }

  /** Opens an age file addressed to this device; returns null if it is not. */
  open(sealed: Uint8Array): Promise<Bytes | null> {
    return decryptAgeFile(this.#identity, sealed);
  }

  /** Returns the key of an age file addressed to this device, from the file's header, or null. */
  openHead(header: Bytes): Promise<AgeFileKey | null> {
    return decryptAgeFileKey(this.#identity, header);
  }
}

/** Returns a device's counter after its highest record in a dossier. */
export function findChainCounter(records: Iterable<{ key: string; record: RecordHead }>, device: string): ChainCounter {
  let counter = EMPTY_CHAIN_COUNTER;
  for (const { key, record } of records) {
    if (record.device === device && record.seq >= counter.seq) counter = chainCounterAfter(record, key);
  }
  return counter;
}
