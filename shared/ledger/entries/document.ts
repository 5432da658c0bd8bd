import type { Hash } from "../../base/hash.ts";
import type { MemberId, RecordKey } from "../../records/envelope.ts";
import type { DocumentBody } from "../../records/kinds/document.ts";
import type { RevisionBody } from "../../records/kinds/revision.ts";

/** A draft as a document has it. */
export interface Revision {
  readonly id: RecordKey;
  readonly member: MemberId;
  readonly at: string;
  readonly draftId: Hash;
  readonly body: RevisionBody;
}

/** A document with its revisions, the oldest first. */
export interface DocumentEntry {
  readonly id: RecordKey;
  readonly at: string;
  readonly body: DocumentBody;
  readonly revisions: readonly Revision[];
}
