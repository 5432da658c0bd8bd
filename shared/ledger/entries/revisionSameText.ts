import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { RevisionSameTextBody } from "#shared/records/kinds/revisionSameText.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** A member's statement that a revision is the same text as another. */
export interface RevisionSameTextStatement {
  readonly key: RecordKey;
  readonly same: RecordKey;
  /** True if the other revision is a corrected reading of this one. */
  readonly corrected: boolean;
  readonly member: MemberId;
}

/** All current statements that one revision is the same text as another. Frozen. */
export interface RevisionSameTextEntry {
  /** The register's name. */
  readonly id: string;
  readonly revision: RecordKey;
  readonly at: string;
  /** Sorted by key. Several exist if leads did not know of each other; then all of them apply. */
  readonly said: readonly RevisionSameTextStatement[];
}

/** Returns what a register says, or undefined if it says nothing or no longer says anything. */
export function deriveRevisionSameText(index: RecordIndex, id: string): RevisionSameTextEntry | undefined {
  const heads = index.heads<RevisionSameTextBody>(`edition|${id}`, "edition").filter(({ body }) => body !== null);
  const [first] = heads;
  if (!first) return undefined;
  const said = heads.map(({ key, body, author }) => {
    return { key, same: body!.same, corrected: body!.corrected === true, member: author.member };
  });
  return Object.freeze({ id, revision: first.body!.revision, at: first.opened.record.at, said });
}
