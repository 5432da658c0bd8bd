import type { Footnote } from "#shared/draft/draft.ts";
import type { Line, LineHints, Remark } from "#shared/import/lines.ts";
import { readMarker } from "#shared/import/recognise/marker.ts";
import { Gather } from "../gather.ts";
import { asRaised, type NoteBook } from "./notes.ts";
import { isCentred } from "./paragraphs.ts";
import { LARGER, type Measures } from "./measure.ts";
import type { Row } from "./row.ts";
import type { Words } from "./words.ts";

/** What turns the rows of a paragraph into a line. */
export interface Setting {
  readonly measures: Measures;
  readonly notes: NoteBook;
  readonly words: Words;
  readonly remarks: readonly Omit<Remark, "start" | "end">[];
  /** Remarks that have a place already: one that runs on into another paragraph stays on the first. */
  readonly placed: Set<number>;
}

/** A paragraph as a line: rows joined, hyphens at their ends kept, notes and comments where their marks stood. */
export function lineOf(rows: readonly Row[], setting: Setting): Line {
  const gather = new Gather();
  const commented = new Map<number, { start: number; end: number }>();
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const between = next ? joint(row, next, setting.words) : "nothing";
    addRow(between === "no hyphen" ? withoutHyphen(row) : row, gather, setting, commented);
    if (between === "blank") gather.add(" ");
  });
  const [first] = rows;
  const line = gather.line(hintsOf(rows, setting.measures), { unit: "page", n: first!.page });
  const remarks = [...commented].map(([nth, { start, end }]) => {
    setting.placed.add(nth);
    return { ...setting.remarks[nth]!, start: Math.min(start, line.text.length), end: Math.min(end, line.text.length) };
  });
  const footnotes = line.footnotes?.map((note) => closeUp(note, line.text));
  return { ...line, ...(footnotes ? { footnotes } : {}), ...(remarks.length > 0 ? { remarks } : {}) };
}

/** A mark behind a blank belongs to the word before it. */
function closeUp(note: Footnote, text: string): Footnote {
  return text[note.at - 1] === " " && note.at > 1 ? { ...note, at: note.at - 1 } : note;
}

function addRow(
  row: Row,
  gather: Gather,
  setting: Setting,
  commented: Map<number, { start: number; end: number }>,
): void {
  for (const piece of row.pieces) {
    const notes = piece.mark ? setting.notes.takeAll(piece.text.trim(), row.page) : [];
    for (const { mark, text } of notes) gather.note(mark, text);
    if (notes.length > 0) continue;
    const start = gather.length;
    if (piece.mark) gather.add(asRaised(piece));
    else addWithSigns(setting.words.closeGaps(piece.text), row.page, gather, setting.notes);
    if (piece.remark === undefined || setting.placed.has(piece.remark)) continue;
    commented.set(piece.remark, { start: commented.get(piece.remark)?.start ?? start, end: gather.length });
  }
}

/** An asterisk in the text calls up a note where the page has one of that sign. */
function addWithSigns(text: string, page: number, gather: Gather, notes: NoteBook): void {
  for (const part of text.split(/(\*{1,4}|[†‡]{1,2})/u)) {
    const [note] = /^[*†‡]/u.test(part) ? notes.takeAll(part, page) : [];
    if (note) gather.note(note.mark, note.text);
    else gather.add(part);
  }
}

function withoutHyphen(row: Row): Row {
  const length = row.pieces.reduce((most, { text }, i) => (text.trim() === "" ? most : i + 1), 0);
  const last = row.pieces[length - 1]!;
  return { ...row, pieces: [...row.pieces.slice(0, length - 1), { ...last, text: last.text.trimEnd().slice(0, -1) }] };
}

/** What stands between two rows of a paragraph. */
function joint(row: Row, next: Row, words: Words): "blank" | "nothing" | "no hyphen" {
  if (WITHOUT_BLANKS.test(row.text.slice(-1)) && WITHOUT_BLANKS.test(next.text[0] ?? "")) return "nothing";
  if (!/[\p{L}\p{N}][-\u2010\u2011]$/u.test(row.text) || !/^[\p{L}\p{N}]/u.test(next.text)) return "blank";
  return words.isParted(row.text, next.text) ? "no hyphen" : "nothing";
}

/** Scripts written without blanks, and their signs. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

const LONGEST_HEADING = 300;

function hintsOf(rows: readonly Row[], measures: Measures): LineHints {
  const [first] = rows;
  const { tagged, page, rtl } = first!;
  const length = rows.reduce((sum, { text }) => sum + text.length, 0);
  const bold = rows.every((row) => row.bold);
  const centred = (bold || !readMarker(first!.text)) && rows.every((row) => isCentred(row, measures));
  const large = first!.size >= LARGER * measures.size;
  const setOff = length <= LONGEST_HEADING && (large || (bold && centred));
  const heading = tagged.heading > 0 || setOff ? measures.levelOf(first!.size) : 0;
  return {
    ...(heading > 0 ? { heading } : {}),
    ...(bold ? { bold } : {}),
    ...(rows.every(({ italic }) => italic) ? { italic: true } : {}),
    ...(centred ? { align: "center" as const } : {}),
    ...(rtl ? { direction: "rtl" as const } : {}),
    ...(tagged.cell ? { cell: tagged.cell } : {}),
    page,
  };
}
