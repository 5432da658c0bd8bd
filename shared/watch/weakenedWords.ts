import type { Draft } from "../draft/draft.ts";
import type { ProvisionMatch } from "../revise/match/alignDrafts.ts";
import {
  locateRangeInBlock,
  joinProvisionWordings,
  locateWordsAroundOffset,
  type FindingWithoutRule,
} from "./findingLocation.ts";
import type { LanguagePatterns, WatchRuleCriterion } from "./watchRule.ts";
import { pairEarlierProvisions, wordingChangesOf, type WordingChange } from "./wordingChanges.ts";
import { matchLanguagePatterns, type PatternHit } from "./matchLanguagePatterns.ts";

type Weakened = WatchRuleCriterion & { kind: "weakened" };

/**
 * Finds weaker words in place of stronger ones of the earlier text. If a stronger word was removed from before words
 * that remain ("shall decide" to "decide"), finds the place of the removal.
 */
export function findWeakenedWords(draft: Draft, search: Weakened, before: Draft): readonly FindingWithoutRule[] {
  return pairEarlierProvisions(before, draft).flatMap((match) =>
    wordingChangesOf(match, before, draft).flatMap((change) => {
      const replaced = replacedIn(draft, search, before, match, change);
      return replaced.length > 0 ? replaced : lostIn(draft, search, before, match, change);
    }),
  );
}

function replacedIn(
  draft: Draft,
  search: Weakened,
  before: Draft,
  match: ProvisionMatch,
  change: WordingChange,
): readonly FindingWithoutRule[] {
  const { gone, fresh, at } = change;
  const strong = matchLanguagePatterns(search.from, before.language, gone);
  const weak = matchLanguagePatterns(search.to, draft.language, fresh);
  const isWeak = ({ start, end }: PatternHit) => weak.some((each) => each.start < end && start < each.end);
  // If "ensure" became "[shall][should]", the new text still has a stronger word.
  const stillStrong = matchLanguagePatterns(search.from, draft.language, fresh).filter((hit) => !isWeak(hit)).length;
  return weak.slice(0, Math.max(0, strong.length - stillStrong)).flatMap(({ start, end }, i) => {
    const place = locateRangeInBlock(draft, match.to, at + start, at + end);
    const { start: first, end: last } = strong[i]!;
    return place ? [{ ...place, was: gone.slice(first, last), before: match.from }] : [];
  });
}

/** The sentence up to the removal. A "shall" in it may cover the removed one ("shall cooperate and report"). */
const IN_SENTENCE = /[^.;:。；؛]*$/u;

/** Characters around alternatives in a draft: "[shall][should]". */
const BRACKETS = /[\s[\]]/gu;

function lostIn(
  draft: Draft,
  search: Weakened,
  before: Draft,
  match: ProvisionMatch,
  change: WordingChange,
): readonly FindingWithoutRule[] {
  const { gone, fresh, at } = change;
  const last = matchLanguagePatterns(search.alone, before.language, gone).at(-1);
  if (!last || !areOnlyAlternatives(gone.slice(last.end), search.to, before.language)) return [];
  const now = joinProvisionWordings(draft, match.to);
  const [head, rest] = [now.slice(0, at + fresh.length), now.slice(at + fresh.length)];
  const isBound = matchLanguagePatterns(search.from, draft.language, IN_SENTENCE.exec(head)![0]).length > 0;
  if (isBound || !/^\p{L}/u.test(rest.replace(BRACKETS, ""))) return [];
  const was = gone.slice(last.start, last.end);
  const words = locateRangeInBlock(
    draft,
    match.to,
    at + fresh.length - fresh.trimStart().length,
    at + fresh.trimEnd().length,
  );
  return [{ ...(words ?? locateWordsAroundOffset(draft, match.to, head.length)), was, before: match.from }];
}

/** Whether words after a strong word are only its weaker alternatives: "][should][may]" of "[shall][should][may]". */
function areOnlyAlternatives(text: string, weak: LanguagePatterns, language: string): boolean {
  const kept = text.split("");
  for (const { start, end } of matchLanguagePatterns(weak, language, text)) kept.fill(" ", start, end);
  return kept.join("").replace(BRACKETS, "") === "";
}
