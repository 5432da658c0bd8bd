import { SourceLineBuilder } from "#shared/import/readers/sourceLineBuilder.ts";
import type { PdfRowPiece, PdfRow } from "../layout/pdfRows.ts";

/** A footnote below the rule of its page. */
export interface PdfPageFootnote {
  readonly page: number;
  readonly mark: string;
  readonly text: string;
}

/** Notes are set smaller than the text, at most this share of its size. */
const SMALLER = 0.93;
/** The part of a page's height in which a column may end. */
const FOOT = 0.25;
/** A typed rule above the notes. */
export const TYPED_FOOTNOTE_RULE = /^[_\u2014\u2500-]{5,}$/;
const SIGN = /^(\*{1,4}|[†‡]{1,2})\s/u;
const PLAIN = /^(\d{1,3}|\*{1,4}|[†‡§]{1,2})(?:[.)]?\s+|(?=\p{Lu}))/u;

/** Separates the footnotes from the rows of the text. `size` is that of most of the text. */
export function extractPdfFootnotes(
  rows: readonly PdfRow[],
  size: number,
): { body: PdfRow[]; notes: PdfPageFootnote[] } {
  const body: PdfRow[] = [];
  const found: { page: number; mark: string; rows: PdfRow[] }[] = [];
  for (const page of byPage(rows)) {
    const isNote = notesOn(page, size);
    const marking = markingOf(page.filter((row) => isNote.has(row)));
    for (const row of page) {
      if (!isNote.has(row)) body.push(row);
      if (!isNote.has(row) || TYPED_FOOTNOTE_RULE.test(row.text)) continue;
      const last = found[found.length - 1];
      const mark = markOf(row, marking, last?.page === row.page ? last.mark : undefined);
      if (mark !== null) found.push({ page: row.page, mark, rows: [row] });
      else if (last && (last.page === row.page || last.page === row.page - 1)) last.rows.push(row);
      else body.push(row);
    }
  }
  return { body, notes: found.map(({ page, mark, rows }) => ({ page, mark, text: textOf(rows, mark) })) };
}

/**
 * Returns the rows of a page that are notes or the rule above them: those tagged as notes, otherwise the feet of its
 * columns.
 */
function notesOn(page: readonly PdfRow[], size: number): ReadonlySet<PdfRow> {
  if (page.some(({ tagged }) => tagged.note)) {
    return new Set(
      page.filter((row, i) => row.tagged.note || (TYPED_FOOTNOTE_RULE.test(row.text) && page[i + 1]?.tagged.note)),
    );
  }
  const columns = columnsOf(page);
  return new Set(columns.flatMap((column) => column.slice(notesStart(column, size))));
}

/**
 * Splits a page into columns. A column ends if the next row is higher and the last one is near the foot of the page, or
 * at the end of the page.
 */
function columnsOf(page: readonly PdfRow[]): PdfRow[][] {
  const [lowest, highest] = [Math.min(...page.map(({ y }) => y)), Math.max(...page.map(({ y }) => y))];
  const columns: PdfRow[][] = [[]];
  page.forEach((row, i) => {
    const before = page[i - 1];
    const isNew = before && row.y > before.y + row.size && before.y < lowest + FOOT * (highest - lowest);
    if (isNew) columns.push([]);
    columns[columns.length - 1]!.push(row);
  });
  return columns;
}

function byPage(rows: readonly PdfRow[]): PdfRow[][] {
  const pages: PdfRow[][] = [];
  for (const row of rows) {
    const last = pages[pages.length - 1];
    if (last?.[0]!.page === row.page) last.push(row);
    else pages.push([row]);
  }
  return pages;
}

/**
 * Returns the index at which the notes of a column begin: at the rule, or at the first row with a mark among the small
 * rows at its end. Without a rule or a mark, the end of a column is text.
 */
