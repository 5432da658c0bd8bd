import { compareValues } from "#shared/base/compareValues.ts";
import type { DeviceId, MemberId, RecordHead, RecordKey } from "#shared/records/envelope.ts";
import { MAX_RECEIPT_HEADS, type ChainHead, type ReceiptBody } from "#shared/records/kinds/receipt.ts";
import { receiptRegisterOf } from "#shared/records/ledgerSubjects.ts";
import type { Ledger } from "../ledger.ts";

/** What an authorised device has last declared that it has. */
export interface Receipt {
  readonly key: RecordKey;
  readonly device: DeviceId;
  readonly member: MemberId;
  /** When the device claims to have signed it. */
  readonly at: string;
  readonly heads: readonly ChainHead[];
}

/**
 * Returns the receipts in force, by device: those of devices that still have authority and have not left. Records on a
 * device that was cut off help nobody.
 */
export function listReceiptsInForce(ledger: Ledger): readonly Receipt[] {
  return authorisedDevices(ledger).flatMap(({ device, member }) => {
    const records = ledger.heads(`receipt|${receiptRegisterOf(device)}`, "receipt").map((key) => ledger.record(key)!);
    const bodies = records.flatMap(({ key, record, state, body }) =>
      state === "open" ? [{ key, at: record.at, ...(body as ReceiptBody) }] : [],
    );
    if (bodies.some(({ gone }) => gone)) return [];
    return bodies.map(({ key, at, heads }) => ({ key, device, member, at, heads }));
  });
}

/** Returns the devices that have authority, each with its member, sorted by device. */
function authorisedDevices({ judgement }: Ledger): readonly { device: DeviceId; member: MemberId }[] {
  const known = [...(judgement.team?.devices.keys() ?? []), ...(judgement.team?.joined.keys() ?? [])];
  return known
    .sort(compareValues)
    .map((device) => ({ device, member: judgement.authorityOf(device)?.member }))
    .filter((each): each is { device: DeviceId; member: MemberId } => each.member !== undefined);
}

/**
 * Returns what this machine has in the form of a receipt: the last record of every chain, except that of `device`
 * itself, that is complete from its beginning with all bodies. Records after a gap are not declared.
 */
export function listCompleteChainHeads(ledger: Ledger, device: DeviceId): readonly ChainHead[] {
  const whole = completeRecords(ledger);
  const followed = new Set([...whole].map((key) => ledger.fullRecord(key)!.record.prev));
  const tips = [...whole].filter((key) => !followed.has(key)).map((key) => ledger.fullRecord(key)!);
  return tips
    .filter(({ record }) => record.device !== device)
    .map(({ key, record }) => ({ device: record.device, seq: record.seq, key }))
    .sort((a, b) => compareValues(a.device, b.device) || compareValues(a.key, b.key))
    .slice(0, MAX_RECEIPT_HEADS);
}

/**
 * Returns true if this machine has a record that this device's last receipt does not cover. Receipts of others do not
 * count.
 */
export function isReceiptDue(ledger: Ledger, device: DeviceId): boolean {
  const covered = new ReceiptCoveredRecordFinder(ledger).coveredBy(
    listReceiptsInForce(ledger).filter((each) => each.device === device),
  );
  for (const key of completeRecords(ledger)) {
    const { record } = ledger.fullRecord(key)!;
    if (record.device !== device && record.type !== "receipt" && !covered.has(key)) return true;
  }
  return false;
}

/** What other devices have of the records here. */
export interface ReplicationStatus {
  /** Which members declared that they have some of them, and when; sorted by member and time. */
  readonly by: readonly { readonly member: MemberId; readonly at: string }[];
  /**
   * The records here that no receipt of another device covers, except receipts: what would be lost with this machine.
   */
  readonly missing: readonly RecordKey[];
}

/**
 * Returns what would be left if this device's machine were lost, according to the receipts of the others. Receipts are
 * claims about the time when they were signed. Records that a hub has acknowledged are not considered.
 */
export function replicationStatusWithoutDevice(ledger: Ledger, device: DeviceId): ReplicationStatus {
  const others = listReceiptsInForce(ledger).filter((each) => each.device !== device);
  const covered = new ReceiptCoveredRecordFinder(ledger).coveredBy(others);
  return {
    by: others
      .map(({ member, at }) => ({ member, at }))
      .sort((a, b) => compareValues(a.member, b.member) || compareValues(a.at, b.at)),
    missing: [...ledger.recordSet.byKey.values()]
      .filter(({ key, record }) => record.type !== "receipt" && !covered.has(key))
      .map(({ key }) => key),
  };
}

/** Determines which of the records here are covered by receipts. Reads the chains once, for any number of receipts. */
export class ReceiptCoveredRecordFinder {
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

  /** Returns a device's records by number: several if its chain has a fork. */
  chain(device: DeviceId): ReadonlyMap<number, readonly RecordKey[]> {
    return this.#chains.get(device) ?? new Map<number, RecordKey[]>();
  }

  /**
   * Returns the records covered by these receipts, and those that their devices have signed since, which they have as
   * well.
   */
  coveredBy(receipts: readonly Receipt[]): ReadonlySet<RecordKey> {
    const covered = new Set<RecordKey>();
    for (const { key, device, heads } of receipts) {
      this.#reach(covered, key, device, Infinity);
      this.#certain(covered, device, Infinity);
      for (const head of heads) this.#reach(covered, head.key, head.device, head.seq);
    }
    return covered;
  }

  // Follows `prev` back. If a link is missing here, earlier records are covered only where a number has exactly one
  // record.
  #reach(covered: Set<RecordKey>, from: RecordKey, device: DeviceId, seq: number): void {
    const { byKey } = this.#ledger.recordSet;
    let [key, number]: [RecordKey | null, number] = [from, seq];
    while (key !== null && !covered.has(key)) {
      const record: RecordHead | undefined = byKey.get(key)?.record;
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

/** Returns the records whose whole chain up to them is here, with every body that was not erased. */
function completeRecords(ledger: Ledger): ReadonlySet<RecordKey> {
  const erased = ledger.erasedKeys();
  const whole = new Set<RecordKey>();
  const records = [...ledger.recordSet.byKey.values()].sort((a, b) => a.record.seq - b.record.seq);
  for (const { key, record, state, bytes, clear } of records) {
    const isHeld = state === "retraction" || bytes !== undefined || clear !== undefined || erased.has(key);
    const { prev } = record;
    const follows = prev === null || (whole.has(prev) && ledger.fullRecord(prev)!.record.device === record.device);
    if (isHeld && follows) whole.add(key);
  }
  return whole;
}
