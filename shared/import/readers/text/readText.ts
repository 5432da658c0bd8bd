import { readHeading } from "#shared/import/recognise/headings/heading.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { MAX_LINES } from "#shared/import/limits.ts";
import type { SourceLine, ReaderOutput } from "#shared/import/sourceLines.ts";
import { ParagraphBuilder } from "../paragraphBuilder.ts";
import { joinPages, type PlainTextRow } from "./joinPages.ts";

/** A note below a rule; `at` is its line. */
interface Note {
  text: string;
  isCalled: boolean;
  readonly at: number;
}

/** What stands below rules, by mark, in order. */
type Notes = Map<string, Note[]>;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const RULE = /^\s*[_\u2014-]{8,}\s*$/;
const NOTE = /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([0-9]{1,3}|\*{1,3})(?=\s))\s*(\S.*)$/u;

/** Longer lines than this are whole paragraphs, not lines wrapped at a margin. */
const WIDEST_MARGIN = 110;
const NARROWEST_MARGIN = 45;

/** Reads plain text: a paragraph a line, or paragraphs wrapped at a margin; footnotes below a rule. */
export function readText(text: string): ReaderOutput {
  const { rows, masthead, exclusions } = joinPages(pagesOf(text));
  const { body, notes } = takeNotes(rows);
  const width = marginOf(body);
  const lines: SourceLine[] = [];
  for (let i = 0; i < body.length && lines.length < MAX_LINES;) {
    let end = i + 1;
    while (end < body.length && wraps(body[end - 1]!, body[end]!, width)) end++;
    lines.push(lineOf(body.slice(i, end), notes));
    i = end;
  }
  const loose = looseIn(notes);
  return {
    lines: [...lines.filter((line) => line.text !== ""), ...loose.map(looseLine)],
    exclusions,
    warnings: loose.map(({ mark, where }) => ({ code: "reading.pdf-note", params: { mark }, where })),
    ...(masthead.length > 0 ? { masthead } : {}),
  };
}

interface Loose {
  readonly mark: string;
  readonly text: string;
  readonly where: SourceLine["where"];
}

/** The notes that no mark has called up. */
function looseIn(notes: Notes): readonly Loose[] {
  return [...notes].flatMap(([mark, list]) =>
    list.filter(({ isCalled }) => !isCalled).map(({ text, at }) => ({ mark, text, where: { unit: "line", n: at } })),
  );
}

/** Such a note stands at the end, as a line of its own. */
function looseLine({ mark, text, where }: Loose): SourceLine {
  return { text: `${mark} ${text}`, hints: {}, where };
}

const ROW_END = /\r\n|[\n\r\u0085\u2028\u2029\v]/;

/** The rows of each page. */
function pagesOf(text: string): PlainTextRow[][] {
  const quote = isQuoted(text) ? QUOTE : /^/;
  let at = 1;
  return text.split("\f").map((page) => {
    const rows = page.split(ROW_END).map((row, i) => rowOf(row.replace(quote, ""), at + i));
    at += rows.length - 1;
    return rows;
  });
}

/** How a mail sets off what it quotes. */
const QUOTE = /^\s*(?:> ?)+/;

/** Most of the text is what a mail quotes. */
function isQuoted(text: string): boolean {
  if (!text.includes(">")) return false;
  const rows = text.split(ROW_END).filter((row) => row.trim() !== "");
  return rows.filter((row) => QUOTE.test(row)).length * 2 > rows.length;
}

function rowOf(row: string, at: number): PlainTextRow {
  const indent = Math.floor(/^[ \t]*/.exec(row.replace(/\t/g, "    "))![0].length / 4);
  return { text: row.trim(), indent, at };
}

/**
 * Footnotes stand below a rule, each with its mark first; the marks in the text are superscript digits. Numbered rows
 * below a rule of which the text calls up none are text.
 */
function takeNotes(rows: readonly PlainTextRow[]): { body: PlainTextRow[]; notes: Notes } {
  const called = new Set(rows.flatMap(({ text }) => (text.match(RAISED) ?? []).map(plainDigits)));
  const notes: Notes = new Map();
  const body: PlainTextRow[] = [];
  for (let i = 0; i < rows.length;) {
    const { found, end } = RULE.test(rows[i]!.text) ? notesBelow(rows, i + 1) : { found: [], end: i };
    if (!found.some(({ mark }) => called.has(mark))) body.push(rows[i++]!);
    else {
      for (const { mark, note } of found) notes.set(mark, [...(notes.get(mark) ?? []), note]);
      i = end;
    }
  }
  return { body, notes };
}

