import type { Line, ReadingWarning } from "../lines.ts";
import { readHeading } from "./heading.ts";
import { isParagraph, isSuccessor } from "./lists.ts";
import { readMarker, type MarkerReading } from "./marker.ts";
import { markerIn } from "./unit.ts";
import { halves } from "./words.ts";

/**
 * Numbered paragraphs that stand on one line of the source ("5. Each … . 6. The … ."), each on a line of its own: where
 * the next number begins a sentence, and the line with the next number after it goes on from there. Where nothing goes
 * on, or another number does, the line stays as it is and is doubtful.
 */
export function apart(lines: readonly Line[]): { lines: readonly Line[]; doubts: readonly ReadingWarning[] } {
  const doubts: ReadingWarning[] = [];
  const parted = lines.flatMap((line, i) => {
    const number = numberOf(line);
    const starts = number ? startsIn(line, number) : [];
    const [first] = starts;
    if (!number || !first) return [line];
    const next = nextNumber(lines, i);
    if (next && isSuccessor(starts.at(-1)!.reading, next)) return partsOf(line, starts);
    if (!next || next.value > first.reading.value) {
      const params = { before: markerIn(line)!.printed, number: first.printed };
      doubts.push({ code: "reading.run-on", params, where: line.where });
    }
    return [line];
  });
  return { lines: parted, doubts };
}

/** The number of the paragraph that a line begins; null if it is a heading, a point or text. */
function numberOf(line: Line): MarkerReading | null {
  return readHeading(line) ? null : (markerIn(line)?.readings.find(isParagraph) ?? null);
}

/** Where a paragraph begins within a line. */
interface Start {
  readonly at: number;
  readonly printed: string;
  readonly reading: MarkerReading;
}

/** A number between the end of a sentence and a capital letter; "No. 6. The" and "Article 5. 6. The" are no such ends. */
const WITHIN =
  /(?<!\b(?:\p{Lu}|No|Nos|Art|Arts|Para|Paras|Sect?|Reg|Res|Vol|Ch|pp?|nº|núm|ст|п|[Aa]rticles?|[Pp]aragraphs?)\.?|\d\.)(?<=[.;!?][\])”"’»]*)\s+(?=\[*[0-9]{1,3}\.\s+[[“"«]*\p{Lu})/gu;

/** The starts of the paragraphs that follow on the one that a line begins. */
function startsIn({ text }: Line, number: MarkerReading): readonly Start[] {
  const starts: Start[] = [];
  let last = number;
  for (const { index, 0: blank } of text.matchAll(WITHIN)) {
    const at = index + blank.length;
    const marker = readMarker(text.slice(at));
    const reading = marker?.readings.find((each) => isSuccessor(last, each));
    if (!marker || !reading || reading.suffix > 0) continue;
    starts.push({ at, printed: marker.printed, reading });
    last = reading;
  }
  return starts;
}

/** The next number of a paragraph at the same indent, up to the next heading. */
function nextNumber(lines: readonly Line[], i: number): MarkerReading | null {
  const { indent } = lines[i]!.hints;
  for (const line of lines.slice(i + 1)) {
    if (readHeading(line)) return null;
    const number = line.hints.indent === indent ? numberOf(line) : null;
    if (number) return number;
  }
  return null;
}

/** From the last start on, then what is left from the one before, and so on. */
function partsOf(line: Line, starts: readonly Start[]): readonly Line[] {
  const { number: _, ...hints } = line.hints;
  const parts = [line];
  for (const { at } of [...starts].reverse()) {
    const [head, tail] = halves(parts[0]!, at);
    parts.splice(0, 1, head, { ...tail, hints });
  }
  return parts;
}
