import search, { type Match } from "approx-string-match";
import type { Anchor } from "../../../shared/anchor/anchor.ts";
import { anchorOf, type Point } from "../../../shared/anchor/select.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import { draftId, type Draft } from "../../../shared/draft/draft.ts";

/**
 * The quote matcher that the Hypothesis client's authors publish, in our own words: every exact place of the quote, or
 * else every place where it stands with as few errors as any (at most half its length, and 256); of these the one whose
 * quote, context and distance from the old place score best, weighed 50, 20, 20 and 2.
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

/** The peer sees each edition as one text, its blocks one a line. */
export class QuoteMatcher {
  readonly #before: Lines;
  readonly #after: Lines;
  readonly #draft: Draft;

  constructor(before: Draft, after: Draft) {
    [this.#before, this.#after, this.#draft] = [linesOf(before), linesOf(after), after];
  }

  find(anchor: Anchor): readonly [number, number] | null {
    const quote = anchor.quote!;
    const hint = this.#before.startOf.get(anchor.provision)! + quote.start;
    const found = matchQuote(this.#after.text, { ...quote, hint });
    return found && [found.start, found.end];
  }

  anchor(found: readonly [number, number] | null): Anchor | null {
    if (!found) return null;
    const point = (at: number): Point => {
      const line = this.#after.lines.filter(({ start }) => start <= at).at(-1)!;
      return { ...line, offset: Math.min(at - line.start, line.length) };
    };
    const anchor = anchorOf(this.#draft, draftId(this.#draft), point(found[0]), point(found[1]));
    return isRefusal(anchor) ? null : anchor;
  }
}

interface Lines {
  readonly text: string;
  readonly lines: readonly { provision: number; block: number; start: number; length: number }[];
  /** Where the reading text of each provision begins. */
  readonly startOf: ReadonlyMap<string, number>;
}

function linesOf({ provisions }: Draft): Lines {
  const [texts, lines, startOf] = [[] as string[], [] as Lines["lines"][number][], new Map<string, number>()];
  let start = 0;
  provisions.forEach(({ eId, blocks }, provision) => {
    startOf.set(eId, start);
    blocks.forEach(({ text }, block) => {
      texts.push(text);
      lines.push({ provision, block, start, length: text.length });
      start += text.length + 1;
    });
  });
  return { text: texts.join("\n"), lines, startOf };
}
