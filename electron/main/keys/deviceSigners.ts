import { deriveAtRestKey } from "#shared/base/atRestCipher.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import type { Signature } from "#shared/base/ed25519.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { AtRestKeys, DevicePublicKeys, DossierKeys } from "#shared/host/host.ts";
import {
  DeviceRecordSigner,
  newDeviceSecrets,
  sortNewestDevicesFirst,
  type DeviceSecrets,
} from "#shared/members/deviceRecordSigner.ts";
import { decryptAgeFileKey } from "#shared/members/joining/invitation.ts";
import type { DeviceLinkRequest } from "#shared/members/joining/deviceLinking.ts";
import { encodeChallengeToSign, type HubChallenge } from "#shared/records/sync/hubChallenge.ts";
import { encodeAttestationToSign } from "#shared/records/verifiedList.ts";
import type { DossierId, Envelope, UnsignedRecord } from "#shared/records/envelope.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import { chainCounterAfter, serialiseAndHashRecord, verifyRecordSignature } from "#shared/records/signRecord.ts";
import { buildKeyEntry, type KeyEntry, type Keyring } from "#node/keys/keyring.ts";
import { refuseOnFailure } from "../serve/refuseOnFailure.ts";
import type { WindowIpc } from "../serve/windowIpc.ts";

/** A new device that belongs to no dossier yet. It is lost when the app ends. */
interface Unbound {
  readonly secrets: DeviceSecrets;
  readonly device: DeviceRecordSigner;
  /** The dossier for which it has signed its first record; it cannot be bound to another. */
  dossier: DossierId | null;
}

/** A device in its dossier: its entry in the keyring, and its signer. */
interface BoundDevice {
  entry: KeyEntry;
  device: DeviceRecordSigner;
  /** The number of sequence numbers marked as used on the disk. */
  spent: number;
}

/**
 * The devices of this installation. Each signs in its own dossier only, and its private key never leaves this process.
 *
 * The stored counter tells which sequence numbers are used. The window reports a record that its journal contains, and
 * sends nothing of it before the counter is on the disk (ADR 31). The record's signature is verified here, so that a
 * window can only move the counter to a position that this device really reached.
 */
export class DeviceSigners {
  readonly #keyring: Keyring;
  readonly #whyLocked: () => Promise<"vault.locked" | "keys.locked">;
  readonly #unbound = new Map<string, Unbound>();
  readonly #bound = new Map<DossierId, BoundDevice>();
  readonly #atRest = new Map<DossierId, AtRestKeys>();
  readonly #writing = new Map<DossierId, Promise<unknown>>();
  /** Incremented by `lock`: results of calls that began before are not cached after it. */
  #generation = 0;

  constructor(keyring: Keyring, whyLocked: () => Promise<"vault.locked" | "keys.locked">) {
    this.#keyring = keyring;
    this.#whyLocked = whyLocked;
  }

  /** Serves the window's requests. Private keys never cross the channel. */
  serve(line: WindowIpc): void {
    const written = <T>(work: Promise<Outcome<T>>) => refuseOnFailure("keys.not-written", work);
    line.handle("signer:create", () => this.create());
    line.handle("signer:adopt", (device, dossier, keys) => written(this.adopt(device, dossier, keys)));
    line.handle("signer:record", (device, dossier, unsigned) => this.record(device, dossier, unsigned));
    line.handle("signer:resume", (dossier, last) => written(this.resume(dossier, last)));
    line.handle("signer:spend", (dossier, last) => written(this.spend(dossier, last)));
    line.handle("signer:challenge", (dossier, challenge) => this.challenge(dossier, challenge));
    line.handle("signer:vouch", (dossier, request) => this.vouch(dossier, request));
    line.handle("signer:attest", (dossier, list) => this.attest(dossier, list));
    line.handle("signer:open", (dossier, sealed) => this.open(dossier, sealed));
    line.handle("signer:open-head", (header) => this.openHead(header));
    line.handle("keys", async (dossier) => {
      const [held, atRest] = await Promise.all([this.keys(dossier), this.atRest(dossier)]);
      if (isRefusal(held)) return held;
      return isRefusal(atRest) ? atRest : { ...held, atRest };
    });
  }

  async create(): Promise<DevicePublicKeys> {
    const secrets = await newDeviceSecrets();
    this.#unbound.set(secrets.key, { secrets, device: new DeviceRecordSigner(secrets), dossier: null });
    return { device: secrets.key, recipient: secrets.recipient };
  }

