import search, { type Match } from "approx-string-match";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { Lines, type Range } from "./lines.ts";

/**
 * Reimplements the quote matcher that the authors of the Hypothesis client publish. It takes every exact occurrence of
 * the quote, or else every place with the fewest errors (at most half its length, and 256). Among these it chooses the
 * best score of quote, prefix, suffix and distance from the old position, weighed 50, 20, 20 and 2.
 */
function matchQuote(
  text: string,
  { exact, prefix, suffix, hint }: { exact: string; prefix: string; suffix: string; hint: number },
): Match | null {
  const matches = placesOf(text, exact, Math.min(256, exact.length / 2));
  let [best, most]: [Match | null, number] = [null, -1];
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      50 * (1 - match.errors / exact.length) +
      20 * (prefix === "" ? 1 : alike(before, prefix)) +
      20 * (suffix === "" ? 1 : alike(after, suffix)) +
      2 * (1 - Math.abs(match.start - hint) / text.length);
    if (score > most) [best, most] = [match, score];
  }
  return best;
}

function placesOf(text: string, words: string, most: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, Math.floor(most));
}

function alike(text: string, words: string): number {
  if (text === "") return 0;
  const [first] = placesOf(text, words, words.length);
  return first ? 1 - first.errors / words.length : 0;
}

/** Finds quotes of one edition in the next. */
export class QuoteMatcher {
  readonly #before: Lines;
  readonly #after: Lines;

  constructor(before: Draft, after: Draft) {
    [this.#before, this.#after] = [new Lines(before), new Lines(after)];
  }

  find(anchor: Anchor): Range | null {
    const found = matchQuote(this.#after.text, { ...anchor.quote!, hint: this.#before.startOf(anchor) });
    return found && [found.start, found.end];
  }

  anchor(found: Range | null): Anchor | null {
    return this.#after.anchor(found);
  }
}
