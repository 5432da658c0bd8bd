import type { DeviceId, RecordKey } from "../records/envelope.ts";
import type { RecordSet } from "./set.ts";

/** What the devices' chains show to be missing or doubled. It is evidence, not a gate. */
export interface ChainReport {
  /** Records `from` to `to` (by seq) of a device that are not here though later ones, or a roster, name them. */
  readonly gaps: readonly { readonly device: DeviceId; readonly from: number; readonly to: number }[];
  /** Two or more records of a device with one number. */
  readonly forks: readonly { readonly device: DeviceId; readonly seq: number; readonly keys: readonly RecordKey[] }[];
}

/** Reads the chains of every device in a set. */
export function chainReport(set: RecordSet): ChainReport {
  const gaps: { device: DeviceId; from: number; to: number }[] = [];
  const forks: { device: DeviceId; seq: number; keys: RecordKey[] }[] = [];
  for (const [device, records] of [...set.byDevice].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bySeq = new Map<number, RecordKey[]>();
    for (const { key, record } of records) bySeq.set(record.seq, [...(bySeq.get(record.seq) ?? []), key]);
    let expected = 0;
    for (const [seq, keys] of [...bySeq].sort(([a], [b]) => a - b)) {
      if (seq > expected) gaps.push({ device, from: expected, to: seq - 1 });
      if (keys.length > 1) forks.push({ device, seq, keys: keys.sort() });
      expected = seq + 1;
    }
  }
  return { gaps, forks };
}