  /**
   * Binds a new device to a dossier, or gives a bound one further dossier keys. Resolves when it is on the disk.
   * Refuses with `keys.not-found`.
   */
  async adopt(key: string, dossier: DossierId, keys: DossierKeys): Promise<Outcome<true>> {
    const generation = this.#generation;
    const unbound = this.#unbound.get(key);
    const bound = unbound ? this.#bind(unbound, dossier, keys) : await this.#boundDevice(dossier);
    if (bound?.entry.key !== key) return refusal("keys.not-found");
    bound.entry = { ...bound.entry, dossierKeys: { ...bound.entry.dossierKeys, ...keys } };
    await this.#write(bound);
    if (generation === this.#generation) this.#bound.set(dossier, bound);
    this.#atRest.delete(dossier);
    this.#unbound.delete(key);
    return true;
  }

  async record(key: string, dossier: DossierId | "", unsigned: UnsignedRecord): Promise<Outcome<Envelope>> {
    const unbound = this.#unbound.get(key);
    if (unbound) return this.#signFirst(unbound, dossier, unsigned);
    if (dossier === "") return refusal("keys.not-found");
    const bound = await this.#boundDevice(dossier);
    if (bound?.entry.key !== key || unsigned.type === "dossier") return refusal("keys.not-found");
    return bound.device.sign(dossier, unsigned);
  }

  /**
   * Continues after the last stored record, or the last used sequence number; records signed after that are forgotten.
   * Refuses with `keys.other-chain`, or as `#missingKeyRefusal` does.
   */
  async resume(dossier: DossierId, last: Envelope): Promise<Outcome<true>> {
    const bound = await this.#signerOf(dossier, last);
    if (isRefusal(bound)) return bound;
    bound.device = new DeviceRecordSigner(bound.entry, bound.entry.counter);
    bound.device.catchUp(chainCounterAfter(last, serialiseAndHashRecord(last).key));
    return true;
  }

  /** Marks the sequence numbers up to a record's as used. Resolves when that is on the disk. */
  async spend(dossier: DossierId, last: Envelope): Promise<Outcome<true>> {
    const bound = await this.#signerOf(dossier, last);
    if (isRefusal(bound)) return bound;
    const counter = chainCounterAfter(last, serialiseAndHashRecord(last).key);
    if (counter.seq <= bound.spent) return true;
    if (counter.seq > bound.entry.counter.seq) bound.entry = { ...bound.entry, counter };
    await this.#write(bound);
    bound.spent = Math.max(bound.spent, counter.seq);
    return true;
  }

  /** Returns the device that signed a record in a dossier. Refuses with `keys.other-chain` if it was another one. */
  async #signerOf(dossier: DossierId, last: Envelope): Promise<Outcome<BoundDevice>> {
    const bound = await this.#boundDevice(dossier);
    if (!bound) return this.#missingKeyRefusal(dossier);
    const isOwn = last.device === bound.entry.key && (await verifyRecordSignature(last, dossier));
    return isOwn ? bound : refusal("keys.other-chain");
  }

  async challenge(dossier: DossierId, challenge: HubChallenge): Promise<Outcome<{ device: string; sig: Signature }>> {
    const bound = await this.#boundDevice(dossier);
    if (!bound) return this.#missingKeyRefusal(dossier);
    return { device: bound.entry.key, sig: await bound.device.signBytes(encodeChallengeToSign(dossier, challenge)) };
  }

  /** Signs that a new device of the same member may join. */
  async vouch(
    dossier: DossierId,
    { device, recipient }: DeviceLinkRequest,
  ): Promise<Outcome<{ device: string; sig: Signature }>> {
    const bound = await this.#boundDevice(dossier);
    if (!bound) return this.#missingKeyRefusal(dossier);
    return { device: bound.entry.key, sig: await bound.device.signBytes(encodeJoinToSign(dossier, device, recipient)) };
  }

  /** Signs a list of verified records, for this machine only. */
  async attest(dossier: DossierId, list: Bytes): Promise<Outcome<Signature>> {
    const bound = await this.#boundDevice(dossier);
    return bound ? bound.device.signBytes(encodeAttestationToSign(dossier, list)) : this.#missingKeyRefusal(dossier);
  }

  /** Opens an age file addressed to this installation's device. Refuses with `keys.not-opened`. */
  async open(dossier: DossierId, sealed: Bytes): Promise<Outcome<Bytes>> {
    const bound = await this.#boundDevice(dossier);
    if (!bound) return this.#missingKeyRefusal(dossier);
    return (await bound.device.open(sealed)) ?? refusal("keys.not-opened");
  }

