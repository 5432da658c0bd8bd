import type { Draft } from "../draft/draft.ts";
import { provisionWordingOf } from "./findingLocation.ts";
import { needsEarlierText, WATCH_RULES, type RuleId } from "./rules.ts";
import { pairEarlierProvisions } from "./wordingChanges.ts";
import { runDraftingWatch } from "./runDraftingWatch.ts";
import { matchPatterns } from "./matchPatterns.ts";

/** What makes a text weaker than the one before: a weaker duty, a reference to rights that is gone, or a new qualifier. */
export interface Weakening {
  readonly kind: "duty" | "rights" | "qualifier";
  readonly rule: RuleId;
  /** The provisions of the text before that it is about, and those of the newer text where it shows. */
  readonly before: readonly number[];
  readonly now: readonly number[];
}

const known = new WeakMap<Draft, WeakMap<Draft, readonly Weakening[]>>();

/**
 * Everything by which the rules of the drafting watch tell that a text became weaker: what its comparing rules flag, and
 * the qualifiers ("where appropriate") that a wording has more of than it had. Found once for each pair of drafts.
 */
export function findWeakenings(before: Draft, now: Draft): readonly Weakening[] {
  let of = known.get(before);
  if (!of) known.set(before, (of = new WeakMap()));
  let found = of.get(now);
  if (!found) of.set(now, (found = [...flagged(before, now), ...qualified(before, now)]));
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
    const [old, fresh] = [provisionWordingOf(before, from), provisionWordingOf(now, to)];
    if (old === fresh) return [];
    return qualifiers.flatMap(({ id, words }): readonly Weakening[] => {
      const isMore =
        matchPatterns(words, now.language, fresh).length > matchPatterns(words, before.language, old).length;
      return isMore ? [{ kind: "qualifier", rule: id, before: from, now: to }] : [];
    });
  });
}
