import { utf8 } from "#shared/base/bytes.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import { Judgement } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { STRANGER_LIMITS } from "./limits.ts";

/** Records from a file, as far as they are taken in. */
interface Bounded {
  readonly taken: readonly OpenedRecord[];
  /** How many are left out. */
  readonly left: number;
}

/**
 * What is taken in of records that a file brings to those that are here. Of devices that no list of members names and no
 * invitation has let in, not even by what the file itself brings, there are at most `STRANGER_LIMITS` in all: they may be
 * members' to come, and anybody can make any number of them.
 */
export function limitStrangers(held: RecordSet<OpenedRecord>, records: readonly OpenedRecord[]): Bounded {
  const judgement = new Judgement(new RecordSet<OpenedRecord>(held.dossier, [...held.byKey.values(), ...records]));
  const isStranger = (each: OpenedRecord) =>
    judgement.memberOf(each.record.device) === null && judgement.verdict(each).kind !== "counts";
  let [count, bytes] = [0, 0];
  const fits = (each: OpenedRecord) => {
    if (!isStranger(each)) return true;
    const size = utf8(each.text).length + utf8(each.clear?.text ?? "").length;
    if (count + 1 > STRANGER_LIMITS.records || bytes + size > STRANGER_LIMITS.bytes) return false;
    [count, bytes] = [count + 1, bytes + size];
    return true;
  };
  for (const each of held.byKey.values()) fits(each);
  const taken = records.filter((each) => held.byKey.has(each.key) || fits(each));
  return { taken, left: records.length - taken.length };
}

/** Says of a file that some of it was left out. */
export function strangersRefusal(name: string, count: number): Refusal {
  return refusal("file.strangers", {
    name,
    count,
    most: STRANGER_LIMITS.records,
    size: STRANGER_LIMITS.bytes / 1024 / 1024,
  });
}
