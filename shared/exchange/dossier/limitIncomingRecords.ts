import { refusal, type Refusal } from "#shared/base/result.ts";
import { recordSizeInBytes } from "#shared/ledger/queries/unknownDevices.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { findPutAwayDevices } from "#shared/members/putAwayDevices.ts";
import { RECORD_QUOTAS, selectRecordsWithinQuotas } from "#shared/members/recordQuotas.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";

/** The records of a file that are accepted, and how many are left out and why. */
export interface AcceptedRecords {
  readonly taken: readonly OpenedRecord[];
  /** Beyond a quota: they can be taken from the file later, once their devices are listed. */
  readonly beyondQuota: number;
  /** Of devices that an administrator has put away. */
  readonly putAway: number;
}

/**
 * Limits the records that a file adds to those already held: none of devices that were put away, and of unknown devices
 * and readers no more than the quotas (`recordQuotas.ts`). What the file itself lists or puts away counts, too.
 */
export function limitIncomingRecords(held: RecordSet<OpenedRecord>, records: readonly OpenedRecord[]): AcceptedRecords {
  const together = new RecordSet<OpenedRecord>(held.dossier, [...held.byKey.values(), ...records]);
  const judgement = new RecordJudge(together);
  const putAway = findPutAwayDevices(together, judgement);
  const wanted = records.filter(({ record }) => !putAway.has(record.device));
  const fresh = wanted.filter(({ key }) => !held.byKey.has(key));
  const left = new Set(selectRecordsWithinQuotas(together, judgement, fresh, recordSizeInBytes).left);
  const taken = wanted.filter((each) => !left.has(each));
  return { taken, beyondQuota: left.size, putAway: records.length - wanted.length };
}

/**
 * Returns what to say about records of a file that were left out: `file.strangers` for those beyond a quota,
 * `file.put-away` for those of devices that were put away.
 */
export function leftOutRecordRefusals(name: string, { beyondQuota, putAway }: AcceptedRecords): readonly Refusal[] {
  const { unknown, reader } = RECORD_QUOTAS;
  const megabytes = (bytes: number) => bytes / 1024 / 1024;
  const limits = { most: unknown.records, size: megabytes(unknown.bytes), reader: megabytes(reader.bytes) };
  return [
    ...(beyondQuota > 0 ? [refusal("file.strangers", { name, count: beyondQuota, ...limits })] : []),
    ...(putAway > 0 ? [refusal("file.put-away", { name, count: putAway })] : []),
  ];
}
