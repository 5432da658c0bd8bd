import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { MAX_PDF_PAGES, MAX_PDF_MS } from "#shared/import/limits.ts";
import type { SourceLine, FormatReaderOutput, ImportExclusion, ImportWarning } from "#shared/import/sourceLines.ts";
import type { FileReadOptions } from "#shared/import/importedDraft.ts";
import { isHostilePdf } from "./file/hostilePdf.ts";
import { orderRowsByColumn } from "./layout/columns.ts";
import { removePageFurniture } from "./layout/pageFurniture.ts";
import { attachFootnotesToGluedMarks } from "./annotations/gluedFootnotes.ts";
import { measureTextLayerQuality, restoreFontEncodings } from "./file/textLayer.ts";
import { buildLineFromPdfRows } from "./layout/buildLine.ts";
import { splitRowsByLanguage } from "./layout/languageColumns.ts";
import { measurePdfLayout } from "./layout/measureLayout.ts";
import { FootnoteLookup, extractFootnotes, type PageFootnote } from "./annotations/footnotes.ts";
import { openPdf, type OpenedPdf } from "./file/openPdf.ts";
import { readPdfPage, type FontNames, type PdfPageContent } from "./file/readPdfPage.ts";
import { groupRowsIntoParagraphs } from "./layout/paragraphs.ts";
import { countRedlineSigns } from "./annotations/redlineSigns.ts";
import { readPdfComments, attachCommentsToRows } from "./annotations/comments.ts";
import { groupIntoRows, type PdfRow } from "./layout/rows.ts";
import { WordFrequencies } from "./layout/wordFrequencies.ts";

/** The first pages, and every so many later ones, are searched for lines through their text. */
const DRAWN_PAGES = 4;
const DRAWN_EVERY = 10;

/**
 * Reads a PDF: its text in drawing order without the frame of the pages, footnotes at their marks, comments on the text
 * they cover. Refuses a PDF without text (`reading.pdf-scan`) or with a text layer that cannot be trusted
 * (`reading.pdf-broken`), one over the limits (`reading.pdf-heavy`, `reading.pdf-long`), and one that cannot be opened
 * (see `openPdf`).
 */
export async function readPdf(bytes: Uint8Array, options: FileReadOptions = {}): Promise<Outcome<FormatReaderOutput>> {
  if (isHostilePdf(bytes)) return refusal("reading.pdf-heavy");
  const pdf = await openPdf(bytes);
  if (isRefusal(pdf)) return pdf;
  try {
    const pages = await pagesOf(pdf, options);
    return isRefusal(pages) ? pages : buildOutput(pages);
  } catch {
    return refusal("reading.pdf-damaged");
  } finally {
    await pdf.close();
  }
}

async function pagesOf(
  pdf: OpenedPdf,
  { progress, signal }: FileReadOptions,
): Promise<Outcome<readonly PdfPageContent[]>> {
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

/** With fewer letters per page than this, the text is in pictures. */
const LEAST_LETTERS = 8;
/** Shares of strange letters above which a text layer is refused, and above which it is doubtful. */
const BROKEN = 0.06;
const DOUBTFUL = 0.004;

function buildOutput(read: readonly PdfPageContent[]): Outcome<FormatReaderOutput> {
  const { pages, restored } = restoreFontEncodings(read);
  const layer = measureTextLayerQuality(pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" "));
  const refusal = refusalOf(layer, pages.length);
  if (refusal) return refusal;
  const rows = pages.flatMap(({ n, runs }) => orderRowsByColumn(groupIntoRows(runs, n)));
  const { body, masthead, exclusions } = removePageFurniture(rows, pages);
  const { size } = measurePdfLayout(body);
  const { body: text, notes } = extractFootnotes(body, size);
  const comments = readPdfComments(pages);
  const { rows: commented } = attachCommentsToRows(text, comments);
  const measures = measurePdfLayout(commented);
  const placed = new Set<number>();
  const noteLookup = new FootnoteLookup(notes);
  const setting = {
    measures,
    notes: noteLookup,
    words: new WordFrequencies(commented),
    remarks: comments.map(({ remark }) => remark),
    placed,
  };
  const columns = splitRowsByLanguage(commented, pages);
  const buildLines = (some: readonly PdfRow[]) =>
    groupRowsIntoParagraphs(some, measures).map((paragraph) => buildLineFromPdfRows(paragraph, setting));
  const set = renumberTables(
    columns?.flatMap((some, i) => buildLines(some).map((line) => inPageColumn(line, i + 1))) ?? buildLines(commented),
  );
  const { lines, loose: unplaced } = attachFootnotesToGluedMarks(set, noteLookup.uncalled);
  return {
    lines: [...lines.filter(({ text }) => text !== ""), ...unplaced.map(unplacedNoteLine)],
    exclusions: [...exclusions, ...watermarksIn(pages), ...unplacedComments(comments, placed)],
    ...(masthead.length > 0 ? { masthead } : {}),
    warnings: [
      ...warnTextLayer(layer, restored),
      ...warnRedline(countRedlineSigns(text, pages)),
      ...warnWithoutText(pages),
      ...pages
        .filter(({ slanted }) => slanted.length > 0)
        .slice(0, 1)
        .map(({ n, slanted }) => warning("reading.pdf-slanted", { text: slanted.join(" ").slice(0, 60) }, n)),
      ...unplaced.map(({ mark, page }) => warning("reading.pdf-note", { mark }, page)),
      ...comments.flatMap(({ page }, nth) => (placed.has(nth) ? [] : [warning("reading.pdf-comment", {}, page)])),
    ],
  };
}

