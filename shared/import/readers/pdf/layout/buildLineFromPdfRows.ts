import type { Footnote } from "#shared/draft/draft.ts";
import type { SourceLine, LineHints, SourceComment, WordsLook } from "#shared/import/sourceLines.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { SourceLineBuilder } from "#shared/import/readers/sourceLineBuilder.ts";
import { joinAdjacentLooks, type Look } from "#shared/import/readers/wordsLooks.ts";
import { toSuperscriptCharacters, type FootnoteLookup } from "../annotations/pdfFootnotes.ts";
import { isCentredPdfRow } from "./pdfParagraphs.ts";
import { HEADING_SIZE_RATIO, type PdfLayoutMeasures } from "./measureLayout.ts";
import type { PdfRow, PdfRowPiece } from "./pdfRows.ts";
import { sliceWordsLooks } from "./sliceWordsLooks.ts";
import type { WordFrequencies } from "./wordFrequencies.ts";

/** What is needed to turn the rows of a paragraph into a line. */
export interface PdfLineContext {
  readonly measures: PdfLayoutMeasures;
  readonly notes: FootnoteLookup;
  readonly words: WordFrequencies;
  readonly remarks: readonly Omit<SourceComment, "start" | "end">[];
  /** Remarks already placed: one that continues into another paragraph stays on the first. */
  readonly placed: Set<number>;
}

/**
 * Builds the line of a paragraph: rows joined, hyphens at their ends resolved, notes and comments at the positions of
 * their marks.
 */
export function buildLineFromPdfRows(rows: readonly PdfRow[], setting: PdfLineContext): SourceLine {
  const builder = new SourceLineBuilder();
  const commented = new Map<number, { start: number; end: number }>();
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    const between = next ? separatorOf(row, next, setting.words) : "nothing";
    addRow(between === "no hyphen" ? withoutHyphen(row) : row, builder, setting, commented);
    if (between === "blank") builder.addText(" ");
  });
  const [first] = rows;
  const line = builder.takeLine(hintsOf(rows, setting.measures), { unit: "page", n: first!.page });
  const remarks = [...commented].map(([nth, { start, end }]) => {
    setting.placed.add(nth);
    return { ...setting.remarks[nth]!, start: Math.min(start, line.text.length), end: Math.min(end, line.text.length) };
  });
  const footnotes = line.footnotes?.map((note) => closeGapBefore(note, line.text));
  const looks = line.looks && joinAdjacentLooks(line.text, line.looks);
  return {
    ...line,
    ...(looks ? { looks } : {}),
    ...(footnotes ? { footnotes } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** Moves a mark after a blank to the end of the word before it. */
function closeGapBefore(note: Footnote, text: string): Footnote {
  return text[note.at - 1] === " " && note.at > 1 ? { ...note, at: note.at - 1 } : note;
}

function addRow(
  row: PdfRow,
  builder: SourceLineBuilder,
  setting: PdfLineContext,
  commented: Map<number, { start: number; end: number }>,
): void {
  for (const piece of row.pieces) {
    const notes = piece.mark ? setting.notes.takeAll(piece.text.trim(), row.page) : [];
    for (const { mark, text } of notes) builder.addFootnote(mark, text);
    if (notes.length > 0) continue;
    const start = builder.length;
    if (piece.mark)
      builder.addText(toSuperscriptCharacters(piece), undefined, piece.looks[0] && lookOf(piece.looks[0]));
    else addWithSigns(closeGaps(piece, setting.words), row.page, builder, setting.notes);
    if (piece.remark === undefined || setting.placed.has(piece.remark)) continue;
    commented.set(piece.remark, { start: commented.get(piece.remark)?.start ?? start, end: builder.length });
  }
}

/** Words, and how some of them look. */
type LookingWords = Pick<PdfRowPiece, "text" | "looks">;

/** Closes the gaps inside the words of a piece. Only blanks are removed. */
function closeGaps({ text, looks }: LookingWords, words: WordFrequencies): LookingWords {
  const closed = words.closeGaps(text);
  if (closed.length === text.length || looks.length === 0) return { text: closed, looks };
  const places = [0];
  for (let at = 0, to = 0; at < text.length; at++) places.push(text[at] === closed[to] ? ++to : to);
  return {
    text: closed,
    looks: looks.map((look) => ({ ...look, start: places[look.start]!, end: places[look.end]! })),
  };
}

const NOTE_SIGN = /[*†‡]/u;

/** Adds text in which an asterisk or dagger refers to a note if there is a note with that sign. */
function addWithSigns(
  { text, looks }: LookingWords,
  page: number,
  builder: SourceLineBuilder,
  notes: FootnoteLookup,
): void {
  if (!NOTE_SIGN.test(text)) return addWithLooks({ text, looks }, builder);
  let from = 0;
  for (const part of text.split(/(\*{1,4}|[†‡]{1,2})/u)) {
    const [note] = /^[*†‡]/u.test(part) ? notes.takeAll(part, page) : [];
    if (note) builder.addFootnote(note.mark, note.text);
    else addWithLooks({ text: part, looks: sliceWordsLooks(looks, from, from + part.length) }, builder);
    from += part.length;
  }
}

function addWithLooks({ text, looks }: LookingWords, builder: SourceLineBuilder): void {
  let at = 0;
  for (const look of looks) {
    builder.addText(text.slice(at, look.start));
    builder.addText(text.slice(look.start, look.end), undefined, lookOf(look));
    at = look.end;
  }
  builder.addText(text.slice(at));
}

function lookOf({ start: _start, end: _end, ...look }: WordsLook): Look {
  return look;
}

function withoutHyphen(row: PdfRow): PdfRow {
  const length = row.pieces.reduce((most, { text }, i) => (text.trim() === "" ? most : i + 1), 0);
  const last = row.pieces[length - 1]!;
  const text = last.text.trimEnd().slice(0, -1);
  const looks = sliceWordsLooks(last.looks, 0, text.length);
  return { ...row, pieces: [...row.pieces.slice(0, length - 1), { ...last, text, looks }] };
}

/** Returns what separates two rows of a paragraph. */
function separatorOf(row: PdfRow, next: PdfRow, words: WordFrequencies): "blank" | "nothing" | "no hyphen" {
  if (WITHOUT_BLANKS.test(row.text.slice(-1)) && WITHOUT_BLANKS.test(next.text[0] ?? "")) return "nothing";
  if (!/[\p{L}\p{N}][-\u2010\u2011]$/u.test(row.text) || !/^[\p{L}\p{N}]/u.test(next.text)) return "blank";
  return words.isHyphenationBreak(row.text, next.text) ? "no hyphen" : "nothing";
}

/** Scripts written without blanks, and their punctuation. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

const LONGEST_HEADING = 300;

function hintsOf(rows: readonly PdfRow[], measures: PdfLayoutMeasures): LineHints {
  const [first] = rows;
  const { tagged, page, rtl } = first!;
  const length = rows.reduce((sum, { text }) => sum + text.length, 0);
  const bold = rows.every((row) => row.bold);
  const centred = (bold || !readListMarker(first!.text)) && rows.every((row) => isCentredPdfRow(row, measures));
  const large = first!.size >= HEADING_SIZE_RATIO * measures.size;
  const setOff = length <= LONGEST_HEADING && (large || (bold && centred));
  const heading = tagged.heading > 0 || setOff ? measures.headingLevelOf(first!.size) : 0;
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
