import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { Shelf } from "../shelf.ts";

/** A thing as it stands now, of which its author may have said several versions. */
export interface Current<Body> {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that the first version was said, and this one (ISO, UTC). Claims. */
  readonly at: string;
  readonly changed: string;
  readonly body: Body;
  /** The current versions; several are a conflict, and `body` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly Body[];
}

/** A thing as it stands now, or undefined where it was taken back, erased, or cannot be read. */
export function currentOf<Body>(shelf: Shelf, id: RecordKey, type: string): Current<Body> | undefined {
  const heads = shelf.heads<Body>(id, type);
  const [head, ...others] = heads.filter(({ body }) => body !== null);
  const first = shelf.first(id);
  if (!head || !first) return undefined;
  return {
    id,
    author: head.author.member,
    at: first.opened.record.at,
    changed: head.opened.record.at,
    body: head.body!,
    heads: heads.map(({ key }) => key),
    rivals: others.map(({ body }) => body!),
  };
}
