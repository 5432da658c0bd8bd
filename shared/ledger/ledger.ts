import type { Hash } from "../base/hash.ts";
import type { Draft } from "../draft/draft.ts";
import type { DossierId, Envelope, MemberId, RecordKey } from "../records/envelope.ts";
import type { Subject } from "../records/subjects.ts";
import type { DocumentEntry } from "./entries/document.ts";
import type { Member } from "./entries/member.ts";
import type { Thread } from "./entries/thread.ts";

/** Which entries a batch of records changed. Feeds decorations and React alike. */
export interface Change {
  readonly changed: ReadonlySet<Subject>;
}

export declare class Ledger {
  constructor(dossier: DossierId);
  readonly dossier: DossierId;
  /** The same array while no thread changed; in order of `at`, then id. */
  readonly threads: readonly Thread[];
  readonly documents: readonly DocumentEntry[];
  readonly members: readonly Member[];
  thread(id: RecordKey): Thread | undefined;
  member(id: MemberId): Member | undefined;
  /** The member a device speaks for. */
  memberOf(device: string): Member | undefined;
  draft(id: Hash): Draft | undefined;
  record(key: RecordKey): Envelope | undefined;
  watch(watcher: (change: Change) => void): () => void;
}
