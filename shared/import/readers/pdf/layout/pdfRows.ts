import type { WordsLook } from "#shared/import/sourceLines.ts";
import type { PdfTextRun } from "../file/pdfPageContent.ts";
import { UNTAGGED_CONTENT_STRUCTURE, type PdfContentStructure } from "../file/structureTree.ts";

/** A piece of a row. A mark is a raised number or sign that refers to a note. */
export interface PdfRowPiece {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mark: boolean;
  /** How its words look that do not look plain. */
  readonly looks: readonly WordsLook[];
  /** The comment on it, by its index in the document's list. */
  readonly remark?: number;
}

/** One printed line, or the part of it in one column or cell; pieces in reading order, with blanks between them. */
export interface PdfRow {
  readonly page: number;
  readonly pieces: readonly PdfRowPiece[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The height of its baseline. */
  readonly y: number;
  readonly size: number;
  readonly rtl: boolean;
  /** Whether every letter is bold, or italic. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly tagged: PdfContentStructure;
}

/**
 * Wider gaps, as a multiple of the type size, separate cells or columns; after a number a tab may be as wide as the
 * second value.
 */
const CELL_GAP = 4;
const TAB_GAP = 10;
/** Baselines that differ by less, as a multiple of the size, are in one row, with something raised or lowered. */
const RAISED = 0.55;
const NUMBER_ONLY = /^[[(]*[\p{L}\p{N}]{1,6}[.)\]]*$/u;
const MARK = /^(?:[0-9]{1,6}(?:\s?[,;]\s?[0-9]{1,3}){0,4}|\*{1,4}|[†‡§¶]{1,2}|[⁰¹²³⁴-⁹]{1,3}|[a-z])$/u;

/** Groups the runs of a page into rows, in drawing order. */
export function groupPdfRunsIntoRows(runs: readonly PdfTextRun[], page: number): PdfRow[] {
  const rtl = isRightToLeft(runs);
  const rows: PdfTextRun[][] = [];
  for (const run of runs) {
    const row = rows[rows.length - 1];
    if (row && isBeside(row, run) && (rtl || follows(row, run))) row.push(run);
    else rows.push([run]);
  }
  const split = rtl ? rows.flatMap(splitAtGaps) : rows;
  return split.map((row) => rowOf(row, page)).filter(({ text }) => text !== "");
}

/** Returns whether a run is at the height of a row and in the same cell. */
function isBeside(row: readonly PdfTextRun[], run: PdfTextRun): boolean {
  const last = row[row.length - 1]!;
  const size = Math.max(sizeOf(row), run.size);
  if (Math.abs(run.y - baseOf(row).y) > RAISED * size || run.tagged.artifact !== last.tagged.artifact) return false;
  const [here, there] = [run.tagged.cell, last.tagged.cell];
  return here === there || run.tagged.block === last.tagged.block;
}

/** Returns whether a run follows the end of a row closely enough to be in the same column or cell. */
function follows(row: readonly PdfTextRun[], run: PdfTextRun): boolean {
  const written = row.filter(({ text }) => text.trim() !== "");
  if (run.text.trim() === "" || written.length === 0) return true;
  const size = Math.max(sizeOf(row), run.size);
  const end = Math.max(...written.map(({ x, width }) => x + width));
  if (run.x < end - size * (run.breaks ? 0.3 : 1.5)) return false;
  return run.x - end <= size * maxGapAfter(written);
}

function maxGapAfter(row: readonly PdfTextRun[]): number {
  return NUMBER_ONLY.test(textOf(row)) ? TAB_GAP : CELL_GAP;
}

/**
 * Splits a row of a right-to-left page into cells, from the right. It may be drawn in any order, so this needs the
 * complete row.
 */
function splitAtGaps(row: readonly PdfTextRun[]): PdfTextRun[][] {
  const parts: PdfTextRun[][] = [];
  const written = row.filter(({ text }) => text.trim() !== "").sort((a, b) => b.x + b.width - a.x - a.width);
  for (const run of written) {
    const part = parts[parts.length - 1];
    const end = part ? Math.min(...part.map(({ x }) => x)) : 0;
    if (part && end - run.x - run.width <= run.size * maxGapAfter(part)) part.push(run);
    else parts.push([run]);
  }
  return parts;
}

function textOf(runs: readonly PdfTextRun[]): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .trim();
}

function sizeOf(row: readonly PdfTextRun[]): number {
  return row.reduce((most, { size, text }) => (text.trim() === "" ? most : Math.max(most, size)), 0) || row[0]!.size;
}

/**
 * Returns the run that determines the height of the row: one with letters of the row's main size, not a raised mark.
 */
function baseOf(row: readonly PdfTextRun[]): PdfTextRun {
  return row.reduce((base, run) => (weightOf(run) > weightOf(base) ? run : base));
}

function weightOf({ size, text }: PdfTextRun): number {
  const length = text.trim().length;
  return length === 0 ? 0 : size * Math.min(length, 10);
}

function rowOf(runs: readonly PdfTextRun[], page: number): PdfRow {
  const base = baseOf(runs);
  const rtl = isRightToLeft(runs);
  const pieces = withBlanks(rtl ? fromTheRight(runs) : runs, base, rtl);
  const lettered = pieces.filter(({ text, mark }) => !mark && /[\p{L}\p{N}]/u.test(text));
  const written = runs.filter(({ text }) => text.trim() !== "");
  return {
    page,
    pieces,
    text: pieces
      .map(({ text }) => text)
      .join("")
      .trim(),
    x0: written.reduce((least, { x }) => Math.min(least, x), Infinity),
    x1: written.reduce((most, { x, width }) => Math.max(most, x + width), 0),
    y: base.y,
    size: base.size,
    rtl,
    bold: lettered.length > 0 && lettered.every(({ bold }) => bold),
    italic: lettered.length > 0 && lettered.every(({ italic }) => italic),
    tagged: taggedOf(runs),
  };
}

/** Returns the structure tag of most of the row; a label belongs to the text after it. */
function taggedOf(runs: readonly PdfTextRun[]): PdfContentStructure {
  const bodies = runs.filter(({ tagged, text }) => !tagged.label && text.trim() !== "");
  const longest = (bodies.length > 0 ? bodies : runs).reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return longest.tagged ?? UNTAGGED_CONTENT_STRUCTURE;
}

function isRightToLeft(runs: readonly PdfTextRun[]): boolean {
  const count = (rtl: boolean) =>
    runs.reduce((sum, run) => (run.rtl === rtl && /\p{L}/u.test(run.text) ? sum + run.text.length : sum), 0);
  return count(true) > count(false);
}

/** Orders the runs of a right-to-left row from its right end; left-to-right runs within it keep their own order. */
function fromTheRight(runs: readonly PdfTextRun[]): PdfTextRun[] {
  const sorted = runs.filter(({ text }) => text.trim() !== "").sort((a, b) => b.x - a.x);
  const ordered: PdfTextRun[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i;
    for (let at = i; at < sorted.length && !sorted[at]!.rtl; at++) if (runsForwards(sorted[at]!)) end = at + 1;
    const length = runsForwards(sorted[i]!) ? end - i : 0;
    ordered.push(...(length > 0 ? sorted.slice(i, end).reverse() : [sorted[i]!]));
    i += Math.max(length, 1);
  }
  return ordered;
}

/** Returns whether a run is left-to-right text: letters and digits are, signs take the direction around them. */
function runsForwards({ rtl, text }: PdfTextRun): boolean {
  return !rtl && /[\p{L}\p{N}]/u.test(text);
}

/** Returns the pieces of a row, with a blank wherever the page leaves room for one. */
function withBlanks(runs: readonly PdfTextRun[], base: PdfTextRun, rtl: boolean): PdfRowPiece[] {
  const pieces: PdfRowPiece[] = [];
  let last: PdfTextRun | undefined;
  for (const run of runs) {
    const piece = pieceOf(run, base, last);
    if (last && needsBlank(last, run, rtl))
      pieces.push({ ...piece, text: " ", looks: [], x0: run.x, x1: run.x, mark: false });
    pieces.push(piece);
    last = run;
  }
  return pieces;
}

/** The minimum width of a blank, as a multiple of the size. */
const BLANK = 0.13;

function needsBlank(before: PdfTextRun, after: PdfTextRun, rtl: boolean): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  const forwards = after.x - (before.x + before.width);
  const backwards = before.x - (after.x + after.width);
  const gap = rtl ? Math.max(forwards, backwards) : forwards;
  return gap > BLANK * Math.min(before.size, after.size) || (!rtl && gap < -2 * before.size);
}

function pieceOf(run: PdfTextRun, base: PdfTextRun, before: PdfTextRun | undefined): PdfRowPiece {
  const { text, x, width, font } = run;
  const continuesWord =
    before !== undefined && touches(before, run) && isRaised(before, base) && !MARK.test(before.text.trim());
  const raised = isRaised(run, base) && !continuesWord;
  return {
    text,
    x0: x,
    x1: x + width,
    bold: /bold|black|heavy|demi/i.test(font),
    italic: /ital|obliq/i.test(font),
    mark: raised && MARK.test(text.trim()),
    looks: run.looks ?? [],
  };
}

function isRaised({ y, size }: PdfTextRun, base: PdfTextRun): boolean {
  return size <= 0.82 * base.size && y - base.y > 0.12 * base.size;
}

function touches(a: PdfTextRun, b: PdfTextRun): boolean {
  return a.text.trim() !== "" && Math.abs(b.x - a.x - a.width) < 0.1 * a.size;
}
