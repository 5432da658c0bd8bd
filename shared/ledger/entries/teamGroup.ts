import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { GroupBody } from "#shared/records/kinds/group.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A group of delegations that the team added. Frozen; it stays the same object until something in it changes. */
export interface TeamGroup extends GroupBody {
  readonly id: RecordKey;
  readonly author: MemberId;
  readonly at: string;
  /** The current versions. */
  readonly heads: readonly RecordKey[];
}

/** Returns the group, or undefined if it was retracted or cannot be read. */
export function deriveGroup(index: RecordIndex, id: RecordKey): TeamGroup | undefined {
  const heads = index.heads<GroupBody>(id, "group");
  const head = heads.find(({ body }) => body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  const keys = heads.map(({ key }) => key);
  return Object.freeze({
    id,
    author: head.author.member,
    at: first.opened.record.at,
    heads: keys,
    ...head.body!,
  });
}
