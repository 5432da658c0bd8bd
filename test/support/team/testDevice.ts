import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { createSeedSigner, type Signer } from "#shared/base/ed25519.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { fromHex } from "#shared/base/bytes.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { readEnvelopeOf, validateRecord, openRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { isControlRecordType, type Envelope } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice, RosterBody } from "#shared/records/kinds/roster.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import {
  hashClearBody,
  toDossierKey,
  encodeClearBody,
  sealBody,
  type ClearBody,
  type DossierKey,
} from "#shared/records/sealBody.ts";
import {
  chainCounterAfter,
  EMPTY_CHAIN_COUNTER,
  serialiseAndHashRecord,
  signRecord,
  type ChainCounter,
} from "#shared/records/signRecord.ts";
import type { Random } from "../random.ts";
import { SMALL_DRAFT_ID } from "./team.ts";

/** An age recipient in a valid form. Nothing is sealed to it here. */
export const TEST_RECIPIENT = "age1" + "q".repeat(58);

/** The dossier key that all test devices share. Sharing keys is tested elsewhere, with real ones. */
export const TEST_DOSSIER_KEY: DossierKey = toDossierKey(fromHex("5e".repeat(32)));
const KEYS = new Map([[TEST_DOSSIER_KEY.id, TEST_DOSSIER_KEY]]);

/** A statement to be signed. A string body is sealed as it is, JSON or not; null retracts. */
export interface RawStatement {
  readonly type: string;
  readonly of?: string;
  readonly after?: readonly string[];
  readonly body: object | string | null;
  /** Overrides of what an honest device would write. */
  readonly forge?: Partial<Pick<Envelope, "seq" | "prev" | "device" | "key" | "sealed" | "at">> &
    Record<string, unknown>;
}

/** Derives a seed from a number, so that the same story has the same keys. */
export function testSeed(number: number): Bytes {
  return fromHex(sha256(`seed ${number}`));
}

function clearOf(body: object | string, random: Random): ClearBody {
  const nonce = Uint8Array.from({ length: 12 }, () => random.below(256));
  return { nonce, text: typeof body === "string" ? body : toCanonicalJson(body) };
}

/** Signs any statement for a dossier ("" creates one), without checks. */
export async function signRawRecord(
  signer: Signer,
  dossier: string,
  counter: ChainCounter,
  { type, of, after, body, forge = {} }: RawStatement,
  random: Random,
): Promise<OpenedRecord> {
  const clear = body === null ? undefined : clearOf(body, random);
  const bytes = clear && (isControlRecordType(type) ? encodeClearBody(clear) : sealBody(clear, TEST_DOSSIER_KEY));
  const sealing = bytes && !isControlRecordType(type) ? { key: TEST_DOSSIER_KEY.id, sealed: sha256(bytes) } : {};
  const sorted = after?.length ? [...new Set(after)].sort() : undefined;
  const unsigned = { type, of, after: sorted, body: clear ? hashClearBody(clear) : null, ...sealing, ...forge };
  const at = new Date(1.75e12 + random.below(1e6)).toISOString();
  const record = await signRecord(unsigned, dossier, { ...counter, ...forge }, signer, forge.at ?? at);
  return { ...serialiseAndHashRecord(record), record, bytes, state: body === null ? "retraction" : "open" };
}

/**
 * A device, honest or not, with the records that have reached it. Unlike a `Person` it has no secrets, and everything
 * about it follows from a seed.
 */
export class TestDevice {
  readonly name: string;
  readonly key: string;
  readonly signer: Signer;
  ledger: Ledger;
  readonly held = new Map<string, OpenedRecord>();
  readonly random: Random;
  counter: ChainCounter = EMPTY_CHAIN_COUNTER;

  constructor(name: string, seed: Bytes, dossier: string, random: Random) {
    this.name = name;
    this.signer = createSeedSigner(seed);
    this.key = this.signer.publicKey;
    this.ledger = new Ledger(dossier);
    this.random = random;
  }

  get authority() {
    return this.ledger.judgement.authorityOf(this.key);
  }

