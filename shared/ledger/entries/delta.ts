import type { MemberId, RecordKey } from "../../records/envelope.ts";
import type { DeltaBody } from "../../records/kinds/delta.ts";
import type { Shelf } from "../shelf.ts";

/** What one member says that a provision has become. Frozen. */
export interface Delta {
  readonly id: RecordKey;
  readonly author: MemberId;
  /** When the author says that it was said as it is now (ISO, UTC). A claim. */
  readonly at: string;
  readonly body: DeltaBody;
  /** The current versions; several are a conflict, and `body` is the first of them. */
  readonly heads: readonly RecordKey[];
  readonly rivals: readonly DeltaBody[];
}

/** A delta, or undefined where it was taken back, erased, or cannot be read. */
export function deriveDelta(shelf: Shelf, id: RecordKey): Delta | undefined {
  const heads = shelf.heads<DeltaBody>(id, "delta");
  const [head, ...others] = heads.filter(({ body }) => body !== null);
  if (!head) return undefined;
  return Object.freeze({
    id,
    author: head.author.member,
    at: head.opened.record.at,
    body: head.body!,
    heads: heads.map(({ key }) => key),
    rivals: others.map(({ body }) => body!),
  });
}
