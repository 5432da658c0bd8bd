import { listLetterPosition, parseRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import type { ParsedHeading } from "./heading.ts";

/** The last bare numbers of a text: the roman one, and the letter below it. */
interface Count {
  roman: number;
  letter: number;
}

/**
 * Decides what numbers without a word are: "I.", "II." open chapters and "A.", "B." sections below them; "C." after
 * "B." is a letter, "V." after "IV." is not. Numbers out of order are text, and so are letters in an article that the
 * source does not mark as headings.
 */
export function classifyBareNumberHeadings(headings: (ParsedHeading | null)[], lines: readonly SourceLine[]): void {
  const count: Count = { roman: 0, letter: 0 };
  let inArticle = false;
  headings.forEach((heading, i) => {
    if (!heading) return;
    if (heading.kind === "annex") Object.assign(count, { roman: 0, letter: 0 });
    if (heading.kind === "article" || heading.kind === "rule") inArticle = true;
    else if (heading.kind === "annex" || !heading.bare || heading.wordless) inArticle = false;
    else headings[i] = classify(heading, count, inArticle && lines[i]!.hints.heading === undefined);
  });
}

function classify(heading: ParsedHeading, count: Count, inArticle: boolean): ParsedHeading | null {
  const roman = parseRomanNumeral(heading.number) ?? 0;
  const letter = heading.number.length === 1 ? (listLetterPosition(heading.number) ?? 0) : 0;
  const isLetter = letter > 0 && letter === count.letter + 1 && roman !== count.roman + 1;
  if (isLetter) {
    if (inArticle) return null;
    count.letter = letter;
    return { ...heading, kind: "section" };
  }
  if (roman === 0 || (roman <= count.roman && roman !== 1) || roman > count.roman + MAX_JUMP) return null;
  count.roman = roman;
  count.letter = 0;
  return { ...heading, kind: "chapter" };
}

/** How far a chapter's number may jump, as in an excerpt; one further away is a letter or a name. */
const MAX_JUMP = 20;
