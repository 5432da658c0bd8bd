import { compare } from "#shared/base/compare.ts";
import type { DeviceId, Envelope, MemberId, RecordKey } from "#shared/records/envelope.ts";
import { MAX_RECEIPT_HEADS, type ChainHead, type ReceiptBody } from "#shared/records/kinds/receipt.ts";
import { receiptRegisterOf } from "#shared/records/ledgerSubjects.ts";
import type { Ledger } from "../ledger.ts";

/** What a device that stands has last said that it holds. */
export interface Receipt {
  readonly key: RecordKey;
  readonly device: DeviceId;
  readonly member: MemberId;
  /** When it says that it said so. */
  readonly at: string;
  readonly heads: readonly ChainHead[];
}

/**
 * The receipts in force, by device: those of devices that still stand and have not taken leave. What a device that was
 * cut off holds helps nobody.
 */
export function receiptsOf(ledger: Ledger): readonly Receipt[] {
  return standingDevices(ledger).flatMap(({ device, member }) => {
    const records = ledger.heads(`receipt|${receiptRegisterOf(device)}`, "receipt").map((key) => ledger.record(key)!);
    const bodies = records.flatMap(({ key, record, state, body }) =>
      state === "open" ? [{ key, at: record.at, ...(body as ReceiptBody) }] : [],
    );
    if (bodies.some(({ gone }) => gone)) return [];
    return bodies.map(({ key, at, heads }) => ({ key, device, member, at, heads }));
  });
}

/** The devices that may speak, each with its member, by device. */
function standingDevices({ judgement }: Ledger): readonly { device: DeviceId; member: MemberId }[] {
  const known = [...(judgement.roster?.devices.keys() ?? []), ...judgement.admissions.keys()];
  return known
    .sort(compare)
    .map((device) => ({ device, member: judgement.authorityOf(device)?.member }))
    .filter((each): each is { device: DeviceId; member: MemberId } => each.member !== undefined);
}

/**
 * What is held here, as a receipt says it: the last record of every chain (but that of `device` itself) that is whole
 * from its beginning, bodies and all. What stands behind a gap is not said to be held.
 */
export function listHeldHeads(ledger: Ledger, device: DeviceId): readonly ChainHead[] {
  const whole = wholeHere(ledger);
  const followed = new Set([...whole].map((key) => ledger.fullRecord(key)!.record.prev));
  const tips = [...whole].filter((key) => !followed.has(key)).map((key) => ledger.fullRecord(key)!);
  return tips
    .filter(({ record }) => record.device !== device)
    .map(({ key, record }) => ({ device: record.device, seq: record.seq, key }))
    .sort((a, b) => compare(a.device, b.device) || compare(a.key, b.key))
    .slice(0, MAX_RECEIPT_HEADS);
}

/** Whether something is held here that this device's last receipt does not tell of; others' receipts apart. */
export function isReceiptDue(ledger: Ledger, device: DeviceId): boolean {
  const told = new ReceiptCoverage(ledger).coveredBy(receiptsOf(ledger).filter((each) => each.device === device));
  for (const key of wholeHere(ledger)) {
    const { record } = ledger.fullRecord(key)!;
    if (record.device !== device && record.type !== "receipt" && !told.has(key)) return true;
  }
  return false;
}

/** What others hold of what is here. */
export interface ReplicationStatus {
  /** Who has said that he holds something of it, and when; by member and time. */
  readonly by: readonly { readonly member: MemberId; readonly at: string }[];
  /** The records here that no receipt of another device covers, receipts apart: what would be lost with this machine. */
  readonly missing: readonly RecordKey[];
}

/**
 * What would be left if this device's machine were gone, as far as the others have said what they hold. Receipts are
 * claims: their devices held it when they said so. What a hub has acknowledged is not in it.
 */
export function replicationStatusOf(ledger: Ledger, device: DeviceId): ReplicationStatus {
  const others = receiptsOf(ledger).filter((each) => each.device !== device);
  const held = new ReceiptCoverage(ledger).coveredBy(others);
  return {
    by: others
      .map(({ member, at }) => ({ member, at }))
      .sort((a, b) => compare(a.member, b.member) || compare(a.at, b.at)),
    missing: [...ledger.recordSet.byKey.values()]
      .filter(({ key, record }) => record.type !== "receipt" && !held.has(key))
      .map(({ key }) => key),
  };
}

/** Which of the records here receipts cover. Reads the chains once, for any number of receipts. */
export class ReceiptCoverage {
  readonly #ledger: Ledger;
  readonly #chains = new Map<DeviceId, Map<number, RecordKey[]>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    for (const { key, record } of ledger.recordSet.byKey.values()) {
      const chain = this.#chains.get(record.device) ?? new Map<number, RecordKey[]>();
      this.#chains.set(record.device, chain);
      chain.set(record.seq, [...(chain.get(record.seq) ?? []), key]);
    }
  }

  /** The records of a device here, by number: more than one where its chain has a fork. */
  chain(device: DeviceId): ReadonlyMap<number, readonly RecordKey[]> {
    return this.#chains.get(device) ?? new Map<number, RecordKey[]>();
  }

  /** What these receipts cover; and what their devices have signed since, which they hold too. */
  coveredBy(receipts: readonly Receipt[]): ReadonlySet<RecordKey> {
    const covered = new Set<RecordKey>();
    for (const { key, device, heads } of receipts) {
      this.#reach(covered, key, device, Infinity);
      this.#certain(covered, device, Infinity);
      for (const head of heads) this.#reach(covered, head.key, head.device, head.seq);
    }
    return covered;
  }

  // Back through `prev`. Where a link is missing here, what lies further back is covered where it can be but one record.
  #reach(covered: Set<RecordKey>, from: RecordKey, device: DeviceId, seq: number): void {
    const { byKey } = this.#ledger.recordSet;
    let [key, number]: [RecordKey | null, number] = [from, seq];
    while (key !== null && !covered.has(key)) {
      const record: Envelope | undefined = byKey.get(key)?.record;
      if (record?.device !== device) {
        return this.#certain(covered, device, number);
      }
      covered.add(key);
      [key, number] = [record.prev, record.seq - 1];
    }
  }

  #certain(covered: Set<RecordKey>, device: DeviceId, upTo: number): void {
    for (const [at, keys] of this.chain(device)) if (at <= upTo && keys.length === 1) covered.add(keys[0]!);
  }
}

/** The records whose whole chain is here up to them, with every body that was not erased. */
function wholeHere(ledger: Ledger): ReadonlySet<RecordKey> {
  const erased = ledger.erasedKeys();
  const whole = new Set<RecordKey>();
  const records = [...ledger.recordSet.byKey.values()].sort((a, b) => a.record.seq - b.record.seq);
  for (const { key, record, bytes, clear } of records) {
    const isHeld = record.body === null || bytes !== undefined || clear !== undefined || erased.has(key);
    const { prev } = record;
    const follows = prev === null || (whole.has(prev) && ledger.fullRecord(prev)!.record.device === record.device);
    if (isHeld && follows) whole.add(key);
  }
  return whole;
}
