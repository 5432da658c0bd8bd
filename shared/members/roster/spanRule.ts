import type { RefusalCode } from "#shared/base/result.ts";
import type { ValidRecord } from "#shared/records/validator.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { RosterDevice } from "#shared/records/kinds/roster.ts";
import type { RecordSet } from "../recordSet.ts";

/** A record that is set aside, or waits for the one whose key is `on`. */
type Outside = { readonly waits: RefusalCode; readonly on: RecordKey } | { readonly aside: RefusalCode };

/** How a device's records fall into its spans: `ended` where the span names its last record. */
export type SpanVerdict = { readonly role: Role; readonly ended: boolean } | Outside;

/** What a `last` reaches through `prev`: the keys found, and the first link that is not here, if one is not. */
interface Reach {
  readonly keys: ReadonlySet<RecordKey>;
  readonly lastSeq: number;
  readonly missing: { readonly key: RecordKey; readonly below: number } | null;
}

/**
 * Sorts the records of one device into its spans: what a span's `last` reaches has the span's role; what
 * comes later has the next span's; a fork below a `last` is aside; where a link is missing that could still
 * decide, the record waits. What the final `last` does not reach is cut, whatever an earlier span says.
 */
export function createSpanRule(
  recordSet: RecordSet,
  { device, spans }: RosterDevice,
): (record: ValidRecord) => SpanVerdict {
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

/** Where a record stands that a `last` does not reach, or null where it reaches it. */
function beyond({ keys, lastSeq, missing }: Reach, { key, record }: ValidRecord): Outside | null {
  if (keys.has(key)) return null;
  if (missing && record.seq < missing.below) return { waits: "chain.missing", on: missing.key };
  return record.seq <= lastSeq ? FORK : LATER;
}

function reachOf(recordSet: RecordSet, device: string, last: RecordKey): Reach {
  const keys = new Set<RecordKey>();
  let lastSeq = -1;
  for (let key: RecordKey | null = last, below = Infinity; key !== null;) {
    const at: ValidRecord | undefined = recordSet.byKey.get(key);
    if (!at) return { keys, lastSeq, missing: { key, below } };
    // A link into another device's chain, or one that does not count down, can never be made whole.
    if (at.record.device !== device || (keys.size > 0 && at.record.seq !== below - 1)) break;
    keys.add(key);
    lastSeq = Math.max(lastSeq, at.record.seq);
    [key, below] = [at.record.prev, at.record.seq];
  }
  return { keys, lastSeq, missing: null };
}
