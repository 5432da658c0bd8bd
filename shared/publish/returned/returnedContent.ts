import type { Hash } from "#shared/base/hash.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";

/** A place, as far as another tool's file describes it: any of these fields, or none. */
export interface ReturnedPlace {
  /** The draft it was written on, if the file names one. */
  readonly draft?: Hash;
  /** A provision: its eId, or its address as the user types it. */
  readonly provision?: string;
  /** The words that are meant, and those before and after them. */
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where the words begin in the provision's reading text, in code points. */
  readonly start?: number;
  /** Where the words are in the plain text of the whole draft, in code points or UTF-16 units; `end` is exclusive. */
  readonly textRange?: { readonly start: number; readonly end: number };
  /** The gap after the provision is meant. */
  readonly gap?: true;
  /** The whole provision is meant, whatever its words are now. */
  readonly whole?: true;
  /** A page of the file, from 1: only to tell the user where to look. */
  readonly page?: number;
}

export interface ReturnedReply {
  readonly text: string;
  /** The author, according to the file. */
  readonly by?: string;
  /** The time, according to the file (ISO 8601). */
  readonly at?: string;
}

/** A note that another tool returns: ours, perhaps changed and answered, or one that was made there. */
export interface ReturnedNote {
  /** Its record, if the file has it. It may be unknown here, and is then ignored. */
  readonly id?: RecordKey;
  readonly place: ReturnedPlace;
  /** "" for a mark without words. */
  readonly comment: string;
  /** If it is ours: the digest of its comment when it left (`digestComment`). */
  readonly original?: string;
  readonly kind?: AnnotationKind;
  readonly rights?: readonly string[];
  readonly tags?: readonly string[];
  readonly by?: string;
  readonly at?: string;
  readonly state?: "open" | "settled";
  /** In the order in which they were written. */
  readonly replies: readonly ReturnedReply[];
}

/** A wording that another tool returns, a tracked change for instance. */
export interface ReturnedProposal {
  readonly id?: RecordKey;
  readonly place: ReturnedPlace;
  /** The words that are there, and those to replace them; one of them may be "". */
  readonly old: string;
  readonly new: string;
  readonly comment?: string;
  readonly by?: string;
  readonly at?: string;
}

/** What a file from another tool says about a draft. */
export interface ReturnedContent {
  readonly notes: readonly ReturnedNote[];
  readonly proposals: readonly ReturnedProposal[];
}
