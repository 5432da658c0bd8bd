import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { seedSigner, type Signer } from "#shared/base/ed25519.ts";
import type { Bytes } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { fromHex } from "#shared/base/bytes.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { validateRecord, openRecord, type OpenedRecord } from "#shared/records/validator.ts";
import { isControlType, type Envelope } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice, RosterBody } from "#shared/records/kinds/roster.ts";
import { encodeJoinProof } from "#shared/records/joinProof.ts";
import {
  bodyHash,
  toDossierKey,
  encodeClearBody,
  sealBody,
  type ClearBody,
  type DossierKey,
} from "#shared/records/sealBody.ts";
import {
  counterAfter,
  EMPTY_CHAIN,
  serialiseRecord,
  signRecord,
  type ChainCounter,
} from "#shared/records/signRecord.ts";
import type { Random } from "./random.ts";
import { SMALL_ID } from "./team.ts";

/** An age recipient of the right form: nothing is sealed to it here. */
export const RECIPIENT = "age1" + "q".repeat(58);

/** Everybody's dossier key: handing keys on is tested elsewhere, with real ones. */
export const KEY: DossierKey = toDossierKey(fromHex("5e".repeat(32)));
const KEYS = new Map([[KEY.id, KEY]]);

/** What a hand signs. A body that is a text is sealed as it is, JSON or not; null retracts. */
export interface Saying {
  readonly type: string;
  readonly of?: string;
  readonly after?: readonly string[];
  readonly body: object | string | null;
  /** Overrides of what an honest device would write. */
  readonly forge?: Partial<Pick<Envelope, "seq" | "prev" | "device" | "key" | "sealed" | "at">> &
    Record<string, unknown>;
}

/** A key from a number, so that the same story has the same keys. */
export function seedOf(number: number): Bytes {
  return fromHex(sha256(`seed ${number}`));
}

function clearOf(body: object | string, random: Random): ClearBody {
  const nonce = Uint8Array.from({ length: 12 }, () => random.below(256));
  return { nonce, text: typeof body === "string" ? body : toCanonicalJson(body) };
}

/** Signs whatever it is told, for a dossier ("" founds one): the record as it stands, unchecked. */
export async function sign(
  signer: Signer,
  dossier: string,
  counter: ChainCounter,
  { type, of, after, body, forge = {} }: Saying,
  random: Random,
): Promise<OpenedRecord> {
  const clear = body === null ? undefined : clearOf(body, random);
  const bytes = clear && (isControlType(type) ? encodeClearBody(clear) : sealBody(clear, KEY));
  const sealing = bytes && !isControlType(type) ? { key: KEY.id, sealed: sha256(bytes) } : {};
  const sorted = after?.length ? [...new Set(after)].sort() : undefined;
  const unsigned = { type, of, after: sorted, body: clear ? bodyHash(clear) : null, ...sealing, ...forge };
  const at = new Date(1.75e12 + random.below(1e6)).toISOString();
  const record = await signRecord(unsigned, dossier, { ...counter, ...forge }, signer, forge.at ?? at);
  return { ...serialiseRecord(record), record, bytes, state: body === null ? "retraction" : "open" };
}

/**
 * A device in somebody's hand, with what has reached it: signs what it likes, honest or not. Unlike a `Person`
 * it keeps no secrets, and everything about it follows from a seed.
 */
export class Hand {
  readonly name: string;
  readonly key: string;
  readonly signer: Signer;
  ledger: Ledger;
  readonly held = new Map<string, OpenedRecord>();
  readonly random: Random;
  counter: ChainCounter = EMPTY_CHAIN;

  constructor(name: string, seed: Bytes, dossier: string, random: Random) {
    this.name = name;
    this.signer = seedSigner(seed);
    this.key = this.signer.publicKey;
    this.ledger = new Ledger(dossier);
    this.random = random;
  }

  get standing() {
    return this.ledger.judgement.authorityOf(this.key);
  }

