import type { SourceLine, ImportWarning } from "#shared/import/sourceLines.ts";
import { parseHeadingOfLine } from "../headings/heading.ts";
import { hasParagraphNumberStyle, isNextListNumber } from "./listLevels.ts";
import { readListMarker, type ListMarkerInterpretation } from "./listMarker.ts";
import { listMarkerOfLine } from "../tree/provisionSubtreeBuilder.ts";
import { splitAnnotatedTextAt } from "../annotatedText.ts";

/**
 * Splits numbered paragraphs on one line of the source ("5. Each … . 6. The … .") if each next number begins a sentence
 * and the next numbered line continues them. Otherwise the line stays as it is, and is doubtful unless the next line
 * has the first number found, or an earlier one.
 */
export function splitRunOnParagraphs(lines: readonly SourceLine[]): {
  lines: readonly SourceLine[];
  doubts: readonly ImportWarning[];
} {
  const doubts: ImportWarning[] = [];
  const numbers = numbersOf(lines);
  const split = lines.flatMap((line, i) => {
    const { number, next } = numbers[i]!;
    const starts = number ? startsIn(line, number) : [];
    const [first] = starts;
    if (!number || !first) return [line];
    if (next && isNextListNumber(starts.at(-1)!.reading, next)) return partsOf(line, starts);
    if (!next || next.value > first.reading.value) {
      const params = { before: listMarkerOfLine(line)!.printed, number: first.printed };
      doubts.push({ code: "reading.run-on", params, where: line.where });
    }
    return [line];
  });
  return { lines: split, doubts };
}

/** The number at the beginning of a line, and the next one. */
interface Numbers {
  /** The number of the paragraph that the line begins; null for a heading, a point or text. */
  readonly number: ListMarkerInterpretation | null;
  /** The next paragraph number at the same indent, up to the next heading; null if there is none. */
  readonly next: ListMarkerInterpretation | null;
}

/** Returns the numbers of all lines, reading each line once, from the last to the first. */
function numbersOf(lines: readonly SourceLine[]): readonly Numbers[] {
  const ahead = new Map<number | undefined, ListMarkerInterpretation>();
  const numbers: Numbers[] = [];
  for (const line of [...lines].reverse()) {
    const { indent } = line.hints;
    const isHeading = parseHeadingOfLine(line) !== null;
    const number = isHeading ? null : (listMarkerOfLine(line)?.readings.find(hasParagraphNumberStyle) ?? null);
    numbers.push({ number, next: ahead.get(indent) ?? null });
    if (isHeading) ahead.clear();
    if (number) ahead.set(indent, number);
  }
  return numbers.reverse();
}

/** The start of a paragraph within a line. */
interface Start {
  readonly at: number;
  readonly printed: string;
  readonly reading: ListMarkerInterpretation;
}

/** A number between the end of a sentence and a capital letter. */
const WITHIN = /(?<=[.;!?][\])”"’»]*)\s+(?=\[*[0-9]{1,3}\.\s+[[“"«]*\p{Lu})/gu;

/**
 * Words that do not end a sentence: a number belongs to the word ("No. 6. The", "Article 5. 6. The"), or it is a letter
 * ("A. 6.").
 */
const NO_END = [
  /(?<![\p{L}\p{N}])(?:arts?|articles?|(?:sub)?para(?:graph)?s?|nos?|n[º°]|secs?|sects?|regs?|res|vols?|chs?|chaps?|cf|pp?)\.?$/iu,
  /(?<![\p{L}\p{N}])(?:al|párrs?|núms?|ст|п|пп|подп|гл)\.?$/iu,
  /(?:(?<![\p{L}\p{N}])\p{Lu}\.?|\d\.)$/u,
];
const LONGEST_NO_END = "subparagraphs.".length + 1;

/** Returns whether the words before an offset, which end with a full stop or the like, end a sentence. */
function endsSentence(text: string, at: number): boolean {
  const end = text.slice(Math.max(0, at - LONGEST_NO_END), at);
  return !NO_END.some((form) => form.test(end));
}

/** Returns the starts of the paragraphs that follow the one that a line begins. */
function startsIn({ text }: SourceLine, number: ListMarkerInterpretation): readonly Start[] {
  const starts: Start[] = [];
  let last = number;
  for (const { index, 0: blank } of text.matchAll(WITHIN)) {
    if (!endsSentence(text, index)) continue;
    const at = index + blank.length;
    const marker = readListMarker(text.slice(at));
    const reading = marker?.readings.find((each) => isNextListNumber(last, each));
    if (!marker || !reading || reading.suffix > 0) continue;
    starts.push({ at, printed: marker.printed, reading });
    last = reading;
  }
  return starts;
}

/** Splits a line at the starts, from the last one to the first. */
function partsOf(line: SourceLine, starts: readonly Start[]): readonly SourceLine[] {
  const { number: _, ...hints } = line.hints;
  const parts = [line];
  for (const { at } of [...starts].reverse()) {
    const [head, tail] = splitAnnotatedTextAt(parts[0]!, at);
    parts.splice(0, 1, head, { ...tail, hints });
  }
  return parts;
}
