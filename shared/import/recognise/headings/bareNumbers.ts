import { letterValue, romanValue } from "#shared/draft/numbers/provisionNumber.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import type { Heading } from "./heading.ts";

/** Where the bare numbers of a text have come to: roman ones, and letters beneath the last of them. */
interface Count {
  roman: number;
  letter: number;
}

/**
 * Decides what numbers without a word are: "I.", "II." open chapters and "A.", "B." sections beneath them;
 * "C." behind "B." is a letter, "V." behind "IV." is none. What stands in no such order is text, and so are
 * letters in an article that the source does not mark as headings.
 */
export function classifyBareNumbers(headings: (Heading | null)[], lines: readonly SourceLine[]): void {
  const count: Count = { roman: 0, letter: 0 };
  let inArticle = false;
  headings.forEach((heading, i) => {
    if (!heading) return;
    if (heading.kind === "annex") Object.assign(count, { roman: 0, letter: 0 });
    if (heading.kind === "article" || heading.kind === "rule") inArticle = true;
    else if (heading.kind === "annex" || !heading.bare) inArticle = false;
    else headings[i] = settle(heading, count, inArticle && lines[i]!.hints.heading === undefined);
  });
}

function settle(heading: Heading, count: Count, inArticle: boolean): Heading | null {
  const roman = romanValue(heading.number) ?? 0;
  const letter = heading.number.length === 1 ? (letterValue(heading.number) ?? 0) : 0;
  const isLetter = letter > 0 && letter === count.letter + 1 && roman !== count.roman + 1;
  if (isLetter) {
    if (inArticle) return null;
    count.letter = letter;
    return { ...heading, kind: "section" };
  }
  if (roman === 0 || (roman <= count.roman && roman !== 1) || roman > count.roman + FARTHEST) return null;
  count.roman = roman;
  count.letter = 0;
  return { ...heading, kind: "chapter" };
}

/** Chapters may be left out, as in an excerpt; a number further on is a letter or a name. */
const FARTHEST = 20;