  /** Says something as the next of its chain and keeps it. It must pass the door: whether it counts is another matter. */
  async say(saying: Saying): Promise<OpenedRecord> {
    const made = await sign(this.signer, this.ledger.dossier, this.counter, saying, this.random);
    const admitted = await validateRecord({ key: made.key, text: made.text, bytes: made.bytes }, this.ledger.dossier);
    if (isRefusal(admitted)) throw new Error(`${admitted.code}: ${made.text}`);
    this.counter = counterAfter(made.record, made.key);
    const opened = openRecord(admitted, KEYS);
    this.begin(opened);
    return opened;
  }

  /** Resolves when what it has taken is in its ledger. */
  async ready(): Promise<void> {}

  /** Keeps what was signed here just now. */
  begin(records: OpenedRecord): void {
    this.take([records]);
  }

  /** What it holds and may give to others. */
  out(): Promise<OpenedRecord[]> {
    return Promise.resolve([...this.held.values()]);
  }

  take(records: Iterable<OpenedRecord>): void {
    const batch = [...records];
    for (const each of batch) if (!this.held.get(each.key)?.bytes) this.held.set(each.key, each);
    this.ledger.add(batch);
  }

  /** The same device on another machine, as a copied disk has it: same key, same counter, from there on its own. */
  copied(name: string, seed: Bytes): Hand {
    const copy = new Hand(name, seed, this.ledger.dossier, this.random);
    copy.counter = this.counter;
    copy.take(this.held.values());
    return copy;
  }

  /** The proof that this hand's key vouches for a device, as an invitation's key or a member's device does. */
  async vouch(device: string, by: "invitation" | "device") {
    const sig = await this.signer.sign(encodeJoinProof(this.ledger.dossier, device, RECIPIENT));
    return { recipient: RECIPIENT, proof: { by, key: this.key, sig } } as const;
  }
}

/** Makes a hand with a name, the seed of its key, its dossier, and the dice of its story. */
export type NewHand = (...of: ConstructorParameters<typeof Hand>) => Hand;

/** Founds a dossier by hand: its administrator's device and its recovery key. */
export async function foundByHand(
  random: Random,
  seed: number,
  newHand: NewHand = (...of) => new Hand(...of),
): Promise<{ admin: Hand; recovery: Hand }> {
  const [device, recoveryKey] = [seedSigner(seedOf(seed)), seedSigner(seedOf(seed + 1)).publicKey];
  const body = {
    recipient: RECIPIENT,
    recovery: { key: recoveryKey, recipient: RECIPIENT },
    keys: [{ id: KEY.id, to: [] }],
  };
  const first = await sign(device, "", EMPTY_CHAIN, { type: "dossier", body }, random);
  const admin = newHand("Admin", seedOf(seed), first.key, random);
  const recovery = new Hand("Recovery", seedOf(seed + 1), first.key, random);
  admin.counter = counterAfter(first.record, first.key);
  const opened = openRecord({ ...first, body }, KEYS);
  admin.take([opened]);
  recovery.take([opened]);
  return { admin, recovery };
}

/** A device as a roster lists it. */
export function listed(device: string, role: Role = "observer", last?: string): RosterDevice {
  return { device, recipient: RECIPIENT, spans: [last === undefined ? { role } : { role, last }] };
}

/** The next roster's body after the one a hand knows, changed in some of its parts. */
export function nextRosterBody(hand: Hand, changes: Partial<RosterBody> = {}): RosterBody {
  return { ...hand.ledger.judgement.roster!.body, keys: [{ id: KEY.id, to: [] }], ...changes };
}

/** Signs a roster, honest or not, upon the one that the hand knows (or upon `parent`). */
export function sayRoster(
  hand: Hand,
  changes: Partial<RosterBody> = {},
  parent = hand.ledger.judgement.roster!.key,
): Promise<OpenedRecord> {
  return hand.say({ type: "roster", after: [parent], body: nextRosterBody(hand, changes) });
}

/** A note for the team that says so, on the small draft. */
export const risk = (comment: string) => ({
  type: "annotation",
  body: {
    anchor: { draft: SMALL_ID, provision: "art_1" },
    kind: "risk",
    comment,
    rights: [],
    tags: [],
    confidentiality: "team",
  },
});
