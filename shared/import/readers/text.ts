import { readHeading } from "../recognise/heading.ts";
import { readMarker } from "../recognise/marker.ts";
import { MAX_LINES } from "../limits.ts";
import type { Line, Lines } from "../lines.ts";
import { Gather } from "./gather.ts";
import { withoutPages, type Row } from "./pages.ts";

/** What stands below rules, by mark, in order. */
type Notes = Map<string, string[]>;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const RULE = /^\s*[_\u2014-]{8,}\s*$/;
const NOTE = /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([0-9]{1,3}|\*{1,3})(?=\s))\s*(\S.*)$/u;

/** Longer lines than this are whole paragraphs, not lines wrapped at a margin. */
const WIDEST_MARGIN = 110;
const NARROWEST_MARGIN = 45;

/** Reads plain text: a paragraph a line, or paragraphs wrapped at a margin; footnotes below a rule. */
export function readText(text: string): Lines {
  const { rows, masthead } = withoutPages(pagesOf(text));
  const { body, notes } = takeNotes(rows);
  const width = marginOf(body);
  const lines: Line[] = [];
  for (let i = 0; i < body.length && lines.length < MAX_LINES;) {
    let end = i + 1;
    while (end < body.length && wraps(body[end - 1]!, body[end]!, width)) end++;
    lines.push(lineOf(body.slice(i, end), notes));
    i = end;
  }
  const said = lines.filter((line) => line.text !== "");
  return { lines: said, warnings: [], ...(masthead.length > 0 ? { masthead } : {}) };
}

const ROW_END = /\r\n|[\n\r\u0085\u2028\u2029\v]/;

/** The rows of each page. */
function pagesOf(text: string): Row[][] {
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

function rowOf(row: string, at: number): Row {
  const indent = Math.floor(/^[ \t]*/.exec(row.replace(/\t/g, "    "))![0].length / 4);
  return { text: row.trim(), indent, at };
}

/** Footnotes stand below a rule, each with its mark first; the marks in the text are superscript digits. */
function takeNotes(rows: readonly Row[]): { body: Row[]; notes: Notes } {
  const notes: Notes = new Map();
  const body: Row[] = [];
  for (let i = 0; i < rows.length;) {
    const end = RULE.test(rows[i]!.text) ? readNotes(rows, i + 1, notes) : i;
    if (end > i) i = end;
    else body.push(rows[i++]!);
  }
  return { body, notes };
}

/** The index behind the notes below a rule at `start`, or `start - 1` where none stand there. */
function readNotes(rows: readonly Row[], start: number, notes: Notes): number {
  let end = start - 1;
  let open: string[] | null = null;
  for (let i = start; i < rows.length; i++) {
    const { text } = rows[i]!;
    const note = NOTE.exec(text);
    if (text === "") continue;
    if (note) open = notesOf(notes, note[1] ? plainDigits(note[1]) : note[2]!);
    else if (!open || rows[i - 1]!.text === "") return end;
    if (note) open!.push(note[3]!);
    else open!.push(`${open!.pop()!} ${text}`);
    end = i + 1;
  }
  return end;
}

/** The notes of one mark: numbering may begin again below a later rule. */
function notesOf(notes: Notes, mark: string): string[] {
  const list = notes.get(mark) ?? [];
  notes.set(mark, list);
  return list;
}

function plainDigits(superscripts: string): string {
  return [...superscripts].map((digit) => SUPERSCRIPTS.indexOf(digit)).join("");
}

/**
 * Where the lines were wrapped, in characters, or 0 where they were not: a margin shows in that hardly a line
 * goes beyond it, and that many come close to it, or that most which do break off within a sentence.
 */
function marginOf(rows: readonly Row[]): number {
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
  return /[\p{L}\p{N}]$/u.test(text) && /^\p{Ll}/u.test(next) && readMarker(next) === null;
}

/** Whether the second row goes on with the first: its first word would not have fitted any more. */
function wraps(row: Row, next: Row, width: number): boolean {
  if (width === 0 || row.text === "" || next.text === "") return false;
  if (/\p{L}-$/u.test(row.text) && /^\p{Ll}/u.test(next.text)) return true;
  const [word = ""] = next.text.split(/\s/, 1);
  if (row.text.length + 1 + word.length <= width - row.indent * 4) return false;
  const opens = readMarker(next.text) !== null || readHeading(plain(next)) !== null;
  return !opens || (!/(?:[.;:,]|[;,] (?:and|or))$/.test(row.text) && row.text !== row.text.toUpperCase());
}

function plain(row: Row): Line {
  return { text: row.text, hints: {}, where: null };
}

function lineOf(rows: readonly Row[], notes: Notes): Line {
  const [first] = rows;
  const gather = new Gather();
  rows.forEach((row, i) => {
    if (i > 0 && !/\p{L}-$/u.test(rows[i - 1]!.text)) gather.add(" ");
    addWithNotes(gather, row.text, notes);
  });
  return gather.line(first!.indent > 0 ? { indent: first!.indent } : {}, { unit: "line", n: first!.at });
}

/** "km²" stays what it is unless a note 2 stands below the rule. */
function addWithNotes(gather: Gather, text: string, notes: Notes): void {
  for (const piece of text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u)) {
    const mark = piece === "" || !SUPERSCRIPTS.includes(piece[0]!) ? "" : plainDigits(piece);
    const left = mark === "" ? undefined : notes.get(mark);
    if (left === undefined) gather.add(piece);
    else gather.note(mark, left.length > 1 ? left.shift()! : left[0]!);
  }
}
