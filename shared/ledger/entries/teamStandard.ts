import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { StandardBody } from "#shared/records/kinds/standard.ts";
import type { Standard } from "#shared/rights/standards.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A standard that the team added. Frozen; it stays the same object until something in it changes. */
export interface TeamStandard extends Standard {
  readonly id: RecordKey;
  readonly author: MemberId;
  readonly at: string;
  /** The current versions. */
  readonly heads: readonly RecordKey[];
}

/** Returns the standard, or undefined if it was retracted or cannot be read. */
export function deriveStandard(index: RecordIndex, id: RecordKey): TeamStandard | undefined {
  const heads = index.heads<StandardBody>(id, "standard");
  const head = heads.find(({ body }) => body !== null);
  const first = index.firstRecord(id);
  if (!head || !first) return undefined;
  const { told, ...body } = head.body!;
  const at = first.opened.record.at;
  const keys = heads.map(({ key }) => key);
  return Object.freeze({ id, author: head.author.member, at, heads: keys, ...body, ...(told && { told }) });
}
