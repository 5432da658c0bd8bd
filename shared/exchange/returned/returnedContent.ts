import type { Hash } from "#shared/base/hash.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationKind } from "#shared/records/kinds/annotation.ts";

/** Where something stands, as far as a file from another tool says: any of this, or nothing. */
export interface ReturnedPlace {
  /** The draft that it was written on, where the file names one. */
  readonly draft?: Hash;
  /** A provision: its eId, or its address as a person types it. */
  readonly provision?: string;
  /** The words that are meant, and what stands before and after them. */
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where the words begin in the provision's reading text, in code points. */
  readonly start?: number;
  /** The gap after the provision is meant. */
  readonly gap?: true;
  /** All of the provision is meant, whatever its words are now. */
  readonly whole?: true;
  /** A page of the file, from 1: only to tell a person where to look. */
  readonly page?: number;
}

export interface ReturnedReply {
  readonly text: string;
  /** Who said it, as the file says. */
  readonly by?: string;
  /** When, as the file says (ISO 8601). */
  readonly at?: string;
}

/** A note that another tool hands back: ours, perhaps changed and answered, or one that was made there. */
export interface ReturnedNote {
  /** Its record, where the file carries one. It may be unknown here, and then says nothing. */
  readonly id?: RecordKey;
  readonly place: ReturnedPlace;
  /** "" for a mark without words. */
  readonly comment: string;
  readonly kind?: AnnotationKind;
  readonly rights?: readonly string[];
  readonly tags?: readonly string[];
  readonly by?: string;
  readonly at?: string;
  readonly state?: "open" | "settled";
  /** In the order in which they were said. */
  readonly replies: readonly ReturnedReply[];
}

/** Other wording that another tool hands back, a tracked change for instance. */
export interface ReturnedProposal {
  readonly id?: RecordKey;
  readonly place: ReturnedPlace;
  /** What stands there, and what is to stand there; one of them may be "". */
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
