import type { Annotation } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { WordsLook } from "#shared/import/sourceLines.ts";
import type { PdfContentStructure } from "./structureTree.ts";

/** A run of text as set on the page, in points from the lower left; `width` extends to the right. */
export interface PdfTextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly rtl: boolean;
  /** Whether the source marks a new line here. */
  readonly breaks: boolean;
  readonly tagged: PdfContentStructure;
  /** How words look that do not look plain, if that was read. */
  readonly looks?: readonly WordsLook[];
}

/** The content of a page. `slanted` is text at an angle to the page, such as a watermark. */
export interface PdfPageContent {
  readonly n: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfTextRun[];
  readonly slanted: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Whether it was read how all its words look. */
  readonly hasLooks: boolean;
}
