import type { RefusalCode } from "#shared/base/result.ts";
import type { Envelope, RecordKey } from "#shared/records/envelope.ts";
import type { LastRecord } from "#shared/records/kinds/membershipChange.ts";
import { ROLES, type Role } from "#shared/records/recordKind.ts";
import { roleAtRecordNumber, type ListedDevice } from "./memberList.ts";

/** What is known of a record's place in its device's chain. */
interface ChainedRecord {
  readonly key: RecordKey;
  readonly record: Pick<Envelope, "device" | "seq" | "prev">;
}

/** A record's role by its device, or why it does not count (yet). */
export type DeviceRecordVerdict =
  | { readonly kind: "counts"; readonly role: Role; readonly isCut: boolean }
  | { readonly kind: "waits"; readonly code: RefusalCode; readonly on: RecordKey }
  | { readonly kind: "aside"; readonly code: RefusalCode };

/** The records reached from a cut's `last` through `prev`. */
interface Chain {
  /** Their keys, from `last` on; each has the number below that of the one before. */
  readonly keys: readonly RecordKey[];
  /** The number of the first of these. */
  readonly firstSeq: number;
  /** The number of `last`; -1 if there is none. */
  readonly lastSeq: number;
  /** The first missing link: its key, and the number above its own. */
  readonly missing: { readonly key: RecordKey; readonly below: number } | null;
}

/**
 * Creates the rule that judges the records of a listed device. After a cut those count that any cut's `last` reaches
 * through `prev` (rule 5); others are aside, with `device.fork` if their number is not above a `last`, or else
 * `device.cut`. A record waits (`chain.missing`) if a missing link could still decide.
 */
export function createDeviceRecordRule(
  byKey: Pick<ReadonlyMap<RecordKey, ChainedRecord>, "get">,
  listed: ListedDevice,
): (record: ChainedRecord) => DeviceRecordVerdict {
  const chains = listed.cuts.map(({ last }) => chainOf(byKey, listed.device, last));
  const isCut = chains.length > 0;
  const countsAs = new Map(ROLES.map((role) => [role, { kind: "counts", role, isCut } as const]));
  return ({ key, record: { seq } }) => {
    if (!isCut || chains.some(({ keys, firstSeq }) => keys[firstSeq - seq] === key))
      return countsAs.get(roleAtRecordNumber(listed, seq))!;
    const undecided = chains.find(({ missing }) => missing !== null && seq < missing.below);
    if (undecided) return { kind: "waits", code: "chain.missing", on: undecided.missing!.key };
    return { kind: "aside", code: chains.some(({ lastSeq }) => seq <= lastSeq) ? "device.fork" : "device.cut" };
  };
}

function chainOf(
  byKey: Pick<ReadonlyMap<RecordKey, ChainedRecord>, "get">,
  device: string,
  last: LastRecord | null,
): Chain {
  const keys: RecordKey[] = [];
  const lastSeq = last?.seq ?? -1;
  let firstSeq = lastSeq;
  for (let key = last?.key ?? null, below = lastSeq + 1; key !== null;) {
    const at = byKey.get(key);
    if (!at) return { keys, firstSeq, lastSeq, missing: { key, below } };
    // A link into another device's chain, or one that does not count down, can never be completed.
    if (at.record.device !== device || (keys.length > 0 && at.record.seq !== below - 1)) break;
    if (keys.length === 0) firstSeq = at.record.seq;
    keys.push(key);
    [key, below] = [at.record.prev, at.record.seq];
  }
  return { keys, firstSeq, lastSeq, missing: null };
}
