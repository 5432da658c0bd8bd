import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A thing as it stands now, of which its author may have said several versions. */
export interface CurrentEntry<Body> {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that the first version was said, and this one (ISO, UTC). Claims. */
  readonly at: string;
  readonly changedAt: string;
  readonly body: Body;
  /** The current versions; several are a conflict, and `body` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly Body[];
}

/** A thing as it stands now, or undefined where it was taken back, erased, or cannot be read. */
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
    id,
    author: head.author.member,
    at: first.opened.record.at,
    changedAt: head.opened.record.at,
    body: head.body!,
    heads: heads.map(({ key }) => key),
    rivals: others.map(({ body }) => body!),
  };
}
