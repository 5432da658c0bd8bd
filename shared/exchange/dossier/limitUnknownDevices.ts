import { encodeUtf8 } from "#shared/base/bytes.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import { RecordJudge } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { UNKNOWN_DEVICE_LIMITS } from "./limits.ts";

/** The records of a file that are accepted. */
interface AcceptedRecords {
  readonly taken: readonly OpenedRecord[];
  /** How many are left out. */
  readonly left: number;
}

/**
 * Limits the records that a file adds to those already held. Strangers are devices that no roster names and no
 * invitation admits, not even those in the file itself. They may be future members, but anybody can make any number of
 * them, so their records are limited to `UNKNOWN_DEVICE_LIMITS` in all.
 */
export function limitUnknownDeviceRecords(
  held: RecordSet<OpenedRecord>,
  records: readonly OpenedRecord[],
): AcceptedRecords {
  const judgement = new RecordJudge(new RecordSet<OpenedRecord>(held.dossier, [...held.byKey.values(), ...records]));
  const isStranger = (each: OpenedRecord) =>
    judgement.memberOf(each.record.device) === null && judgement.verdict(each).kind !== "counts";
  let [count, bytes] = [0, 0];
  const fits = (each: OpenedRecord) => {
    if (!isStranger(each)) return true;
    const size = encodeUtf8(each.text).length + encodeUtf8(each.clear?.text ?? "").length;
    if (count + 1 > UNKNOWN_DEVICE_LIMITS.records || bytes + size > UNKNOWN_DEVICE_LIMITS.bytes) return false;
    [count, bytes] = [count + 1, bytes + size];
    return true;
  };
  for (const each of held.byKey.values()) fits(each);
  const taken = records.filter((each) => held.byKey.has(each.key) || fits(each));
  return { taken, left: records.length - taken.length };
}

/** Builds the refusal for a file that was accepted only in part (`file.strangers`). */
export function unknownDevicesRefusal(name: string, count: number): Refusal {
  return refusal("file.strangers", {
    name,
    count,
    most: UNKNOWN_DEVICE_LIMITS.records,
    size: UNKNOWN_DEVICE_LIMITS.bytes / 1024 / 1024,
  });
}
