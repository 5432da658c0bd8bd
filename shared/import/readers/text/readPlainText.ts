import { parseHeadingOfLine } from "#shared/import/recognise/headings/heading.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { MAX_SOURCE_LINES } from "#shared/import/importLimits.ts";
import type { SourceLine, FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { SourceLineBuilder } from "../sourceLineBuilder.ts";
import { removeLineNumbers } from "./lineNumbers.ts";
import { joinPlainTextPages, type PlainTextRow } from "./joinPages.ts";

/** A note below a rule; `at` is its line. */
interface Note {
  text: string;
  isCalled: boolean;
  readonly at: number;
}

/** The notes below rules, by mark, in order. */
type Notes = Map<string, Note[]>;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const RULE = /^\s*[_\u2014-]{8,}\s*$/;
const NOTE = /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([0-9]{1,3}|\*{1,3})(?=\s))\s*(\S.*)$/u;

/** Lines longer than this are whole paragraphs, not lines wrapped at a margin. */
const WIDEST_MARGIN = 110;
const NARROWEST_MARGIN = 45;

/**
 * Reads plain text with a paragraph per line, or with paragraphs wrapped at a margin, and with footnotes below a rule.
 */
export function readPlainText(text: string): FormatReaderOutput {
  const pages = pagesOf(text).map(removeLineNumbers);
  const { rows, masthead, exclusions } = joinPlainTextPages(pages.map(({ rows }) => rows));
  const { body, notes } = takeNotes(rows);
  const width = marginOf(body);
  // Rows with line numbers are those of a page.
  const leastBroken = pages.some((page) => page.exclusions.length > 0) ? 1 : LEAST_BROKEN;
  const isRagged = body.filter((row, i) => runsOn(row, body[i + 1])).length >= leastBroken;
  const continues = (row: PlainTextRow, next: PlainTextRow) =>
    wraps(row, next, width) || (isRagged && runsOn(row, next));
  const lines: SourceLine[] = [];
  for (let i = 0; i < body.length && lines.length < MAX_SOURCE_LINES;) {
    let end = i + 1;
    while (end < body.length && continues(body[end - 1]!, body[end]!)) end++;
    lines.push(lineOf(body.slice(i, end), notes));
    i = end;
  }
  const unplaced = findUnplaced(notes);
  return {
    lines: [...lines.filter((line) => line.text !== ""), ...unplaced.map(unplacedLine)],
    exclusions: [...pages.flatMap((page) => page.exclusions), ...exclusions],
    warnings: unplaced.map(({ mark, where }) => ({ code: "reading.pdf-note", params: { mark }, where })),
    ...(masthead.length > 0 ? { masthead } : {}),
  };
}

interface UnplacedNote {
  readonly mark: string;
  readonly text: string;
  readonly where: SourceLine["where"];
}

/** Returns the notes without a mark in the text. */
function findUnplaced(notes: Notes): readonly UnplacedNote[] {
  return [...notes].flatMap(([mark, list]) =>
    list.filter(({ isCalled }) => !isCalled).map(({ text, at }) => ({ mark, text, where: { unit: "line", n: at } })),
  );
}

/** Returns such a note as a line of its own, for the end. */
function unplacedLine({ mark, text, where }: UnplacedNote): SourceLine {
  return { text: `${mark} ${text}`, hints: {}, where };
}

const ROW_END = /\r\n|[\n\r\u0085\u2028\u2029\v]/;

/** Returns the rows of each page. */
function pagesOf(text: string): PlainTextRow[][] {
  const quote = isQuoted(text) ? QUOTE : /^/;
  let at = 1;
  return text.split("\f").map((page) => {
    const rows = page.split(ROW_END).map((row, i) => rowOf(row.replace(quote, ""), at + i));
    at += rows.length - 1;
    return rows;
  });
}

/** The prefix with which an e-mail marks quoted lines. */
const QUOTE = /^\s*(?:> ?)+/;