  /**
   * Commits a statement as the next record of its chain. The record must be valid; whether it counts is another
   * question.
   */
  async commit(saying: RawStatement): Promise<OpenedRecord> {
    const made = await signRawRecord(this.signer, this.ledger.dossier, this.counter, saying, this.random);
    const admitted = await validateRecord({ key: made.key, text: made.text, bytes: made.bytes }, this.ledger.dossier);
    if (isRefusal(admitted)) throw new Error(`${admitted.code}: ${made.text}`);
    this.counter = chainCounterAfter(made.record, made.key);
    const opened = openRecordBody(admitted, KEYS);
    this.keep(opened);
    return opened;
  }

  /** Resolves when the records it has taken are in its ledger. */
  async ready(): Promise<void> {}

  /** Keeps a record that was just signed here. */
  keep(records: OpenedRecord): void {
    this.take([records]);
  }

  /** Returns the records that it holds and may give to others. */
  handOut(): Promise<OpenedRecord[]> {
    return Promise.resolve([...this.held.values()]);
  }

  take(records: Iterable<OpenedRecord>): void {
    const batch = [...records];
    for (const each of batch) if (!this.held.get(each.key)?.bytes) this.held.set(each.key, each);
    this.ledger.add(batch);
  }

  /**
   * Returns the same device on another machine, like a copied disk: the same key and counter, independent from then on.
   */
  copyAs(name: string, seed: Bytes): TestDevice {
    const copy = new TestDevice(name, seed, this.ledger.dossier, this.random);
    copy.counter = this.counter;
    copy.take(this.held.values());
    return copy;
  }

  /** Returns the proof that this device vouches for another, as an invitation's key or a member's device does. */
  async vouch(device: string, by: "invitation" | "device") {
    const sig = await this.signer.sign(encodeJoinToSign(this.ledger.dossier, device, TEST_RECIPIENT));
    return { recipient: TEST_RECIPIENT, proof: { by, key: this.key, sig } } as const;
  }
}

/** Creates a device with a name, the seed of its key, its dossier, and the random numbers of its story. */
export type CreateTestDevice = (...of: ConstructorParameters<typeof TestDevice>) => TestDevice;

/** Creates a dossier, with its administrator's device and its recovery key. */
export async function createTestDossier(
  random: Random,
  seed: number,
  newHand: CreateTestDevice = (...of) => new TestDevice(...of),
): Promise<{ admin: TestDevice; recovery: TestDevice }> {
  const [device, recoveryKey] = [createSeedSigner(testSeed(seed)), createSeedSigner(testSeed(seed + 1)).publicKey];
  const body = {
    recipient: TEST_RECIPIENT,
    recovery: { key: recoveryKey, recipient: TEST_RECIPIENT },
    keys: [{ id: TEST_DOSSIER_KEY.id, to: [] }],
  };
  const first = await signRawRecord(device, "", EMPTY_CHAIN_COUNTER, { type: "dossier", body }, random);
  const admin = newHand("Admin", testSeed(seed), first.key, random);
  const recovery = new TestDevice("Recovery", testSeed(seed + 1), first.key, random);
  admin.counter = chainCounterAfter(first.record, first.key);
  const opened = openRecordBody({ ...first, record: readEnvelopeOf(first), body }, KEYS);
  admin.take([opened]);
  recovery.take([opened]);
  return { admin, recovery };
}

/** Returns a device as a roster lists it. */
export function makeRosterDevice(device: string, role: Role = "observer", last?: string): RosterDevice {
  return { device, recipient: TEST_RECIPIENT, spans: [last === undefined ? { role } : { role, last }] };
}

/** Returns the next roster's body after the one that the device knows, with some parts changed. */
export function nextRosterBody(hand: TestDevice, changes: Partial<RosterBody> = {}): RosterBody {
  return { ...hand.ledger.judgement.roster!.body, keys: [{ id: TEST_DOSSIER_KEY.id, to: [] }], ...changes };
}

/** Signs a roster, honest or not, that follows the one the device knows (or `parent`). */
export function commitRoster(
  hand: TestDevice,
  changes: Partial<RosterBody> = {},
  parent = hand.ledger.judgement.roster!.key,
): Promise<OpenedRecord> {
  return hand.commit({ type: "roster", after: [parent], body: nextRosterBody(hand, changes) });
}

/** A note for the team with this comment, on the small draft. */
export const makeRiskStatement = (comment: string) => ({
  type: "annotation",
  body: {
    anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
    kind: "risk",
    comment,
    rights: [],
    tags: [],
    confidentiality: "team",
  },
});
