import type { Draft } from "../draft/draft.ts";
import { wordingOf } from "./place.ts";
import { needsBefore, RULES, type RuleId } from "./rules.ts";
import { becomings } from "./versions.ts";
import { watch } from "./watch.ts";
import { hitsOf } from "./words.ts";

/** What makes a text weaker than the one before: a weaker duty, a reference to rights that is gone, or a new qualifier. */
export interface Weakening {
  readonly is: "duty" | "rights" | "qualifier";
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
export function weakenings(before: Draft, now: Draft): readonly Weakening[] {
  let of = known.get(before);
  if (!of) known.set(before, (of = new WeakMap()));
  let found = of.get(now);
  if (!found) of.set(now, (found = [...flagged(before, now), ...qualified(before, now)]));
  return found;
}

function flagged(before: Draft, now: Draft): readonly Weakening[] {
  return watch(now, RULES.filter(needsBefore), { before }).map(({ rule, provision, before: was = [] }) => {
    return { is: rule === "dropped-rights" ? "rights" : "duty", rule, before: was, now: [provision] };
  });
}

function qualified(before: Draft, now: Draft): readonly Weakening[] {
  const qualifiers = RULES.flatMap(({ id, search, qualifies }) =>
    qualifies && search.is === "words" ? [{ id, words: search.words }] : [],
  );
  return becomings(before, now).flatMap(({ from, to }) => {
    const [old, fresh] = [wordingOf(before, from), wordingOf(now, to)];
    if (old === fresh) return [];
    return qualifiers.flatMap(({ id, words }): readonly Weakening[] => {
      const isMore = hitsOf(words, now.language, fresh).length > hitsOf(words, before.language, old).length;
      return isMore ? [{ is: "qualifier", rule: id, before: from, now: to }] : [];
    });
  });
}
