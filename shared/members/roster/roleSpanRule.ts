import type { RefusalCode } from "#shared/base/result.ts";
import type { JudgeableRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice } from "#shared/records/kinds/roster.ts";
import type { RecordSet } from "../recordSet.ts";

/** A record that is set aside, or waits for the record with the key `on`. */
type Outside = { readonly waits: RefusalCode; readonly on: RecordKey } | { readonly aside: RefusalCode };

/** The verdict on a record by its device's spans: `ended` if the span names its last record. */
export type RoleSpanRecordVerdict = { readonly role: Role; readonly ended: boolean } | Outside;

/** The records reached from a `last` through `prev`: their keys, and the first missing link, if any. */
interface Reach {
  readonly keys: ReadonlySet<RecordKey>;
  readonly lastSeq: number;
  readonly missing: { readonly key: RecordKey; readonly below: number } | null;
}

/**
 * Creates the rule that sorts one device's records into its spans. Records reached from a span's `last` have that
 * span's role; later ones the next span's. A fork below a `last` is aside (`device.fork`). If a missing link could
 * still decide, the record waits (`chain.missing`). Records not reached from the final `last` are cut (`device.cut`),
 * whatever an earlier span says.
 */
export function createRoleSpanRule(
  recordSet: RecordSet,
  { device, spans }: RosterDevice,
): (record: JudgeableRecord) => RoleSpanRecordVerdict {
  const reaches = spans.map(({ last }) => (last === undefined ? null : reachOf(recordSet, device, last)));
  const final = reaches.at(-1) ?? null;
  return (each) => {
    const outside = final && beyond(final, each);
    if (outside) return outside;
    for (const [i, { role }] of spans.entries()) {
      const reach = reaches[i] ?? null;
      const later = reach && beyond(reach, each);
      if (!later) return { role, ended: reach !== null };
      if (later !== LATER) return later;
    }
    return LATER;
  };
}

const FORK = { aside: "device.fork" } as const;
const LATER = { aside: "device.cut" } as const;

/** Returns the verdict on a record that is not reached from a `last`, or null if it is reached. */
function beyond({ keys, lastSeq, missing }: Reach, { key, record }: JudgeableRecord): Outside | null {
  if (keys.has(key)) return null;
  if (missing && record.seq < missing.below) return { waits: "chain.missing", on: missing.key };
  return record.seq <= lastSeq ? FORK : LATER;
}

function reachOf(recordSet: RecordSet, device: string, last: RecordKey): Reach {
  const keys = new Set<RecordKey>();
  let lastSeq = -1;
  for (let key: RecordKey | null = last, below = Infinity; key !== null;) {
    const at: JudgeableRecord | undefined = recordSet.byKey.get(key);
    if (!at) return { keys, lastSeq, missing: { key, below } };
    // A link into another device's chain, or one that does not count down, can never be completed.
    if (at.record.device !== device || (keys.size > 0 && at.record.seq !== below - 1)) break;
    keys.add(key);
    lastSeq = Math.max(lastSeq, at.record.seq);
    [key, below] = [at.record.prev, at.record.seq];
  }
  return { keys, lastSeq, missing: null };
}
