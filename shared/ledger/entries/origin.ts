import type { MemberId, RecordKey } from "../../records/envelope.ts";
import type { OriginBody } from "../../records/kinds/origin.ts";
import type { Shelf } from "../shelf.ts";

/** Where a provision is said to have its language from. Frozen. */
export interface Origin {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that it was said first (ISO, UTC). A claim. */
  readonly at: string;
  readonly body: OriginBody;
  /** The current versions; several are a conflict, and `body` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly OriginBody[];
}

/** An origin, or undefined where it was taken back, erased, or cannot be read. */
export function deriveOrigin(shelf: Shelf, id: RecordKey): Origin | undefined {
  const heads = shelf.heads<OriginBody>(id, "origin");
  const [head, ...others] = heads.filter(({ body }) => body !== null);
  const first = shelf.first(id);
  if (!head || !first) return undefined;
  return Object.freeze({
    id,
    author: head.author.member,
    at: first.opened.record.at,
    body: head.body!,
    heads: heads.map(({ key }) => key),
    rivals: others.map(({ body }) => body!),
  });
}