  /**
   * Decrypts the file key of an age file addressed to any device of this installation, from its header. Refuses with
   * `packet.others`.
   */
  async openHead(header: Bytes): Promise<Outcome<Bytes>> {
    for (const entry of await this.#keyring.all()) {
      const key = await decryptAgeFileKey(entry.identity, header);
      if (key) return key;
    }
    return refusal("packet.others");
  }

  async keys(dossier: DossierId): Promise<Outcome<{ publicKeys: DevicePublicKeys; keys: DossierKeys }>> {
    const bound = await this.#boundDevice(dossier);
    if (!bound) return this.#missingKeyRefusal(dossier);
    const { key, recipient, dossierKeys } = bound.entry;
    return { publicKeys: { device: key, recipient }, keys: dossierKeys };
  }

  /**
   * Returns the keys of a dossier's data on this machine: those of all devices that it has had in the dossier, newest
   * first.
   */
  async atRest(dossier: DossierId): Promise<Outcome<AtRestKeys>> {
    const known = this.#atRest.get(dossier);
    if (known) return known;
    const generation = this.#generation;
    const [first, ...others] = sortNewestDevicesFirst(await this.#keyring.list(dossier)).map(({ seed }) =>
      deriveAtRestKey(seed),
    );
    if (first === undefined) return this.#missingKeyRefusal(dossier);
    const keys: AtRestKeys = [first, ...others];
    if (generation === this.#generation) this.#atRest.set(dossier, keys);
    return keys;
  }

  /** Forgets every key after pending writes. Devices that are not bound to a dossier are lost. */
  async lock(): Promise<void> {
    await this.flush();
    this.#generation += 1;
    this.#unbound.clear();
    this.#bound.clear();
    this.#atRest.clear();
  }

  /** Forgets a dossier's devices, on the disk too. */
  async forget(dossier: DossierId): Promise<void> {
    await this.#writing.get(dossier);
    this.#bound.delete(dossier);
    this.#atRest.delete(dossier);
    await this.#keyring.forget(dossier);
  }

  /** Waits for pending writes. */
  async flush(): Promise<void> {
    await Promise.allSettled(this.#writing.values());
  }

  #bind(unbound: Unbound, dossier: DossierId, keys: DossierKeys): BoundDevice | null {
    const { secrets, device } = unbound;
    if (unbound.dossier !== null && unbound.dossier !== dossier) return null;
    return { entry: buildKeyEntry(dossier, "", secrets, device.counter, keys), device, spent: 0 };
  }

  /** Signs the one record that a device may sign before it is bound: the first of a dossier, or its join to one. */
  async #signFirst(unbound: Unbound, dossier: DossierId | "", unsigned: UnsignedRecord): Promise<Outcome<Envelope>> {
    const type = dossier === "" ? "dossier" : "join";
    if (unbound.dossier !== null || unsigned.type !== type) return refusal("keys.not-found");
    unbound.dossier = dossier;
    const record = await unbound.device.sign(dossier, unsigned);
    unbound.dossier = dossier === "" ? serialiseAndHashRecord(record).key : dossier;
    return record;
  }

  /** Returns this installation's device in a dossier: the newest, if there are several. */
  async #boundDevice(dossier: DossierId): Promise<BoundDevice | null> {
    const known = this.#bound.get(dossier);
    if (known) return known;
    const generation = this.#generation;
    const entries = await this.#keyring.list(dossier);
    if (generation !== this.#generation) return null;
    const [entry] = sortNewestDevicesFirst(entries);
    // Another call may have been faster: two signers on one counter would use the same number twice.
    const already = this.#bound.get(dossier);
    if (already || !entry) return already ?? null;
    const bound = { entry, device: new DeviceRecordSigner(entry, entry.counter), spent: entry.counter.seq };
    this.#bound.set(dossier, bound);
    return bound;
  }

  async #missingKeyRefusal(dossier: DossierId): Promise<Refusal> {
    return refusal((await this.#keyring.hasLocked(dossier)) ? await this.#whyLocked() : "keys.none");
  }

  /** Saves entries of a dossier one after the other, each as it is when its turn comes. */
  #write(bound: BoundDevice): Promise<void> {
    const { dossier } = bound.entry;
    const done = (this.#writing.get(dossier) ?? Promise.resolve()).then(() => this.#keyring.save(bound.entry));
    this.#writing.set(
      dossier,
      done.catch(() => undefined),
    );
    return done;
  }
}