/** Returns whether most of the text is quoted in an e-mail. */
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
 * Separates footnotes from the text. They are below a rule, each beginning with its mark; the marks in the text are
 * superscript digits. If the text refers to none of the numbered rows below a rule, they are text.
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

/** Returns the notes below a rule with their marks, and the index after them. */
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
    // Notes below one rule end at the next.
    if (RULE.test(text)) break;
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
 * Returns the column at which lines were wrapped, in characters, or 0 if they were not. There is a margin if hardly any
 * line exceeds it and many come close to it, or if most lines that come close break off within a sentence.
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

/** The minimum number of lines that break off; fewer may be accidental. */
const LEAST_BROKEN = 3;

function breaksOff(text: string, next: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(-2)) && /^\p{Ll}/u.test(next) && readListMarker(next) === null;
}

/** A row this long may be broken at a ragged margin; shorter ones are list items or headings. */
const LEAST_RAGGED = 36;
/** Words that no paragraph ends with. */
const OPEN_END =
  /(?<![\p{L}'’])(?:of|the|and|or|for|to|in|by|with|an?|de|du|des|la|le|les|et|ou|à|del|los|las|el|y|en|con|по|в|на|с|или|и|der|die|das|und|von)$/iu;

/** The longest of these words, and the letter before it. Only the end of a row is searched: it may be a million letters. */
const LONGEST_OPEN_END = 4;

/** Returns whether a sentence runs on from one row to the next, wherever it was broken: no other rows are like this. */
function runsOn(row: PlainTextRow, next: PlainTextRow | undefined): boolean {
  if (!next || row.text.length < LEAST_RAGGED || next.text === "") return false;
  return (
    breaksOff(row.text.replace(/,$/, ""), next.text) ||
    (OPEN_END.test(row.text.slice(-LONGEST_OPEN_END)) && readListMarker(next.text) === null)
  );
}

/** Returns whether the second row continues the first: its first word would not have fitted. */
function wraps(row: PlainTextRow, next: PlainTextRow, width: number): boolean {
  if (width === 0 || row.text === "" || next.text === "") return false;
  if (/\p{L}-$/u.test(row.text) && /^\p{Ll}/u.test(next.text)) return true;
  const [word = ""] = next.text.split(/\s/, 1);
  if (row.text.length + 1 + word.length <= width - row.indent * 4) return false;
  const opens = readListMarker(next.text) !== null || parseHeadingOfLine(plain(next)) !== null;
  return !opens || (!/(?:[.;:,]|[;,] (?:and|or))$/.test(row.text) && row.text !== row.text.toUpperCase());
}

function plain(row: PlainTextRow): SourceLine {
  return { text: row.text, hints: {}, where: null };
}

function lineOf(rows: readonly PlainTextRow[], notes: Notes): SourceLine {
  const [first] = rows;
  const builder = new SourceLineBuilder();
  rows.forEach((row, i) => {
    if (i > 0 && !/\p{L}-$/u.test(rows[i - 1]!.text)) builder.addText(" ");
    addWithNotes(builder, row.text, notes);
  });
  return builder.takeLine(first!.indent > 0 ? { indent: first!.indent } : {}, { unit: "line", n: first!.at });
}

/**
 * Adds text with its notes. "km²" stays unchanged unless there is a note 2 below a rule. Numbering may restart below a
 * later rule.
 */
function addWithNotes(builder: SourceLineBuilder, text: string, notes: Notes): void {
  for (const piece of text.split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u)) {
    const mark = piece === "" || !SUPERSCRIPTS.includes(piece[0]!) ? "" : plainDigits(piece);
    const list = mark === "" ? undefined : notes.get(mark);
    const note = list?.find(({ isCalled }) => !isCalled) ?? list?.[list.length - 1];
    if (!note) builder.addText(piece);
    else {
      note.isCalled = true;
      builder.addFootnote(mark, note.text);
    }
  }
}
