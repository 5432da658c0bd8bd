import { ownTextOfProvision, findSubtreeEnd, type Draft } from "../draft/draft.ts";
import type { ProvisionMatch } from "../revise/match/alignDrafts.ts";
import {
  joinProvisionWordings,
  locateWordsAroundOffset,
  type FindingWithoutRule,
  type FindingLocation,
} from "./findingLocation.ts";
import type { WatchRuleCriterion, LanguagePatterns } from "./watchRule.ts";
import {
  containingArticleIndexOf,
  pairEarlierProvisions,
  wordingChangesOf,
  type WordingChange,
} from "./wordingChanges.ts";
import { matchLanguagePatterns } from "./matchLanguagePatterns.ts";

/** Finds words of the earlier text that are gone and that occur less often in their article than before. */
export function findDroppedWords(
  draft: Draft,
  { words }: WatchRuleCriterion & { kind: "dropped" },
  before: Draft,
): readonly FindingWithoutRule[] {
  const all = pairEarlierProvisions(before, draft);
  const nowOf = new Map(all.flatMap(({ from, to }) => from.map((each) => [each, to[0]!] as const)));
  const counts = new Counts(words);
  const found = all.flatMap((match) => droppedFrom(match, before, draft, words));
  const lost = before.provisions.flatMap((_, i) => (nowOf.has(i) ? [] : lostWith(i, before, nowOf, words)));
  return [...found, ...lost].filter(({ was, before: [from] }) => {
    const article = containingArticleIndexOf(before, from!);
    const now = nowOf.get(article);
    return now === undefined || counts.take(before, article, draft, now, was!);
  });
}

/** A finding of dropped words, with the earlier provisions that had them. */
type DroppedFinding = FindingWithoutRule & { readonly before: readonly number[] };

function droppedFrom(
  match: ProvisionMatch,
  before: Draft,
  draft: Draft,
  words: LanguagePatterns,
): readonly DroppedFinding[] {
  const text = joinProvisionWordings(before, match.from);
  const changes = wordingChangesOf(match, before, draft).filter(({ gone }) => gone !== "");
  if (changes.length === 0) return [];
  return matchLanguagePatterns(words, before.language, text).flatMap(({ start, end }) => {
    const change = changes.find(({ wasAt, gone }) => wasAt < end && start < wasAt + gone.length);
    return change ? [{ ...placed(draft, match.to, change), was: text.slice(start, end), before: match.from }] : [];
  });
}

function placed(draft: Draft, provisions: readonly number[], { at, fresh }: WordingChange): FindingLocation {
  return locateWordsAroundOffset(draft, provisions, fresh === "" ? at : at + fresh.length);
}

/** Finds words lost with a whole provision. They are shown at the provision around it, or else at the one before it. */
function lostWith(
  index: number,
  before: Draft,
  nowOf: ReadonlyMap<number, number>,
  words: LanguagePatterns,
): readonly DroppedFinding[] {
  let near = index;
  while (near >= 0 && !nowOf.has(near)) near--;
  const provision = nowOf.get(near);
  if (provision === undefined) return [];
  const text = ownTextOfProvision(before.provisions[index]!);
  const hits = matchLanguagePatterns(words, before.language, text);
  return hits.map(({ start, end }) => ({ provision, words: null, was: text.slice(start, end), before: [index] }));
}

/** The outermost option in an address, and what is around it: "8 bis" and "1" of "8 bis(option 1)(2)". */
const OPTION = /^(.*?)\(option ([^)]*)\)/u;

/** Counts how often words occur in articles, so that words that only moved within their article are not reported. */
class Counts {
  readonly #words: LanguagePatterns;
  readonly #missing = new Map<string, number>();

  constructor(words: LanguagePatterns) {
    this.#words = words;
  }

  /** Whether one more of these words is missing from the new form of an article. */
  take(before: Draft, article: number, draft: Draft, now: number, was: string): boolean {
    const key = `${article} ${folded(was)}`;
    const left = this.#missing.get(key) ?? this.#count(before, article, was) - this.#count(draft, now, was);
    this.#missing.set(key, left - 1);
    return left > 0;
  }

  /** Counts words in an article. Rival options are alternatives, so of several only the one with most of them counts. */
  #count(draft: Draft, article: number, words: string): number {
    let count = 0;
    const options = new Map<string, Map<string, number>>();
    for (const provision of draft.provisions.slice(article, findSubtreeEnd(draft, article))) {
      const text = ownTextOfProvision(provision);
      const hits = matchLanguagePatterns(this.#words, draft.language, text);
      const found = hits.filter(({ start, end }) => folded(text.slice(start, end)) === folded(words)).length;
      const [, around, option] = OPTION.exec(provision.address) ?? [];
      if (around === undefined || option === undefined) {
        count += found;
        continue;
      }
      const rivals = options.get(around) ?? new Map<string, number>();
      options.set(around, rivals.set(option, (rivals.get(option) ?? 0) + found));
    }
    return [...options.values()].reduce((sum, rivals) => sum + Math.max(...rivals.values()), count);
  }
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ");
}
