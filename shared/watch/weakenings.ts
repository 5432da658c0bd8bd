import type { Draft } from "../draft/draft.ts";
import { joinProvisionWordings } from "./findingLocation.ts";
import { needsEarlierText, WATCH_RULES, type WatchRuleId } from "./watchRules.ts";
import { pairEarlierProvisions } from "./wordingChanges.ts";
import { runDraftingWatch } from "./runDraftingWatch.ts";
import { matchLanguagePatterns } from "./matchLanguagePatterns.ts";

/**
 * A way in which a text is weaker than the one before: a weaker duty, a dropped reference to rights, or a new
 * qualifier.
 */
export interface Weakening {
  readonly kind: "duty" | "rights" | "qualifier";
  readonly rule: WatchRuleId;
  /** The provisions of the earlier text concerned, and those of the newer text in which the change shows. */
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const known = new WeakMap<Draft, WeakMap<Draft, readonly Weakening[]>>();

/**
 * Finds every weakening that the drafting watch can recognise between two drafts: the findings of its comparing rules,
 * and qualifiers ("where appropriate") that occur more often than before. Cached for each pair of drafts.
 */
export function findWeakenings(before: Draft, now: Draft): readonly Weakening[] {
  let byNow = known.get(before);
  if (!byNow) known.set(before, (byNow = new WeakMap()));
  let found = byNow.get(now);
  if (!found) byNow.set(now, (found = [...flagged(before, now), ...qualified(before, now)]));
  return found;
}

function flagged(before: Draft, now: Draft): readonly Weakening[] {
  return runDraftingWatch(now, WATCH_RULES.filter(needsEarlierText), { before }).map(
    ({ rule, provision, before: was = [] }) => {
      return { kind: rule === "dropped-rights" ? "rights" : "duty", rule, before: was, now: [provision] };
    },
  );
}

function qualified(before: Draft, now: Draft): readonly Weakening[] {
  const qualifiers = WATCH_RULES.flatMap(({ id, search, qualifies }) =>
    qualifies && search.kind === "words" ? [{ id, words: search.words }] : [],
  );
  return pairEarlierProvisions(before, now).flatMap(({ from, to }) => {
    const [old, fresh] = [joinProvisionWordings(before, from), joinProvisionWordings(now, to)];
    if (old === fresh) return [];
    return qualifiers.flatMap(({ id, words }): readonly Weakening[] => {
      const isMore =
        matchLanguagePatterns(words, now.language, fresh).length >
        matchLanguagePatterns(words, before.language, old).length;
      return isMore ? [{ kind: "qualifier", rule: id, before: from, now: to }] : [];
    });
  });
}
