import type { MemberId, RecordKey } from "../records/envelope.ts";
import type { JudgeableRecord } from "../records/validator.ts";
import type { RecordJudge } from "./judge.ts";
import { findDevicesNamedInRecords, type DevicesNamedInRecords } from "./devicesNamedInRecords.ts";
import type { RecordSet } from "./recordSet.ts";

/** A number of records, and the bytes of their text and bodies. */
export interface RecordVolume {
  readonly records: number;
  readonly bytes: number;
}

/**
 * The most that is kept of what anybody can send without a say in the dossier: of all unknown and removed devices
 * together, and of each reader. With what Yjs adds to each record, both together stay within 10 MB.
 */
export const RECORD_QUOTAS = {
  unknown: { records: 3_000, bytes: 8 * 1024 * 1024 },
  reader: { records: Infinity, bytes: 1024 * 1024 },
} as const satisfies Record<string, RecordVolume>;

/** The quota that a record takes up: that of the unknown devices, or that of a reader; null for none. */
export type RecordQuotaAccount = "unknown" | MemberId | null;

/** What is kept of records that arrive. */
export interface RecordQuotaSelection<T> {
  readonly kept: readonly T[];
  /** The rest, which can be had again from whoever holds it. */
  readonly left: readonly T[];
}

/**
 * Selects the records that are kept of those that arrive. Quotas never decide what counts: what is left out counts when
 * it comes again after its device was listed. `recordSet` has everything, what arrives included; `judgement` is its.
 *
 * Of what arrives together, every device's first records go first, so that one device cannot keep out the others; the
 * order of arrival makes no difference. What is here already stays: storage that only grows cannot exchange it, so of two
 * deliveries the first one goes first.
 */
export function selectRecordsWithinQuotas<T extends JudgeableRecord>(
  recordSet: RecordSet,
  judgement: RecordJudge,
  arriving: readonly T[],
  sizeOf: (record: JudgeableRecord) => number,
): RecordQuotaSelection<T> {
  const accounts = new RecordQuotaAccounts(recordSet, judgement);
  const limited = arriving.filter((each) => accounts.accountOf(each) !== null);
  if (limited.length === 0) return { kept: arriving, left: [] };
  const arrivingKeys = new Set(arriving.map(({ key }) => key));
  const used = measureQuotaAccounts(recordSet, accounts, sizeOf, arrivingKeys);
  const left = new Set<RecordKey>();
  for (const each of limited.sort(compareForQuota)) {
    const account = accounts.accountOf(each)!;
    const after = addTo(used.get(account), sizeOf(each));
    const quota = account === "unknown" ? RECORD_QUOTAS.unknown : RECORD_QUOTAS.reader;
    if (after.records > quota.records || after.bytes > quota.bytes) left.add(each.key);
    else used.set(account, after);
  }
  return { kept: arriving.filter(({ key }) => !left.has(key)), left: arriving.filter(({ key }) => left.has(key)) };
}

/** Measures what takes up each quota; records in `without` are left out. */
export function measureQuotaAccounts(
  { byKey }: RecordSet,
  accounts: RecordQuotaAccounts,
  sizeOf: (record: JudgeableRecord) => number,
  without: ReadonlySet<RecordKey> = new Set(),
): Map<NonNullable<RecordQuotaAccount>, RecordVolume> {
  const used = new Map<NonNullable<RecordQuotaAccount>, RecordVolume>();
  for (const each of byKey.values()) {
    const account = without.has(each.key) ? null : accounts.accountOf(each);
    if (account !== null) used.set(account, addTo(used.get(account), sizeOf(each)));
  }
  return used;
}

function addTo(volume: RecordVolume | undefined, size: number): RecordVolume {
  return { records: (volume?.records ?? 0) + 1, bytes: (volume?.bytes ?? 0) + size };
}

function compareForQuota(a: JudgeableRecord, b: JudgeableRecord): number {
  return a.record.seq - b.record.seq || (a.key < b.key ? -1 : 1);
}

/** Records of whoever has office, which may decide who belongs to the dossier though they do not count themselves. */
const OFFICE_TYPES = new Set(["roster", "begin", "change", "handover", "put-away"]);

/** Tells which quota a record takes up. */
export class RecordQuotaAccounts {
  readonly #recordSet: RecordSet;
  readonly #judgement: RecordJudge;
  #named: DevicesNamedInRecords | null = null;
  #confirmations: ReadonlySet<RecordKey> | null = null;

  constructor(recordSet: RecordSet, judgement: RecordJudge) {
    this.#recordSet = recordSet;
    this.#judgement = judgement;
  }

  /**
   * Returns the quota that a record takes up: `unknown` if nobody in office, in any branch, has named its device and its
   * join does not count, or if its device signed it after it was removed; the member, if it is one of a reader's.
   */
  accountOf(each: JudgeableRecord): RecordQuotaAccount {
    const { device, type } = each.record;
    if (!this.#judgement.team || type === "dossier") return null;
    const verdict = this.#judgement.authorVerdict(each);
    if (verdict.kind === "counts") return verdict.author.role === "reader" ? verdict.author.member : null;
    const { inOffice, all } = this.#namedDevices;
    if (OFFICE_TYPES.has(type) && inOffice.has(device)) return null;
    if (type === "confirm" && all.has(device) && this.#firstConfirmations.has(each.key)) return null;
    return verdict.kind === "aside" || !all.has(device) ? "unknown" : null;
  }

  /** Of each device's confirmations of a handover one, which may decide whether that has effect. */
  get #firstConfirmations(): ReadonlySet<RecordKey> {
    if (!this.#confirmations) {
      const byConfirmer = new Map<string, RecordKey>();
      for (const { key, record, body } of this.#recordSet.confirmations.values()) {
        const confirmer = `${record.device}/${body.handover}`;
        const known = byConfirmer.get(confirmer);
        if (known === undefined || key < known) byConfirmer.set(confirmer, key);
      }
      this.#confirmations = new Set(byConfirmer.values());
    }
    return this.#confirmations;
  }

  get #namedDevices(): DevicesNamedInRecords {
    return (this.#named ??= findDevicesNamedInRecords(this.#recordSet));
  }
}
