import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { DismissalBody } from "#shared/records/kinds/dismissal.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A statement that a finding of the drafting watch is dismissed, or shown again. Frozen. */
export interface DismissalStatement extends DismissalBody {
  /** The key of its first record. */
  readonly id: RecordKey;
  readonly member: MemberId;
  /** When the member claims to have committed it (ISO, UTC). */
  readonly at: string;
  /** The current versions. */
  readonly heads: readonly RecordKey[];
}

/** Returns the statement, or undefined if it was retracted or cannot be read. */
export function deriveDismissalStatement(index: RecordIndex, id: RecordKey): DismissalStatement | undefined {
  const heads = index.heads<DismissalBody>(id, "dismissal");
  const head = heads.find(({ body }) => body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  return Object.freeze({
    id,
    member: head.author.member,
    at: first.opened.record.at,
    heads: heads.map(({ key }) => key),
    ...head.body!,
  });
}