function notesStart(column: readonly PdfRow[], size: number): number {
  const isSmall = (row: PdfRow) => row.size <= SMALLER * size || TYPED_FOOTNOTE_RULE.test(row.text);
  let start = column.length;
  while (start > 0 && isSmall(column[start - 1]!)) start--;
  const rule = column.findIndex((row, i) => i >= start && TYPED_FOOTNOTE_RULE.test(row.text));
  if (rule >= 0) return rule;
  const marking = markingOf(column.slice(start));
  const first = column.findIndex((row, i) => i >= start && markOf(row, marking, undefined) !== null);
  return first < 0 ? column.length : first;
}

/** How the marks of a page's notes are set: raised, or as numbers and signs before the text. */
type Marking = "raised" | "plain";

function markingOf(below: readonly PdfRow[]): Marking {
  return below.some((row) => firstOf(row)?.mark) ? "raised" : "plain";
}

function firstOf({ pieces }: PdfRow): PdfRowPiece | undefined {
  return pieces.find(({ text }) => text.trim() !== "");
}

/** Returns the mark of a note if the row begins one. Plain numbers must be consecutive. */
function markOf(row: PdfRow, marking: Marking, last: string | undefined): string | null {
  const first = firstOf(row);
  if (first?.mark) return first.text.trim();
  const sign = SIGN.exec(row.text)?.[1];
  if (marking === "raised") return sign ?? null;
  const mark = PLAIN.exec(row.text)?.[1];
  if (mark === undefined) return null;
  return last === undefined || !/^\d+$/.test(last) || !/^\d+$/.test(mark) || Number(mark) === Number(last) + 1
    ? mark
    : null;
}

function textOf(rows: readonly PdfRow[], mark: string): string {
  const builder = new SourceLineBuilder();
  rows.forEach((row, i) => {
    if (i > 0 && !/\p{L}-$/u.test(rows[i - 1]!.text)) builder.addText(" ");
    builder.addText(row.text);
  });
  const { text } = builder.takeLine({}, null);
  return text.startsWith(mark) ? text.slice(mark.length).replace(/^[.)]?\s*/, "") : text;
}

/** Finds the note for a mark in the text: the next note with that mark on the mark's page, or on an adjacent one. */
export class FootnoteLookup {
  readonly #remaining: PdfPageFootnote[];

  constructor(notes: readonly PdfPageFootnote[]) {
    this.#remaining = [...notes];
  }

  /** Takes the notes for a mark: one, or several if marks are adjacent ("6, 7" or "67"). */
  takeAll(marks: string, page: number): readonly PdfPageFootnote[] {
    const listed = marks.split(/\s*[,;]\s*/);
    if (listed.length > 1) return listed.flatMap((mark) => this.takeAll(mark, page));
    const one = this.#take(marks, page);
    if (one || !/^\d{2,6}$/.test(marks)) return one ? [one] : [];
    for (let cut = 1; cut < marks.length; cut++) {
      const [first, second] = [marks.slice(0, cut), marks.slice(cut)];
      if (Number(second) !== Number(first) + 1 || !this.#has(first, page) || !this.#has(second, page)) continue;
      return [this.#take(first, page)!, this.#take(second, page)!];
    }
    return [];
  }

  #has(mark: string, page: number): boolean {
    return this.#remaining.some((note) => note.mark === mark && note.page === page);
  }

  #take(mark: string, page: number): PdfPageFootnote | null {
    const near = this.#remaining.filter((note) => note.mark === mark && Math.abs(note.page - page) <= 1);
    const note = near.find((each) => each.page === page) ?? near.find((each) => each.page > page) ?? near[0];
    if (!note) return null;
    this.#remaining.splice(this.#remaining.indexOf(note), 1);
    return note;
  }

  /** The notes without a mark in the text. */
  get uncalled(): readonly PdfPageFootnote[] {
    return this.#remaining;
  }
}

const RAISED: Readonly<Record<string, string>> = {
  0: "⁰",
  1: "¹",
  2: "²",
  3: "³",
  4: "⁴",
  5: "⁵",
  6: "⁶",
  7: "⁷",
  8: "⁸",
  9: "⁹",
};

/** Converts a raised number that refers to no note to superscript characters, as in "km²". */
export function toSuperscriptCharacters({ text }: PdfRowPiece): string {
  return text.replace(/\d/g, (digit) => RAISED[digit]!);
}
