import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { MAX_PDF_PAGES, MAX_PDF_MS } from "#shared/import/limits.ts";
import type { SourceLine, ReaderOutput, Exclusion, ImportWarning } from "#shared/import/sourceLines.ts";
import type { ReadOptions } from "#shared/import/importedDraft.ts";
import { isHostilePdf } from "./file/hostilePdf.ts";
import { orderColumns } from "./layout/columns.ts";
import { removePageFurniture } from "./layout/pageFurniture.ts";
import { attachGluedFootnotes } from "./annotations/gluedFootnotes.ts";
import { assessTextLayer, restoreFontEncodings } from "./file/textLayer.ts";
import { buildLine } from "./layout/buildLine.ts";
import { measureLayout } from "./layout/measureLayout.ts";
import { FootnoteLookup, extractFootnotes, type PageFootnote } from "./annotations/footnotes.ts";
import { openPdf, type OpenPdf } from "./file/openPdf.ts";
import { readPdfPage, type FontNames, type PdfPageContent } from "./file/readPdfPage.ts";
import { joinParagraphs } from "./layout/paragraphs.ts";
import { findRedline } from "./annotations/redline.ts";
import { readPdfComments, attachComments } from "./annotations/comments.ts";
import { groupIntoRows } from "./layout/rows.ts";
import { WordFrequencies } from "./layout/wordFrequencies.ts";

/** The first pages, and every so many later ones, are looked at for lines through their text. */
const DRAWN_PAGES = 4;
const DRAWN_EVERY = 10;

/**
 * Reads a PDF: its text in the order in which it is drawn, without what frames the pages, footnotes where their
 * marks stand, comments on what they lie on. Refuses by name what has no text that can be trusted.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<Outcome<ReaderOutput>> {
  if (isHostilePdf(bytes)) return refusal("reading.pdf-heavy");
  const pdf = await openPdf(bytes);
  if (isRefusal(pdf)) return pdf;
  try {
    const pages = await pagesOf(pdf, options);
    return isRefusal(pages) ? pages : linesOf(pages);
  } catch {
    return refusal("reading.pdf-damaged");
  } finally {
    await pdf.close();
  }
}

async function pagesOf(pdf: OpenPdf, { progress, signal }: ReadOptions): Promise<Outcome<readonly PdfPageContent[]>> {
  const { numPages } = pdf.document;
  if (numPages > MAX_PDF_PAGES) return refusal("reading.pdf-long", { count: MAX_PDF_PAGES });
  const began = Date.now();
  const fonts: FontNames = new Map();
  const pages: PdfPageContent[] = [];
  for (let n = 1; n <= numPages; n++) {
    if (signal?.aborted) return refusal("reading.stopped");
    const page = await readPdfPage(pdf, n, fonts, n <= DRAWN_PAGES || n % DRAWN_EVERY === 0);
    if (!page || Date.now() - began > MAX_PDF_MS) return refusal("reading.pdf-heavy");
    pages.push(page);
    progress?.(n / numPages);
  }
  return pages;
}

/** Fewer letters than this a page, and the text is in pictures. */
const LEAST_LETTERS = 8;
/** Above the first share of strange letters a layer is refused; above the second it is doubted. */
const BROKEN = 0.06;
const DOUBTFUL = 0.004;