function watermarksIn(pages: readonly PdfPageContent[]): ImportExclusion[] {
  return pages
    .filter(({ slanted }) => slanted.length > 0)
    .map(({ n, slanted }) => ({ reason: "watermark", text: slanted.join(" "), where: { unit: "page", n } }));
}

function unplacedComments(
  comments: ReturnType<typeof readPdfComments>,
  placed: ReadonlySet<number>,
): ImportExclusion[] {
  return comments
    .filter((_, nth) => !placed.has(nth))
    .map(({ page, remark }) => ({ reason: "comment", text: remark.text, where: { unit: "page", n: page } }));
}

/** Returns a note without a mark in the text as a line of its own, for the end. */
function unplacedNoteLine({ mark, text, page }: PageFootnote): SourceLine {
  return { text: `${mark} ${text}`, hints: { page }, where: { unit: "page", n: page } };
}

function inPageColumn(line: SourceLine, pageColumn: number): SourceLine {
  return { ...line, hints: { ...line.hints, pageColumn } };
}

/** Renumbers the tables from 1, in order. */
function renumberTables(lines: readonly SourceLine[]): SourceLine[] {
  const numbers = new Map<number, number>();
  return lines.map((line) => {
    const { cell } = line.hints;
    if (!cell) return line;
    if (!numbers.has(cell.table)) numbers.set(cell.table, numbers.size + 1);
    return { ...line, hints: { ...line.hints, cell: { ...cell, table: numbers.get(cell.table)! } } };
  });
}

function refusalOf({ letters, strange }: ReturnType<typeof measureTextLayerQuality>, pages: number): Refusal | null {
  if (letters < LEAST_LETTERS * Math.min(pages, 10)) return refusal("reading.pdf-scan");
  return strange > BROKEN * letters ? refusal("reading.pdf-broken") : null;
}

function warning(code: string, params: ImportWarning["params"], page: number): ImportWarning {
  return { code, params, where: page > 0 ? { unit: "page", n: page } : null };
}

function warnTextLayer(
  { letters, strange }: ReturnType<typeof measureTextLayerQuality>,
  restored: number,
): ImportWarning[] {
  return [
    ...(restored > 0 ? [warning("reading.pdf-restored", { count: restored }, 0)] : []),
    ...(strange > DOUBTFUL * letters ? [warning("reading.pdf-doubtful", { count: strange }, 0)] : []),
  ];
}

function warnRedline({ count, page }: { count: number; page: number }): ImportWarning[] {
  return count > 0 ? [warning("reading.pdf-redline", { count }, page)] : [];
}

function warnWithoutText(pages: readonly PdfPageContent[]): ImportWarning[] {
  const withoutText = pages.filter(({ runs }) => runs.every(({ text }) => text.trim() === ""));
  return withoutText.length > 0 ? [warning("reading.pdf-bare", { count: withoutText.length }, withoutText[0]!.n)] : [];
}
