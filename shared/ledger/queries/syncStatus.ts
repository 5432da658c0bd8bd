import { compareValues } from "#shared/base/compareValues.ts";
import { findChainFaults, type ChainFaults } from "#shared/members/chainFaults.ts";
import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { Ledger } from "../ledger.ts";
import { ReceiptCoveredRecordFinder, listReceiptsInForce, type Receipt } from "./receipts.ts";

/** How many of the records here a member has, according to the member's receipts. */
export interface MemberSyncStatus {
  readonly member: MemberId;
  /** The time of the member's last receipt, or null if there is none. */
  readonly at: string | null;
  /** The number of records here, except receipts, and how many of them no receipt of the member covers. */
  readonly all: number;
  readonly lacks: number;
  /** The claimed time of the oldest record that the member lacks, or null if none is lacking. */
  readonly since: string | null;
}

/** Returns the sync status of every other active member, by member. */
export function listSyncStatus(ledger: Ledger, me: MemberId | undefined): readonly MemberSyncStatus[] {
  const coverage = new ReceiptCoveredRecordFinder(ledger);
  const receipts = listReceiptsInForce(ledger);
  const records = [...ledger.recordSet.byKey.values()].filter(({ record }) => record.type !== "receipt");
  const others = ledger.members.filter(({ id, isActive }) => isActive && id !== me);
  return others.map(({ id: member }) => {
    const own = receipts.filter((each) => each.member === member);
    const covered = coverage.coveredBy(own);
    const lacking = records.filter(({ key }) => !covered.has(key)).map(({ record }) => record.at);
    return {
      member,
      at:
        own
          .map(({ at }) => at)
          .sort(compareValues)
          .at(-1) ?? null,
      all: records.length,
      lacks: lacking.length,
      since: lacking.sort(compareValues)[0] ?? null,
    };
  });
}

/** A range of a device's chain, by number, that is not here although others' records or receipts refer to it. */
export interface MissingChainRange {
  readonly device: DeviceId;
  readonly member: MemberId | null;
  readonly from: number;
  readonly to: number;
  /** The members who should have it: its author, and those whose receipts cover it. */
  readonly heldBy: readonly MemberId[];
}

/** Returns the ranges that have not arrived here, by device and number. */
export function findMissingChainRanges(ledger: Ledger): readonly MissingChainRange[] {
  const receipts = listReceiptsInForce(ledger);
  const coverage = new ReceiptCoveredRecordFinder(ledger);
  const { gaps } = findChainFaults(ledger.recordSet);
  const beyond = receipts.flatMap(({ heads }) =>
    heads.flatMap(({ device, seq }) => {
      const last = Math.max(-1, ...coverage.chain(device).keys());
      return seq > last ? [{ device, from: last + 1, to: seq }] : [];
    }),
  );
  return mergeGaps([...gaps, ...beyond]).map((gap) => ({
    ...gap,
    member: ledger.judgement.memberOf(gap.device),
    heldBy: holdersOf(ledger, receipts, gap),
  }));
}

/**
 * Returns the forks: two or more records with the same number in a device's chain, which means that the device was
 * copied.
 */
export function findChainForks(
  ledger: Ledger,
): readonly (ChainFaults["forks"][number] & { member: MemberId | null })[] {
  const { forks } = findChainFaults(ledger.recordSet);
  return forks.map((fork) => ({ ...fork, member: ledger.judgement.memberOf(fork.device) }));
}

type Gap = ChainFaults["gaps"][number];

/** Merges gaps of one device that touch or overlap. */
function mergeGaps(gaps: readonly Gap[]): readonly Gap[] {
  const sorted = [...gaps].sort((a, b) => compareValues(a.device, b.device) || a.from - b.from);
  const whole: Gap[] = [];
  for (const gap of sorted) {
    const last = whole.at(-1);
    if (last?.device === gap.device && gap.from <= last.to + 1) {
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, gap.to) };
    } else whole.push(gap);
  }
  return whole;
}

function holdersOf({ judgement }: Ledger, receipts: readonly Receipt[], { device, to }: Gap): readonly MemberId[] {
  const author = judgement.authorityOf(device)?.member;
  const covering = receipts.filter(({ heads }) => heads.some((head) => head.device === device && head.seq >= to));
  return [...new Set([...(author ? [author] : []), ...covering.map(({ member }) => member)])];
}
