import type { SourceLine, FormatReaderOutput, ImportExclusion, ImportWarning } from "#shared/import/sourceLines.ts";
import { orderPdfRowsByColumn } from "./layout/orderPdfRowsByColumn.ts";
import { removePageFurniture } from "./layout/pageFurniture.ts";
import { attachFootnotesToGluedMarks } from "./annotations/gluedFootnotes.ts";
import { buildLineFromPdfRows } from "./layout/buildLineFromPdfRows.ts";
import { splitPdfRowsByLanguage } from "./layout/splitPdfRowsByLanguage.ts";
import { measurePdfLayout } from "./layout/measureLayout.ts";
import { FootnoteLookup, extractPdfFootnotes, type PdfPageFootnote } from "./annotations/pdfFootnotes.ts";
import type { PdfPageContent } from "./file/pdfPageContent.ts";
import { groupPdfRowsIntoParagraphs } from "./layout/pdfParagraphs.ts";
import { countRedlineSigns } from "./annotations/redlineSigns.ts";
import { removeHeadingLooks } from "./marks/headingLooks.ts";
import { readPdfComments, attachCommentsToRows } from "./annotations/pdfComments.ts";
import { groupPdfRunsIntoRows, type PdfRow } from "./layout/pdfRows.ts";
import { WordFrequencies } from "./layout/wordFrequencies.ts";

/**
 * Puts the runs of pages together into lines: columns one after the other, without the frame of the pages, footnotes at
 * their marks, comments on the text they cover.
 */
export function pdfPagesToLines(pages: readonly PdfPageContent[]): FormatReaderOutput {
  const rows = pages.flatMap(({ n, runs }) => orderPdfRowsByColumn(groupPdfRunsIntoRows(runs, n)));
  const { body, masthead, exclusions } = removePageFurniture(rows, pages);
  const { size } = measurePdfLayout(body);
  const { body: text, notes } = extractPdfFootnotes(body, size);
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
  const columns = splitPdfRowsByLanguage(commented, pages);
  const buildLines = (some: readonly PdfRow[]) =>
    groupPdfRowsIntoParagraphs(some, measures).map((paragraph) => buildLineFromPdfRows(paragraph, setting));
  const set = renumberTables(
    columns?.flatMap((some, i) => buildLines(some).map((line) => inPageColumn(line, i + 1))) ?? buildLines(commented),
  );
  const { lines, loose: unplaced } = attachFootnotesToGluedMarks(set, noteLookup.uncalled);
  return {
    lines: [...removeHeadingLooks(lines.filter(({ text }) => text !== "")), ...unplaced.map(unplacedNoteLine)],
    exclusions: [...exclusions, ...watermarksIn(pages), ...unplacedComments(comments, placed)],
    ...(masthead.length > 0 ? { masthead } : {}),
    warnings: [
      ...warnRedline(countRedlineSigns(text)),
      ...warnWithoutText(pages),
      ...pages
        .filter(({ slanted }) => slanted.length > 0)
        .slice(0, 1)
        .map(({ n, slanted }) =>
          makePdfPageWarning("reading.pdf-slanted", { text: slanted.join(" ").slice(0, 60) }, n),
        ),
      ...unplaced.map(({ mark, page }) => makePdfPageWarning("reading.pdf-note", { mark }, page)),
      ...comments.flatMap(({ page }, nth) =>
        placed.has(nth) ? [] : [makePdfPageWarning("reading.pdf-comment", {}, page)],
      ),
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
function unplacedNoteLine({ mark, text, page }: PdfPageFootnote): SourceLine {
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

/** Returns a warning about a page; 0 for the whole document. */
export function makePdfPageWarning(code: string, params: ImportWarning["params"], page: number): ImportWarning {
  return { code, params, where: page > 0 ? { unit: "page", n: page } : null };
}

function warnRedline({ count, page }: { count: number; page: number }): ImportWarning[] {
  return count > 0 ? [makePdfPageWarning("reading.pdf-redline", { count }, page)] : [];
}

/** Returns whether a page has no text, because it is blank or a picture. */
export function isPdfPageWithoutText({ runs }: PdfPageContent): boolean {
  return runs.every(({ text }) => text.trim() === "");
}

function warnWithoutText(pages: readonly PdfPageContent[]): ImportWarning[] {
  const withoutText = pages.filter(isPdfPageWithoutText);
  return withoutText.length > 0
    ? [makePdfPageWarning("reading.pdf-bare", { count: withoutText.length }, withoutText[0]!.n)]
    : [];
}
