import type { SourceLine } from "#shared/import/sourceLines.ts";
import type { PdfPageFootnote } from "./pdfFootnotes.ts";

/**
 * Attaches notes whose mark is joined to a word. Some programs set a mark with a raised form of the digit that the PDF
 * encodes as a plain digit: "town.1". Each note's mark is searched for on its page, after the marks already found.
 * Returns the lines with those notes, and the notes without a place.
 */
export function attachFootnotesToGluedMarks(
  lines: readonly SourceLine[],
  notes: readonly PdfPageFootnote[],
): { lines: SourceLine[]; loose: PdfPageFootnote[] } {
  const all = [...lines];
  const loose: PdfPageFootnote[] = [];
  let from = { page: 0, line: 0, at: 0 };
  for (const note of notes) {
    if (note.page !== from.page) from = { page: note.page, line: 0, at: 0 };
    const place = findMark(all, note, from);
    if (!place) loose.push(note);
    else {
      all[place.line] = attachNote(all[place.line]!, place.at, note);
      from = { page: note.page, ...place };
    }
  }
  return { lines: all, loose };
}

interface MarkPosition {
  readonly line: number;
  readonly at: number;
}

function findMark(
  lines: readonly SourceLine[],
  { page, mark }: PdfPageFootnote,
  from: MarkPosition,
): MarkPosition | null {
  if (!/^\d{1,3}$/.test(mark)) return null;
  // A single digit must follow a lower-case letter: "CO2" is a substance. "INDC19" may be a mark.
  const letter = mark.length > 1 ? "\\p{L}" : "\\p{Ll}";
  const before = `(?<=${letter}|[\\p{L}\\p{N})\\]][.,;:!?”’»)\\]]{1,3})`;
  const glued = new RegExp(`${before}${mark}(?![\\p{L}\\p{N}%]|[.,]\\p{N})`, "gu");
  for (let i = from.line; i < lines.length; i++) {
    if (lines[i]!.hints.page !== page) continue;
    for (const { index } of lines[i]!.text.matchAll(glued))
      if (i > from.line || index >= from.at) return { line: i, at: index };
  }
  return null;
}

/** Replaces the mark's digits by the note. */
function attachNote(line: SourceLine, at: number, { mark, text }: PdfPageFootnote): SourceLine {
  const moved = (offset: number) => (offset > at ? Math.max(at, offset - mark.length) : offset);
  const footnotes = [...(line.footnotes ?? []).map((each) => ({ ...each, at: moved(each.at) })), { at, mark, text }];
  const movedRange = <T extends { start: number; end: number }>(each: T): T => ({
    ...each,
    start: moved(each.start),
    end: moved(each.end),
  });
  const remarks = line.remarks?.map(movedRange);
  const looks = line.looks?.map(movedRange).filter(({ start, end }) => start < end);
  return {
    ...line,
    text: line.text.slice(0, at) + line.text.slice(at + mark.length),
    footnotes: footnotes.sort((a, b) => a.at - b.at),
    ...(remarks ? { remarks } : {}),
    ...(looks ? { looks } : {}),
  };
}
