import type { Annotation } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_PDF_PAGES, MAX_PDF_READING_MS } from "#shared/import/importLimits.ts";
import { isHostilePdf } from "#shared/import/readers/pdf/file/hostilePdf.ts";
import { openPdf, type OpenedPdf } from "#shared/import/readers/pdf/file/openPdf.ts";
import { readPdfPage, type FontNames } from "#shared/import/readers/pdf/file/readPdfPage.ts";
import { annotationBoxesOf, attachCommentsToRows } from "#shared/import/readers/pdf/annotations/pdfComments.ts";
import { groupPdfRunsIntoRows, type PdfRow } from "#shared/import/readers/pdf/layout/pdfRows.ts";

/** The words on a page that an annotation covers. */
export interface PdfMarkedWords {
  readonly page: number;
  /** The marked words; "" for a note beside the text. */
  readonly words: string;
  /** The words before and after them in their rows. */
  readonly before: string;
  readonly after: string;
  /** For a note beside the text: the rows at its height, the nearest first. */
  readonly rows: readonly string[];
}

const ON_TEXT = /^(?:Highlight|Underline|Squiggly|StrikeOut)$/;
/** How much context is kept around some words, in UTF-16 units. */
const CONTEXT = 32;

/**
 * Reads the words that each annotation of a file covers, by the annotation's object ("12R").
 *
 * @returns the words, a refusal of `openPdf`, or `reading.pdf-heavy`, `reading.pdf-long` or `reading.pdf-damaged`
 */
export async function readPdfMarkedWords(bytes: Uint8Array): Promise<Outcome<ReadonlyMap<string, PdfMarkedWords>>> {
  if (isHostilePdf(bytes)) return refusal("reading.pdf-heavy");
  const pdf = await openPdf(bytes);
  if (isRefusal(pdf)) return pdf;
  try {
    return await coveredIn(pdf);
  } catch {
    return refusal("reading.pdf-damaged");
  } finally {
    await pdf.close();
  }
}

async function coveredIn(pdf: OpenedPdf): Promise<Outcome<ReadonlyMap<string, PdfMarkedWords>>> {
  const { numPages } = pdf.document;
  if (numPages > MAX_PDF_PAGES) return refusal("reading.pdf-long", { count: MAX_PDF_PAGES });
  const began = Date.now();
  const fonts: FontNames = new Map();
  const covered = new Map<string, PdfMarkedWords>();
  for (let n = 1; n <= numPages; n++) {
    const page = await readPdfPage(pdf, n, fonts, "none");
    if (!page || Date.now() - began > MAX_PDF_READING_MS) return refusal("reading.pdf-heavy");
    const rows = groupPdfRunsIntoRows(page.runs, n);
    for (const annotation of page.annotations) {
      const under = coveredBy(annotation, rows, n);
      if (under) covered.set(annotation.id, under);
    }
  }
  return covered;
}

function coveredBy(annotation: Annotation, rows: readonly PdfRow[], page: number): PdfMarkedWords | undefined {
  const boxes = annotationBoxesOf(annotation);
  if (!ON_TEXT.test(annotation.subtype)) {
    const height = (boxes[0]!.y0 + boxes[0]!.y1) / 2;
    const near = [...rows].sort((a, b) => Math.abs(a.y - height) - Math.abs(b.y - height)).slice(0, NEAR);
    return { page, words: "", before: "", after: "", rows: near.map(({ pieces }) => textOf(pieces)) };
  }
  const comment = { page, remark: { author: "", text: "" }, boxes };
  const marked = attachCommentsToRows(rows, [comment]).rows.filter(({ pieces }) => pieces.some(isMarked));
  if (marked.length === 0) return undefined;
  const [first, last] = [marked[0]!.pieces, marked.at(-1)!.pieces];
  const end = last.length - [...last].reverse().findIndex(isMarked);
  return {
    page,
    words: marked.map(({ pieces }) => textOf(pieces.filter(isMarked))).join(" "),
    before: textOf(first.slice(0, first.findIndex(isMarked))).slice(-CONTEXT),
    after: textOf(last.slice(end)).slice(0, CONTEXT),
    rows: [],
  };
}

/** How many rows are considered for a note beside the text: some of them belong to another column. */
const NEAR = 8;

type Piece = PdfRow["pieces"][number];

function isMarked({ remark }: Piece): boolean {
  return remark !== undefined;
}

/** Returns the words of some pieces, without the marks of footnotes. */
function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, mark }) => (mark ? "" : text)).join("");
}
