import { readingText } from "../anchor/reading.ts";
import { ownText, parentOf, type Draft } from "../draft/draft.ts";
import { align, type Match } from "./alignment.ts";
import { coversMissing, type Covers } from "./covered.ts";
import { foldText } from "./fold.ts";

/** A provision whose words are not what they were, or that is new or gone with all that lies beneath it. */
export interface ChangedProvision {
  readonly match: Match;
  /** Heading and words, one a line; "" where there are none. Of what is new or gone, with those beneath. */
  readonly before: string;
  readonly after: string;
}

/**
 * What of a text says something else than it did in an earlier one, in the order of the newer text. What only moved or got
 * another number says the same; what the newer text does not cover says nothing.
 */
export function changedProvisions(from: Draft, to: Draft, covers: Covers): readonly ChangedProvision[] {
  const alignment = align(from, to);
  const isAlone = (match: Match) => match.from.length === 0 || match.to.length === 0;
  const isWithin = (match: Match) => {
    const [draft, of, [first]] =
      match.to.length > 0
        ? [to, (i: number) => alignment.ofTo(i), match.to]
        : [from, (i: number) => alignment.ofFrom(i), match.from];
    const above = parentOf(draft, first!);
    return above >= 0 && isAlone(of(above));
  };
  return alignment.matches.flatMap((match) => {
    if (isAlone(match) && isWithin(match)) return [];
    if (match.to.length === 0 && !coversMissing(from, to, covers, match.from[0]!)) return [];
    const wordsOf = isAlone(match) ? allWords : ownWords;
    const [before, after] = [wordsOf(from, match.from), wordsOf(to, match.to)];
    return isSame(before, after) ? [] : [{ match, before, after }];
  });
}

function isSame(before: string, after: string): boolean {
  return before === after || foldText(before) === foldText(after);
}

function ownWords({ provisions }: Draft, indexes: readonly number[]): string {
  return lines(indexes.flatMap((i) => [provisions[i]!.heading, ownText(provisions[i]!)]));
}

function allWords(draft: Draft, indexes: readonly number[]): string {
  return lines(indexes.flatMap((i) => [draft.provisions[i]!.heading, readingText(draft, i).text]));
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
