import type { Admitted } from "../records/door.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Role } from "../records/kind.ts";
import type { RosterDevice } from "../records/kinds/roster.ts";
import type { RecordSet } from "./set.ts";

/** How a device's records fall into its spans. */
export type SpanVerdict = { readonly role: Role } | { readonly waits: string } | { readonly aside: string };

/** What a `last` reaches through `prev`: the keys found, and the seq below which a link is missing (0: none). */
interface Reach {
  readonly keys: ReadonlySet<RecordKey>;
  readonly lastSeq: number;
  readonly missingBelow: number;
}

/**
 * Sorts the records of one device into its spans: what a span's `last` reaches has the span's role; what
 * comes later has the next span's; a fork below a `last` is aside; where a link is missing that could still
 * decide, the record waits.
 */
export function spanRule(set: RecordSet, device: RosterDevice): (record: Admitted) => SpanVerdict {
  const { spans } = device;
  const reaches = spans.map((span) => (span.last === undefined ? null : reachOf(set, device.device, span.last)));
  return ({ key, record }) => {
    for (const [i, span] of spans.entries()) {
      if (span.last === undefined) return { role: span.role };
      const reach = reaches[i];
      if (!reach) return { waits: "chain.missing" };
      if (reach.keys.has(key)) return { role: span.role };
      if (record.seq < reach.missingBelow) return { waits: "chain.missing" };
      if (record.seq <= reach.lastSeq) return { aside: "device.fork" };
    }
    return { aside: "device.cut" };
  };
}

function reachOf(set: RecordSet, device: string, last: RecordKey): Reach | null {
  const end = set.byKey.get(last);
  if (!end) return null;
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