/** The notes below a rule, by their marks, and the index behind them. */
function notesBelow(
  rows: readonly PlainTextRow[],
  start: number,
): { found: { mark: string; note: Note }[]; end: number } {
  const found: { mark: string; note: Note }[] = [];
  let end = start;
  for (let i = start; i < rows.length; i++) {
    const { text, at } = rows[i]!;
    const note = NOTE.exec(text);
    const open = found[found.length - 1]?.note;
    if (text === "") continue;
    if (note) found.push({ mark: note[1] ? plainDigits(note[1]) : note[2]!, note: noteOf(note[3]!, at) });
    else if (!open || rows[i - 1]!.text === "") break;
    else open.text += ` ${text}`;
    end = i + 1;
  }
  return { found, end };
}

function noteOf(text: string, at: number): Note {
  return { text, at, isCalled: false };
}

function plainDigits(superscripts: string): string {
  return [...superscripts].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");
}

/**
 * Where the lines were wrapped, in characters, or 0 where they were not: a margin shows in that hardly a line
 * goes beyond it, and that many come close to it, or that most which do break off within a sentence.
 */
function marginOf(rows: readonly PlainTextRow[]): number {
  const lengths = rows.map(({ text }) => text.length).filter((length) => length > 0);
  const fitting = lengths.filter((length) => length <= WIDEST_MARGIN);
  if ((lengths.length - fitting.length) * 20 > lengths.length) return 0;
  const widest = fitting.reduce((most, length) => Math.max(most, length), 0);
  if (widest < NARROWEST_MARGIN) return 0;
  const isClose = (length: number) => length > widest * 0.85 && length <= widest;
  const close = fitting.filter(isClose).length;
  const broken = rows.filter(({ text }, i) => isClose(text.length) && breaksOff(text, rows[i + 1]?.text ?? "")).length;
  return close * 5 > fitting.length || (broken >= LEAST_BROKEN && broken * 2 > close) ? widest : 0;
}

/** So many lines that break off are no accident. */
const LEAST_BROKEN = 3;

function breaksOff(text: string, next: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text) && /^\p{Ll}/u.test(next) && readListMarker(next) === null;
}

/** Whether the second row goes on with the first: its first word would not have fitted any more. */
function wraps(row: PlainTextRow, next: PlainTextRow, width: number): boolean {
  if (width === 0 || row.text === "" || next.text === "") return false;
  if (/\p{L}-$/u.test(row.text) && /^\p{Ll}/u.test(next.text)) return true;
  const [word = ""] = next.text.split(/\s/, 1);
  if (row.text.length + 1 + word.length <= width - row.indent * 4) return false;
  const opens = readListMarker(next.text) !== null || readHeading(plain(next)) !== null;
  return !opens || (!/(?:[.;:,]|[;,] (?:and|or))$/.test(row.text) && row.text !== row.text.toUpperCase());
}

function plain(row: PlainTextRow): SourceLine {
  return { text: row.text, hints: {}, where: null };
}

function lineOf(rows: readonly PlainTextRow[], notes: Notes): SourceLine {
  const [first] = rows;
  const gather = new ParagraphBuilder();
  rows.forEach((row, i) => {
    if (i > 0 && !/\p{L}-$/u.test(rows[i - 1]!.text)) gather.addText(" ");
    addWithNotes(gather, row.text, notes);
  });
  return gather.takeLine(first!.indent > 0 ? { indent: first!.indent } : {}, { unit: "line", n: first!.at });
}

/** "km²" stays what it is unless a note 2 stands below the rule. Numbering may begin again below a later rule. */
function addWithNotes(gather: ParagraphBuilder, text: string, notes: Notes): void {
  for (const piece of text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u)) {
    const mark = piece === "" || !SUPERSCRIPTS.includes(piece[0]!) ? "" : plainDigits(piece);
    const list = mark === "" ? undefined : notes.get(mark);
    const note = list?.find(({ isCalled }) => !isCalled) ?? list?.[list.length - 1];
    if (!note) gather.addText(piece);
    else {
      note.isCalled = true;
      gather.addFootnote(mark, note.text);
    }
  }
}
