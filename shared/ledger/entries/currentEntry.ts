import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** The current state of an entity of which its author may have committed several versions. */
export interface CurrentEntry<Body> {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author claims to have committed the first version, and the current one (ISO, UTC). */
  readonly at: string;
  readonly changedAt: string;
  readonly body: Body;
  /** The current versions; several are a conflict, and `body` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly Body[];
}

/** Returns the current state of an entity, or undefined if it was retracted, erased, or cannot be read. */
export function deriveCurrentEntry<Body>(
  index: RecordIndex,
  id: RecordKey,
  type: string,
): CurrentEntry<Body> | undefined {
  const heads = index.heads<Body>(id, type);
  const [head, ...others] = heads.filter(({ body }) => body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  return {
    // The record's own string: `id` may be a part of another.
    id: first.opened.key,
    author: head.author.member,
    at: first.opened.record.at,
    changedAt: head.opened.record.at,
    body: head.body!,
    heads: heads.map(({ key }) => key),
    rivals: others.map(({ body }) => body!),
  };
}
