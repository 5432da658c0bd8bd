import { fromHex, type Bytes } from "../base/bytes.ts";
import { seedSigner, type Signature, type Signer } from "../base/ed25519.ts";
import { compare } from "../base/compare.ts";
import type { DossierId, Envelope, UnsignedRecord } from "../records/envelope.ts";
import { counterAfter, EMPTY_CHAIN, serialiseRecord, signRecord, type ChainCounter } from "../records/signRecord.ts";
import type { PublicKeys } from "./roster/rosterChange.ts";
import { newSecrets, decryptAgeFile, decryptAgeHeader, type AgeFileKey } from "./joining/invitation.ts";

/** What a device keeps to itself: an Ed25519 seed (hexadecimal), an age identity. */
export interface DeviceSecrets {
  readonly seed: string;
  readonly identity: string;
  readonly key: string;
  readonly recipient: string;
}

/**
 * Devices of one installation, the one that was made last first. `made` is a time in ISO 8601; what has none is older than what has
 * one. Of two that were made at once, the later in the list comes first.
 */
export function newestFirst<T extends { readonly made?: string }>(devices: readonly T[]): readonly T[] {
  return [...devices].reverse().sort((a, b) => compare(b.made ?? "", a.made ?? ""));
}

/** The secrets of a new device: made for one dossier on one installation, so that nothing links two. */
export const newDeviceSecrets = (): Promise<DeviceSecrets> => newSecrets();

/**
 * A device's hand: signs the next record of its one chain. The counter lives beside the key and not in the
 * dossier, so that a restored dossier makes no fork; whoever keeps it writes `counter` down after the records
 * are on the disk. One record after the other: two at once would share a number.
 */
export class DeviceSigner {
  readonly publicKeys: PublicKeys;
  readonly #signer: Signer;
  readonly #identity: string;
  readonly #now: () => Date;
  #counter: ChainCounter;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(secrets: DeviceSecrets, counter: ChainCounter = EMPTY_CHAIN, now: () => Date = () => new Date()) {
    this.publicKeys = { key: secrets.key, recipient: secrets.recipient };
    this.#signer = seedSigner(fromHex(secrets.seed), secrets.key);
    this.#identity = secrets.identity;
    this.#counter = counter;
    this.#now = now;
  }

  get counter(): ChainCounter {
    return this.#counter;
  }

  /** Moves on to a counter found elsewhere (the dossier's own records) where it is the higher. */
  catchUp(counter: ChainCounter): void {
    if (counter.seq > this.#counter.seq) this.#counter = counter;
  }

  /** Signs the next record; `dossier` is "" for a dossier's first. */
  sign(dossier: DossierId | "", unsigned: UnsignedRecord): Promise<Envelope> {
    const next = this.#turn.then(async () => {
      const record = await signRecord(unsigned, dossier, this.#counter, this.#signer, this.#now().toISOString());
      this.#counter = counterAfter(record, serialiseRecord(record).key);
      return record;
    });
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Signs bytes that are no record, such as a hub's challenge; the caller gives them a prefix of their own. */
  signBytes(bytes: Bytes): Promise<Signature> {
    return this.#signer.sign(bytes);
  }

  /** Opens an age file addressed to this device, or null. */
  open(sealed: Uint8Array): Promise<Bytes | null> {
    return decryptAgeFile(this.#identity, sealed);
  }

  /** The key of an age file addressed to this device, by the head of the file, or null. */
  openHead(header: Bytes): Promise<AgeFileKey | null> {
    return decryptAgeHeader(this.#identity, header);
  }
}

/** The counter that a dossier's records show for a device: behind its highest record. */
export function findChainCounter(records: Iterable<{ key: string; record: Envelope }>, device: string): ChainCounter {
  let counter = EMPTY_CHAIN;
  for (const { key, record } of records) {
    if (record.device === device && record.seq >= counter.seq) counter = counterAfter(record, key);
  }
  return counter;
}
