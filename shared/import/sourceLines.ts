import type { Language } from "../base/language.ts";
import type { TextDirection, Footnote, ProvisionKind, TrackedChange } from "../draft/draft.ts";

/** A reader's observations about a line besides its words. Absent means unknown, never "no". */
export interface LineHints {
  /** Heading depth as marked by the source (HTML h1-h6, Markdown #, a Word heading style), 1 to 9. */
  readonly heading?: number;
  /** The source's own style name, e.g. "Title" or "ListParagraph". */
  readonly style?: string;
  /** The number as the source prints it if it is not part of `text` (Word's automatic numbers). */
  readonly number?: string;
  /** Left indent in the source's own steps (list depth, tabs), 0 at the margin. */
  readonly indent?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "start" | "center" | "end" | "justify";
  /** The page the line is on, from 1. */
  readonly page?: number;
  readonly direction?: TextDirection;
  /** The provision that the line opens, if the source states it outright (Akoma Ntoso, UDHR XML). */
  readonly unit?: ProvisionHint;
  /** The cell of the line if it is in a table. */
  readonly cell?: CellPosition;
  /** The column of the page, from 1, if the pages have columns in several languages. */
  readonly pageColumn?: number;
}

/** A provision as a marked-up source states it: its kind, its depth (1 at the top) and its identifier there. */
export interface ProvisionHint {
  readonly kind: ProvisionKind;
  readonly level: number;
  readonly eId?: string;
  /** The number as printed, and the heading. Neither is part of the line's text. */
  readonly num: string;
  readonly heading: string;
}

/** A position in a table: the number of the table in the source, row and column, all from 1. */
export interface CellPosition {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One tracked change within a line as a reader finds it; the words are part of the line's text. */
export interface SourceTrackedChange {
  readonly type: "inserted" | "deleted";
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly at?: string;
}

/** A comment of the source on some words of a line, or on a point if `start` and `end` are equal. */
export interface SourceComment {
  readonly start: number;
  readonly end: number;
  readonly author: string;
  readonly at?: string;
  readonly text: string;
  readonly resolved?: true;
  readonly replies?: readonly { readonly author: string; readonly at?: string; readonly text: string }[];
}

/**
 * How some words look, as far as they differ from plain words: the colours of the letters and behind them as six
 * hexadecimal digits in lower case. Black letters and a white background are plain.
 */
export interface WordsLook {
  readonly start: number;
  readonly end: number;
  readonly colour?: string;
  readonly background?: string;
  readonly isStruck?: true;
  readonly isUnderlined?: true;
  readonly isBold?: true;
  /** The delegations that a column of a table names beside the words, as printed. */
  readonly delegations?: string;
  /** Who struck or underlined the words in a viewer, "" if that is not said, and when. Absent if the text has it so. */
  readonly annotator?: string;
  readonly annotatedAt?: string;
}

/** An inserted or deleted end of a paragraph; `undone` is set if an inserted end was deleted again. */
export interface ParagraphEndChange extends Pick<SourceTrackedChange, "type" | "author" | "at"> {
  readonly undone?: Pick<SourceTrackedChange, "author" | "at">;
}

/** A footnote as a reader finds it, before the tracked changes are applied. */
export interface SourceFootnote extends Footnote {
  /** The types of change that contain its mark. */
  readonly within?: readonly SourceTrackedChange["type"][];
  /** Its mark and text with every change rejected, if they differ. */
  readonly rejected?: Pick<Footnote, "mark" | "text">;
}

/** A position in a source, counted from 1. The message catalogue prints it as `reading.place`. */
export interface SourcePosition {
  readonly unit: "line" | "paragraph" | "page";
  readonly n: number;
}

/**
 * One paragraph of the source, in reading order. White space in `text` is folded (two blanks may meet at the edge of a
 * change until the changes are applied); offsets are UTF-16.
 */
export interface SourceLine {
  readonly text: string;
  readonly hints: LineHints;
  /** The hints with every change rejected, if they differ, such as another number or style. */
  readonly rejected?: LineHints;
  readonly footnotes?: readonly SourceFootnote[];
  /** The changes as the reader found them: `text` contains both inserted and deleted words. */
  readonly changes?: readonly SourceTrackedChange[];
  /** Set if the end of the paragraph was itself inserted or deleted. */
  readonly mark?: ParagraphEndChange;
  /** The changes after `applyChangeView`, whether or not `text` shows them. Replaces `changes` and `mark`. */
  readonly tracked?: readonly TrackedChange[];
  readonly remarks?: readonly SourceComment[];
  /** How words look that do not look plain, in the order of the text. */
  readonly looks?: readonly WordsLook[];
  /** The position in the source, for warnings; null if unknown. */
  readonly where: SourcePosition | null;
}

/** How tracked changes are applied: all accepted, all rejected, or accepted and shown. */
export const TRACKED_CHANGE_MODES = ["accepted", "rejected", "shown"] as const;
export type TrackedChangeMode = (typeof TRACKED_CHANGE_MODES)[number];

/** Why words of a source are not part of its draft. */
export const IMPORT_EXCLUSION_REASONS = [
  "running-head",
  "page-number",
  "line-number",
  "contents",
  "page-frame",
  "metadata",
  "column-name",
  "delegation",
  "other-language",
  "repeated-number",
  "watermark",
  "hidden",
  "picture",
  "object",
  "note",
  "comment",
  "message",
  "removed",
] as const;
export type ImportExclusionReason = (typeof IMPORT_EXCLUSION_REASONS)[number];

/** Words of a source that are not part of its draft. */
export interface ImportExclusion {
  readonly reason: ImportExclusionReason;
  readonly text: string;
  readonly where: SourcePosition | null;
}

/** A word that was recognised in a picture, but not surely. */
export interface DoubtfulWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly page: number;
}

/** How the text of a source was recognised in pictures. */
export interface RecognisedSource {
  readonly language: Language;
  /** The mean confidence of the letters, 0 to 100. */
  readonly confidence: number;
  /** The number of pages that were recognised. */
  readonly pages: number;
  readonly doubts: readonly DoubtfulWord[];
}

/** The result of every reader. Every word of the source is in a line, attached to a line, or in an exclusion. */
export interface FormatReaderOutput {
  readonly lines: readonly SourceLine[];
  readonly exclusions?: readonly ImportExclusion[];
  /** BCP 47 tag, if the source states the language. */
  readonly language?: string;
  readonly direction?: TextDirection;
  readonly title?: string;
  /** The text of the first page's running heads, as printed: the symbol and its date. None of it is in a line. */
  readonly masthead?: readonly string[];
  readonly warnings: readonly ImportWarning[];
  /** Set if the text, or a part of it, was recognised in pictures. */
  readonly recognised?: RecognisedSource;
}

/**
 * Something that could not be kept or is doubtful: a code of the message catalogue, its parameters and its position
 * (null for the whole file).
 */
export interface ImportWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly where: SourcePosition | null;
}

/** The formats of which drafts are read. What belongs to each is in `fileFormats.ts`. */
export const SOURCE_FORMATS = [
  "docx",
  "odt",
  "rtf",
  "pdf",
  "picture",
  "text",
  "markdown",
  "html",
  "akn",
  "udhr",
  "eml",
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** The file that a draft was read from. */
export interface DraftSourceFile {
  readonly name: string;
  readonly sha256: string;
  readonly format: SourceFormat;
}
