import type { Direction } from "../draft/draft.ts";

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
}

/** One paragraph of the source in reading order. `text` has its white space folded; offsets are UTF-16. */
export interface Line {
  readonly text: string;
  readonly hints: LineHints;
  readonly footnotes?: readonly { readonly at: number; readonly mark: string; readonly text: string }[];
  /** Where it stood, for warnings: "line 12", "paragraph 40". */
  readonly where: string;
}

/** What every reader yields. */
export interface Lines {
  readonly lines: readonly Line[];
  /** BCP 47, where the source says it. */
  readonly language?: string;
  readonly direction?: Direction;
  readonly title?: string;
  readonly warnings: readonly ReadingWarning[];
}

/** Something that could not be kept or is doubtful: a code of the message catalogue, its values, its place. */
export interface ReadingWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly where: string;
}

export type SourceFormat = "text" | "markdown" | "html" | "docx";

/** The file a draft was read from. */
export interface Source {
  readonly name: string;
  readonly sha256: string;
  readonly format: SourceFormat;
}
