import { ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { foldDraftText } from "../words/foldDraftText.ts";

/** Words are found in a provision that has at least this share of them; rarer words count for more. */
const LEAST_FOUND = 0.5;
/** The number of leading letters that represent all forms of a word: "mobilize", "mobilization". */
const STEM = 6;

/**
 * Returns whether words of a draft are found nowhere in another: no provision of it, including its heading, has at
 * least half of them by weight, in any order and form. Returns false if there are no words.
 */
export function areWordsMissingFromDraft(words: string, from: Draft, to: Draft): boolean {
  const [mine, theirs] = [stemsOf(from), stemsOf(to)];
  const shares = new Map<number, number>();
  let all = 0;
  for (const stem of new Set(stemsIn(words))) {
    const there = theirs.get(stem) ?? [];
    const weight = weightOf(Math.max(mine.get(stem)?.length ?? 0, there.length, 1));
    all += weight;
    for (const provision of there) shares.set(provision, (shares.get(provision) ?? 0) + weight);
  }
  return all > 0 && Math.max(0, ...shares.values()) < LEAST_FOUND * all;
}

/** Returns the weight of a stem: 1 if it is in one provision, 1/2 if in two or three, and so on. */
function weightOf(count: number): number {
  return 1 / (32 - Math.clz32(count));
}

const known = new WeakMap<Draft, ReadonlyMap<string, readonly number[]>>();

/** Returns the provisions that contain each stem. */
function stemsOf(draft: Draft): ReadonlyMap<string, readonly number[]> {
  let stems = known.get(draft);
  if (!stems) known.set(draft, (stems = indexStems(draft)));
  return stems;
}

function indexStems({ provisions }: Draft): ReadonlyMap<string, readonly number[]> {
  const stems = new Map<string, number[]>();
  provisions.forEach((provision, i) => {
    for (const stem of new Set(stemsIn(`${provision.heading}\n${ownTextOfProvision(provision)}`))) {
      const found = stems.get(stem);
      if (found) found.push(i);
      else stems.set(stem, [i]);
    }
  });
  return stems;
}

/** Arabic prefixes: "and", "by", the article. */
const PREFIXED = /^(?:[وفبك]?ال|لل)(?=\p{L}{3})/u;

/** Returns the stems of the words in a text. Chinese has no spaces, so each character is a word. */
function stemsIn(text: string): readonly string[] {
  const words = text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) ?? [];
  return words.map((word) => foldDraftText(word).replace(PREFIXED, "").slice(0, STEM));
}
