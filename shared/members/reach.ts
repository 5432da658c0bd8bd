import type { Admitted } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Role } from "../records/kind.ts";
import type { RosterDevice } from "../records/kinds/roster.ts";
import type { RecordSet } from "./set.ts";

/** How a device's records fall into its spans: `ended` where the span names its last record. */
export type SpanVerdict =
  { readonly role: Role; readonly ended: boolean } | { readonly waits: string } | { readonly aside: string };

/** What a `last` reaches through `prev`: the keys found, and the seq below which a link is missing (0: none). */
interface Reach {
  readonly keys: ReadonlySet<RecordKey>;
  readonly lastSeq: number;
  readonly missingBelow: number;
}

/**
 * Sorts the records of one device into its spans: what a span's `last` reaches has the span's role; what
 * comes later has the next span's; a fork below a `last` is aside; where a link is missing that could still
 * decide, the record waits. What the final `last` does not reach is cut, whatever an earlier span says.
 */
export function spanRule(set: RecordSet, { device, spans }: RosterDevice): (record: Admitted) => SpanVerdict {
  const reaches = spans.map(({ last }) => (last === undefined ? null : reachOf(set, device, last)));
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

const MISSING = { waits: "chain.missing" } as const;
const FORK = { aside: "device.fork" } as const;
const LATER = { aside: "device.cut" } as const;

/** Where a record stands that a `last` does not reach, or null where it reaches it. */
function beyond(reach: Reach, { key, record }: Admitted): typeof MISSING | typeof FORK | typeof LATER | null {
  if (reach.keys.has(key)) return null;
  if (record.seq < reach.missingBelow) return MISSING;
  return record.seq <= reach.lastSeq ? FORK : LATER;
}

function reachOf(set: RecordSet, device: string, last: RecordKey): Reach {
  const end = set.byKey.get(last);
  // Not here: any record of the device may come before it.
  if (!end) return { keys: new Set(), lastSeq: -1, missingBelow: Infinity };
  // A `last` of another device's reaches nothing of this one, whatever may still come.
  if (end.record.device !== device) return { keys: new Set(), lastSeq: -1, missingBelow: 0 };
  const keys = new Set<RecordKey>();
  for (let at: Admitted | undefined = end; ;) {
    keys.add(at.key);
    const { prev, seq }: { prev: RecordKey | null; seq: number } = at.record;
    if (prev === null) return { keys, lastSeq: end.record.seq, missingBelow: 0 };
    const before: Admitted | undefined = set.byKey.get(prev);
    if (!before) return { keys, lastSeq: end.record.seq, missingBelow: seq };
    // A link into another device's chain, or one that does not count down, can never be made whole.
    if (before.record.device !== device || before.record.seq !== seq - 1) {
      return { keys, lastSeq: end.record.seq, missingBelow: 0 };
    }
    at = before;
  }
}
