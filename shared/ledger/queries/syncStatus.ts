import { compare } from "#shared/base/compare.ts";
import { chainReport, type ChainReport } from "#shared/members/chainReport.ts";
import type { DeviceId, MemberId } from "#shared/records/envelope.ts";
import type { Ledger } from "../ledger.ts";
import { ReceiptCoverage, receiptsOf, type Receipt } from "./receipts.ts";

/** How much of what is here a member has, as far as his receipts say. */
export interface MemberSyncStatus {
  readonly member: MemberId;
  /** When he last said what he has; null where he never did. */
  readonly at: string | null;
  /** How many records are here, receipts apart, and how many of them no receipt of his covers. */
  readonly all: number;
  readonly lacks: number;
  /** When the oldest of these was said (a claim); null where he lacks none. */
  readonly since: string | null;
}

/** What every other member who stands has of what is here, by member. */
export function listSyncStatus(ledger: Ledger, me: MemberId | undefined): readonly MemberSyncStatus[] {
  const coverage = new ReceiptCoverage(ledger);
  const receipts = receiptsOf(ledger);
  const records = [...ledger.recordSet.byKey.values()].filter(({ record }) => record.type !== "receipt");
  const others = ledger.members.filter(({ id, isActive }) => isActive && id !== me);
  return others.map(({ id: member }) => {
    const own = receipts.filter((each) => each.member === member);
    const held = coverage.coveredBy(own);
    const lacking = records.filter(({ key }) => !held.has(key)).map(({ record }) => record.at);
    return {
      member,
      at:
        own
          .map(({ at }) => at)
          .sort(compare)
          .at(-1) ?? null,
      all: records.length,
      lacks: lacking.length,
      since: lacking.sort(compare)[0] ?? null,
    };
  });
}

/** A stretch of a device's chain that is not here though others' records or receipts name it, by number. */
export interface MissingRange {
  readonly device: DeviceId;
  readonly member: MemberId | null;
  readonly from: number;
  readonly to: number;
  /** Who should have it: the member who said it, and whoever has said that he holds it. */
  readonly heldBy: readonly MemberId[];
}

/** What has not arrived here, by device and number. */
export function findMissingRanges(ledger: Ledger): readonly MissingRange[] {
  const receipts = receiptsOf(ledger);
  const coverage = new ReceiptCoverage(ledger);
  const { gaps } = chainReport(ledger.recordSet);
  const beyond = receipts.flatMap(({ heads }) =>
    heads.flatMap(({ device, seq }) => {
      const last = Math.max(-1, ...coverage.chain(device).keys());
      return seq > last ? [{ device, from: last + 1, to: seq }] : [];
    }),
  );
  return joined([...gaps, ...beyond]).map((gap) => ({
    ...gap,
    member: ledger.judgement.memberOf(gap.device),
    heldBy: holdersOf(ledger, receipts, gap),
  }));
}

/** Two or more records with one number: a device that was copied, by its number in the chain. */
export function findForks(ledger: Ledger): readonly (ChainReport["forks"][number] & { member: MemberId | null })[] {
  const { forks } = chainReport(ledger.recordSet);
  return forks.map((fork) => ({ ...fork, member: ledger.judgement.memberOf(fork.device) }));
}

type Gap = ChainReport["gaps"][number];

/** Gaps of one device that touch or overlap are one. */
function joined(gaps: readonly Gap[]): readonly Gap[] {
  const sorted = [...gaps].sort((a, b) => compare(a.device, b.device) || a.from - b.from);
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
  const told = receipts.filter(({ heads }) => heads.some((head) => head.device === device && head.seq >= to));
  return [...new Set([...(author ? [author] : []), ...told.map(({ member }) => member)])];
}
