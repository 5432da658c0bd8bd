import type { TextDirection, Footnote, ProvisionKind, TrackedChange } from "../draft/draft.ts";

/** What a reader noticed about a line beyond its words. Absent means unknown, never "no". */
export interface LineHints {
  /** Heading depth as marked by the source (HTML h1-h6, Markdown #, a Word heading style), 1 to 9. */
  readonly heading?: number;
  /** The source's own style name, e.g. "Title" or "ListParagraph". */
  readonly style?: string;
  /** The number as the source prints it, where it is not part of `text` (Word's automatic numbers). */
  readonly number?: string;
  /** Left indent in steps of the source's own (list depth, tabs), 0 at the margin. */
  readonly indent?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "start" | "center" | "end" | "justify";
  /** The page it stood on, from 1. */
  readonly page?: number;
  readonly direction?: TextDirection;
  /** The provision that the line opens, where the source says it outright (Akoma Ntoso, UDHR XML). */
  readonly unit?: ProvisionHint;
  /** Its cell, where it stood in a table. */
  readonly cell?: CellPosition;
}

/** A provision as a marked-up source says it: what it is, how deep it lies (1 at the top), the name it has there. */
export interface ProvisionHint {
  readonly kind: ProvisionKind;
  readonly level: number;
  readonly eId?: string;
  /** The number as printed, and the heading: neither is part of the line's text. */
  readonly num: string;
  readonly heading: string;
}

/** A place in a table: which table of the source, row and column, all from 1. */
export interface CellPosition {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One end of a tracked change as a reader finds it: the words are part of the line's text. */
export interface LineChange {
  readonly type: "inserted" | "deleted";
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly at?: string;
}

/** A comment that the source holds on some of a line's words (`start` and `end` equal: on a point). */
export interface Remark {
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly at?: string;
  readonly text: string;
  readonly resolved?: true;
  readonly replies?: readonly { readonly author: string; readonly at?: string; readonly text: string }[];
}

/** A paragraph's end that was inserted or deleted; `undone` where somebody deleted again what was inserted. */
export interface ParagraphEndChange extends Pick<LineChange, "type" | "author" | "at"> {
  readonly undone?: Pick<LineChange, "author" | "at">;
}

/** A footnote as a reader finds it, before the tracked changes are settled. */
export interface RawFootnote extends Footnote {
  /** The changes that its mark lies in. */
  readonly within?: readonly LineChange["type"][];
  /** What it is with every change rejected, where that differs. */
  readonly rejected?: Pick<Footnote, "mark" | "text">;
}

/** A place in a source, counted from 1 as a person would. The catalogue prints it as `reading.place`. */
export interface SourcePosition {
  readonly unit: "line" | "paragraph" | "page";
  readonly n: number;
}

/**
 * One paragraph of the source in reading order. `text` has its white space folded (where a change begins or ends,
 * two blanks may meet until the changes are settled); offsets are UTF-16.
 */
export interface SourceLine {
  readonly text: string;
  readonly hints: LineHints;
  /** The hints with every change rejected, where those differ: another number, another style. */
  readonly rejected?: LineHints;
  readonly footnotes?: readonly RawFootnote[];
  /** As a reader found them: both what was inserted and what was deleted stand in `text`. */
  readonly changes?: readonly LineChange[];
  /** The paragraph's end was itself inserted or deleted. */
  readonly mark?: ParagraphEndChange;
  /** As settled: what `text` has or lacks of the tracked changes. Takes the place of `changes` and `mark`. */
  readonly tracked?: readonly TrackedChange[];
  readonly remarks?: readonly Remark[];
  /** Where it stood, for warnings; null where that cannot be said. */
  readonly where: SourcePosition | null;
}

/** How tracked changes are taken: as if all were accepted, all rejected, or accepted and shown. */
export const CHANGE_VIEWS = ["accepted", "rejected", "shown"] as const;
export type ChangeView = (typeof CHANGE_VIEWS)[number];

/** Why words of a source are no part of its draft. */
export const EXCLUSION_REASONS = [
  "running-head",
  "page-number",
  "contents",
  "page-frame",
  "metadata",
  "column-name",
  "repeated-number",
  "watermark",
  "hidden",
  "picture",
  "object",
  "note",
  "comment",
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Words of a source that are left out of its draft. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly text: string;
  readonly where: SourcePosition | null;
}

/** What every reader yields: every word of the source is in a line, on a line, or in an exclusion. */
export interface ReaderOutput {
  readonly lines: readonly SourceLine[];
  readonly exclusions?: readonly Exclusion[];
  /** BCP 47, where the source says it. */
  readonly language?: string;
  readonly direction?: TextDirection;
  readonly title?: string;
  /** What stands in the running heads of the first page: the symbol, its date, as printed. None of it is a line. */
  readonly masthead?: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

/** Something that could not be kept or is doubtful: a code of the message catalogue, its values, its place (null: the whole file). */
export interface ImportWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly where: SourcePosition | null;
}

export type SourceFormat = "text" | "markdown" | "html" | "docx" | "pdf" | "akn" | "udhr";

/** The file a draft was read from. */
export interface DraftSource {
  readonly name: string;
  readonly sha256: string;
  readonly format: SourceFormat;
}
