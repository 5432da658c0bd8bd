import { ownText, subtreeEnd, type Draft } from "../draft/draft.ts";
import type { ProvisionMatch } from "../revise/match/alignment.ts";
import { provisionWordingOf, locateAround, type RawFinding, type FindingLocation } from "./findingLocation.ts";
import type { RuleSearch, LanguagePatterns } from "./rule.ts";
import { articleIndexOf, pairEarlierProvisions, wordingChangesOf, type WordingChange } from "./wordingChanges.ts";
import { matchPatterns } from "./matchPatterns.ts";

/** Words of the text before that have gone, and of which their article has fewer than it had. */
export function findDroppedWords(
  draft: Draft,
  { words }: RuleSearch & { kind: "dropped" },
  before: Draft,
): readonly RawFinding[] {
  const all = pairEarlierProvisions(before, draft);
  const nowOf = new Map(all.flatMap(({ from, to }) => from.map((each) => [each, to[0]!] as const)));
  const counts = new Counts(words);
  const found = all.flatMap((match) => goneFrom(match, before, draft, words));
  const lost = before.provisions.flatMap((_, i) => (nowOf.has(i) ? [] : lostWith(i, before, nowOf, words)));
  return [...found, ...lost].filter(({ was, before: [from] }) => {
    const article = articleIndexOf(before, from!);
    const now = nowOf.get(article);
    return now === undefined || counts.take(before, article, draft, now, was!);
  });
}

/** What is gone, with the provisions that had it. */
type Gone = RawFinding & { readonly before: readonly number[] };

function goneFrom(match: ProvisionMatch, before: Draft, draft: Draft, words: LanguagePatterns): readonly Gone[] {
  const text = provisionWordingOf(before, match.from);
  const changes = wordingChangesOf(match, before, draft).filter(({ gone }) => gone !== "");
  if (changes.length === 0) return [];
  return matchPatterns(words, before.language, text).flatMap(({ start, end }) => {
    const change = changes.find(({ wasAt, gone }) => wasAt < end && start < wasAt + gone.length);
    return change ? [{ ...placed(draft, match.to, change), was: text.slice(start, end), before: match.from }] : [];
  });
}

function placed(draft: Draft, provisions: readonly number[], { at, fresh }: WordingChange): FindingLocation {
  return locateAround(draft, provisions, fresh === "" ? at : at + fresh.length);
}

/** What has gone with a whole provision is shown where the one around it is, or else before it. */
function lostWith(
  index: number,
  before: Draft,
  nowOf: ReadonlyMap<number, number>,
  words: LanguagePatterns,
): readonly Gone[] {
  let near = index;
  while (near >= 0 && !nowOf.has(near)) near--;
  const provision = nowOf.get(near);
  if (provision === undefined) return [];
  const text = ownText(before.provisions[index]!);
  const hits = matchPatterns(words, before.language, text);
  return hits.map(({ start, end }) => ({ provision, words: null, was: text.slice(start, end), before: [index] }));
}

/** How often articles have words; of those that only went elsewhere in theirs, none is missing. */
class Counts {
  readonly #words: LanguagePatterns;
  readonly #missing = new Map<string, number>();

  constructor(words: LanguagePatterns) {
    this.#words = words;
  }

  /** Whether one more of these words is missing from what an article has become. */
  take(before: Draft, article: number, draft: Draft, now: number, was: string): boolean {
    const key = `${article} ${folded(was)}`;
    const left = this.#missing.get(key) ?? this.#count(before, article, was) - this.#count(draft, now, was);
    this.#missing.set(key, left - 1);
    return left > 0;
  }

  #count(draft: Draft, article: number, words: string): number {
    let count = 0;
    for (const provision of draft.provisions.slice(article, subtreeEnd(draft, article))) {
      const text = ownText(provision);
      const hits = matchPatterns(this.#words, draft.language, text);
      count += hits.filter(({ start, end }) => folded(text.slice(start, end)) === folded(words)).length;
    }
    return count;
  }
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ");
}
