import type { RecordKey } from "#shared/records/envelope.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { Ledger } from "../ledger.ts";
import { RecordIndex } from "../store/recordIndex.ts";

/** A run of records in one device's chain: its last record, and how many there are. */
export interface ChainSegment {
  readonly last: RecordKey;
  readonly count: number;
}

/**
 * What a report begins from:
 * - `time`: records count as before if the device that made them claims an earlier time. When they arrived is not known.
 * - `look`: records count as before if they were here, and readable, when the user looked. What was made before but
 *   arrived since is new.
 */
export type SinceMoment = { readonly kind: "time"; readonly at: string } | SinceLook;

/** What was here when a user looked, and when that was. */
export interface SinceLook {
  readonly kind: "look";
  readonly at: string;
  readonly segments: readonly ChainSegment[];
}

/** Returns the moment of a look: every readable record that is here. `at` is the time of the look (ISO, UTC). */
export function createSinceLook(ledger: Ledger, at: string): SinceLook {
  const readable = [...ledger.recordSet.byKey.values()].filter(isReadable);
  const followed = new Set(readable.map(({ record }) => record.prev));
  const here = new Map(readable.map((each) => [each.key, each]));
  const segments = readable
    .filter(({ key }) => !followed.has(key))
    .map(({ key }) => {
      let count = 0;
      for (let each = here.get(key); each; each = each.record.prev === null ? undefined : here.get(each.record.prev))
        count++;
      return { last: key, count };
    });
  return { kind: "look", at, segments };
}

function isReadable({ state }: OpenedRecord): boolean {
  return state === "open" || state === "retraction";
}

/** Returns a function that tells whether a record was there before the moment. */
export function createBeforeMomentPredicate(ledger: Ledger, moment: SinceMoment): (record: OpenedRecord) => boolean {
  if (moment.kind === "time") return ({ record }) => record.at < moment.at;
  const { byKey } = ledger.recordSet;
  const seen = new Set<RecordKey>();
  for (const { last, count } of moment.segments) {
    let key: RecordKey | null = last;
    for (let left = count; left > 0 && key !== null; left--) {
      seen.add(key);
      key = byKey.get(key)?.record.prev ?? null;
    }
  }
  return ({ key }) => seen.has(key);
}

/** The ledger's records as they were before a moment. */
export interface RecordsBeforeMoment {
  /** The records before the moment, with today's verdicts and without what was erased since. */
  readonly index: RecordIndex;
  /** Whether an entry was there and not retracted, by its first record. What it said may have been erased since. */
  readonly had: (id: RecordKey) => boolean;
  /** Whether a record that is new was made before the moment: it arrived since. Only a look knows this. */
  readonly isLate: (key: RecordKey) => boolean;
}

/** Returns the records of a ledger that were there before a moment. */
export function findRecordsBeforeMoment(ledger: Ledger, moment: SinceMoment): RecordsBeforeMoment {
  const isBefore = createBeforeMomentPredicate(ledger, moment);
  const index = new RecordIndex();
  for (const each of ledger.records()) if (isBefore(each.opened)) index.insert(each);
  const had = (id: RecordKey) => {
    const type = index.firstRecord(id)?.opened.record.type;
    return type !== undefined && index.heads(id, type).some(({ opened }) => opened.state !== "retraction");
  };
  const isLate = (key: RecordKey) => {
    const record = ledger.record(key);
    return moment.kind === "look" && record !== undefined && !isBefore(record) && record.record.at < moment.at;
  };
  return { index, had, isLate };
}