function linesOf(read: readonly PdfPageContent[]): Outcome<ReaderOutput> {
  const { pages, restored } = restoreFontEncodings(read);
  const layer = assessTextLayer(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" "));
  const refusal = refusalOf(layer, pages.length);
  if (refusal) return refusal;
  const rows = pages.flatMap(({ n, runs }) => orderColumns(groupIntoRows(runs, n)));
  const { body, masthead, exclusions } = removePageFurniture(rows, pages);
  const { size } = measureLayout(body);
  const { body: text, notes } = extractFootnotes(body, size);
  const comments = readPdfComments(pages);
  const { rows: commented } = attachComments(text, comments);
  const measures = measureLayout(commented);
  const placed = new Set<number>();
  const book = new FootnoteLookup(notes);
  const setting = {
    measures,
    notes: book,
    words: new WordFrequencies(commented),
    remarks: comments.map(({ remark }) => remark),
    placed,
  };
  const set = withTables(joinParagraphs(commented, measures).map((paragraph) => buildLine(paragraph, setting)));
  const { lines, loose } = attachGluedFootnotes(set, book.uncalled);
  return {
    lines: [...lines.filter(({ text }) => text !== ""), ...loose.map(looseLine)],
    exclusions: [...exclusions, ...watermarksIn(pages), ...commentsLeft(comments, placed)],
    ...(masthead.length > 0 ? { masthead } : {}),
    warnings: [
      ...doubts(layer, restored),
      ...warnRedline(findRedline(text, pages)),
      ...warnBare(pages),
      ...pages
        .filter(({ slanted }) => slanted.length > 0)
        .slice(0, 1)
        .map(({ n, slanted }) => warning("reading.pdf-slanted", { text: slanted.join(" ").slice(0, 60) }, n)),
      ...loose.map(({ mark, page }) => warning("reading.pdf-note", { mark }, page)),
      ...comments.flatMap(({ page }, nth) => (placed.has(nth) ? [] : [warning("reading.pdf-comment", {}, page)])),
    ],
  };
}

function watermarksIn(pages: readonly PdfPageContent[]): Exclusion[] {
  return pages
    .filter(({ slanted }) => slanted.length > 0)
    .map(({ n, slanted }) => ({ reason: "watermark", text: slanted.join(" "), where: { unit: "page", n } }));
}

function commentsLeft(comments: ReturnType<typeof readPdfComments>, placed: ReadonlySet<number>): Exclusion[] {
  return comments
    .filter((_, nth) => !placed.has(nth))
    .map(({ page, remark }) => ({ reason: "comment", text: remark.text, where: { unit: "page", n: page } }));
}

/** A note that no mark calls up stands at the end, as a line of its own. */
function looseLine({ mark, text, page }: PageFootnote): SourceLine {
  return { text: `${mark} ${text}`, hints: { page }, where: { unit: "page", n: page } };
}

/** The tables numbered from 1, in their order. */
function withTables(lines: readonly SourceLine[]): SourceLine[] {
  const numbers = new Map<number, number>();
  return lines.map((line) => {
    const { cell } = line.hints;
    if (!cell) return line;
    if (!numbers.has(cell.table)) numbers.set(cell.table, numbers.size + 1);
    return { ...line, hints: { ...line.hints, cell: { ...cell, table: numbers.get(cell.table)! } } };
  });
}

function refusalOf({ letters, strange }: ReturnType<typeof assessTextLayer>, pages: number): Refusal | null {
  if (letters < LEAST_LETTERS * Math.min(pages, 10)) return refusal("reading.pdf-scan");
  return strange > BROKEN * letters ? refusal("reading.pdf-broken") : null;
}

function warning(code: string, params: ImportWarning["params"], page: number): ImportWarning {
  return { code, params, where: page > 0 ? { unit: "page", n: page } : null };
}

function doubts({ letters, strange }: ReturnType<typeof assessTextLayer>, restored: number): ImportWarning[] {
  return [
    ...(restored > 0 ? [warning("reading.pdf-restored", { count: restored }, 0)] : []),
    ...(strange > DOUBTFUL * letters ? [warning("reading.pdf-doubtful", { count: strange }, 0)] : []),
  ];
}

function warnRedline({ count, page }: { count: number; page: number }): ImportWarning[] {
  return count > 0 ? [warning("reading.pdf-redline", { count }, page)] : [];
}

function warnBare(pages: readonly PdfPageContent[]): ImportWarning[] {
  const bare = pages.filter(({ runs }) => runs.every(({ text }) => text.trim() === ""));
  return bare.length > 0 ? [warning("reading.pdf-bare", { count: bare.length }, bare[0]!.n)] : [];
}
