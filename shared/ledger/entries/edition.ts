import type { MemberId, RecordKey } from "#shared/records/envelope.ts";
import type { EditionBody } from "#shared/records/kinds/edition.ts";
import type { RecordIndex } from "../store/recordIndex.ts";

/** What a revision is said to be the same text as. */
export interface EditionStatement {
  readonly key: RecordKey;
  readonly same: RecordKey;
  /** Whether the other is said to be a corrected reading of it. */
  readonly corrected: boolean;
  readonly member: MemberId;
}

/** Everything that is said now of one revision being the same text as another. Frozen. */
export interface Edition {
  /** The register's name. */
  readonly id: string;
  readonly revision: RecordKey;
  readonly at: string;
  /** By key; several where leads did not know of each other: then all of them hold. */
  readonly said: readonly EditionStatement[];
}

/** What a register says, or undefined where it says nothing (any more). */
export function deriveEdition(index: RecordIndex, id: string): Edition | undefined {
  const heads = index.heads<EditionBody>(`edition|${id}`, "edition").filter(({ body }) => body !== null);
  const [first] = heads;
  if (!first) return undefined;
  const said = heads.map(({ key, body, author }) => {
    return { key, same: body!.same, corrected: body!.corrected === true, member: author.member };
  });
  return Object.freeze({ id, revision: first.body!.revision, at: first.opened.record.at, said });
}
