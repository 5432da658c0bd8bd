import type { Draft, TrackedChange } from "../draft/draft.ts";
import type { ChangeView, Exclusion, SourcePosition, ImportWarning, Remark, DraftSource } from "./sourceLines.ts";

/** A stretch of one block of a reading's draft. Offsets are UTF-16; `block` is -1 for a heading. */
export interface DraftRange {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A comment of the source and what it stands on. */
export interface PlacedRemark extends Omit<Remark, "start" | "end"> {
  readonly spot: DraftRange;
}

/** A tracked change of the source and where it stands, whether or not the draft shows it. */
export interface PlacedChange extends Omit<TrackedChange, "start" | "end"> {
  readonly spot: DraftRange;
}

/** What the source says about how far a provision has come: "agreed ad referendum". `words` as printed. */
export interface PlacedStatus {
  readonly provision: number;
  readonly status: "agreed" | "pending" | "informals" | "package" | "withdrawn" | "deleted" | "reopened";
  readonly words: string;
}

/** What the masthead says of the document; absent what it does not. */
export interface Masthead {
  readonly symbol?: string;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly kind?: "convention" | "resolution" | "package" | "conference-room-paper" | "non-paper";
}

/** What the recogniser makes of lines. */
export interface RecognisedDraft {
  readonly draft: Draft;
  readonly warnings: readonly ImportWarning[];
  readonly masthead: Masthead;
  readonly remarks: readonly PlacedRemark[];
  readonly changes: readonly PlacedChange[];
  readonly statuses: readonly PlacedStatus[];
  /** Where in the source each provision of the draft began, so that a warning's place is found in the text. */
  readonly places?: readonly (SourcePosition | null)[];
  /** The words of the source that are no part of the draft, each with the reason. */
  readonly exclusions: readonly Exclusion[];
}

/** A draft as it was read, what it was read from, and what is doubtful about the reading. */
export interface ImportedDraft extends RecognisedDraft {
  readonly source: DraftSource;
}

/** Whether a text has a title of its own: one without is given the name of its file. */
export function hasOwnTitle({
  draft,
  source,
}: {
  readonly draft: Pick<Draft, "title">;
  readonly source: Pick<DraftSource, "name">;
}) {
  return draft.title.trim() !== "" && draft.title !== fileStem(source.name);
}

/** A file's name without folders and ending. */
export function fileStem(name: string): string {
  return name.replace(/^.*[\\/]|\.[^.]*$/g, "");
}

/** How to read, and how to follow and stop it. */
export interface ReadOptions {
  /** Default: accepted. */
  readonly changes?: ChangeView;
  /** Called with how much is done, 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Where it is aborted, the reading ends with the refusal `reading.stopped`. */
  readonly signal?: AbortSignal;
}
