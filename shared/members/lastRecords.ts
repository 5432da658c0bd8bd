import type { DeviceId } from "#shared/records/envelope.ts";
import type { LastRecord } from "#shared/records/kinds/membershipChange.ts";
import type { RecordSet } from "./recordSet.ts";

/** Indexes the highest record of every device in a set; of two with the same number, the lower key. */
export function indexLastRecords(recordSet: RecordSet): ReadonlyMap<DeviceId, LastRecord> {
  const last = new Map<DeviceId, LastRecord>();
  for (const { key, record } of recordSet.byKey.values()) {
    const { device, seq } = record;
    const known = last.get(device);
    if (!known || seq > known.seq || (seq === known.seq && key < known.key)) last.set(device, { key, seq });
  }
  return last;
}
