import type { ProvisionPairs } from "./provisionPairs.ts";
import type { PhraseIndex } from "./phraseIndex.ts";
import { isProvisionWithoutWords, hasSameSubtreeText, type ComparedDraft } from "./comparedDraft.ts";

/**
 * A provision that holds at least this share of another's words, including what is beneath, is its match, whatever its
 * number.
 */
const MOSTLY = 0.5;
/** Two options with a lower likeness are not matched, even if their numbers are equal. */
const LEAST_OF_OPTION = 0.3;

/**
 * Pairs options, and provisions without words of their own, by what is beneath them: each with the provision that now
 * contains most of it, whatever its number. The innermost come first.
 */
export function pairByDescendants(
  a: ComparedDraft,
  b: ComparedDraft,
  phrases: PhraseIndex,
  pairs: ProvisionPairs,
): void {
  const levels = a.draft.provisions.map(({ level }) => level);
  for (const level of [...new Set(levels)].sort((one, other) => other - one)) {
    const likely = levels.flatMap((each, i) =>
      each === level && isFree(a, i, pairs.to)
        ? holdersOf(a, i, b, pairs).map((j) => ({ i, j, alike: likenessOfAll(a, i, b, j, phrases, pairs) }))
        : [],
    );
    likely.sort((one, other) => other.alike - one.alike || one.i - other.i || one.j - other.j);
    for (const { i, j, alike } of likely) {
      if (alike >= MOSTLY && pairs.isUnpairedFrom(i) && pairs.isUnpairedTo(j)) pairs.join(i, j);
    }
  }
}

function isFree({ unit }: ComparedDraft, provision: number, partner: Int32Array): boolean {
  return unit[provision] !== provision && partner[provision]! < 0;
}

/** Returns the unpaired provisions that now contain the children of a provision. */
function holdersOf(a: ComparedDraft, i: number, b: ComparedDraft, pairs: ProvisionPairs): readonly number[] {
  const holders = new Set<number>();
  for (let child = i + 1; child < a.subtreeEnd[i]!; child = a.subtreeEnd[child]!) {
    for (const became of pairs.counterpartsOf(child)) {
      const holder = b.parent[became] ?? -1;
      if (holder >= 0 && isFree(b, holder, pairs.from) && isKnownByBeneath(a, i, b, holder)) holders.add(holder);
    }
  }
  return [...holders];
}

/**
 * Returns whether a pair may be matched by what is beneath it. One option may become all of a paragraph, but not a
 * paragraph of several options.
 */
function isKnownByBeneath(a: ComparedDraft, i: number, b: ComparedDraft, j: number): boolean {
  if (areBothOptionProvisions(a, i, b, j)) return true;
  const isOneOfSeveral = (a.isOption[i] === 1 && hasOptions(b, j)) || (b.isOption[j] === 1 && hasOptions(a, i));
  return !isOneOfSeveral && (isProvisionWithoutWords(a, i) || isProvisionWithoutWords(b, j));
}

function hasOptions({ subtreeEnd, isOption }: ComparedDraft, provision: number): boolean {
  for (let child = provision + 1; child < subtreeEnd[provision]!; child = subtreeEnd[child]!)
    if (isOption[child]) return true;
  return false;
}

/**
 * Returns whether both are options. Options are matched by their words: the numbering ("Option 2") changes from draft
 * to draft, so that a number would match an option with its rival.
 */
export function areBothOptionProvisions(a: ComparedDraft, i: number, b: ComparedDraft, j: number): boolean {
  return a.isOption[i] === 1 && b.isOption[j] === 1;
}

/** Returns whether two options are alike enough to be matched by their numbers or their neighbours. */
export function areSimilarOptions(
  a: ComparedDraft,
  i: number,
  b: ComparedDraft,
  j: number,
  phrases: PhraseIndex,
  pairs: ProvisionPairs,
): boolean {
  return hasSameSubtreeText(a, i, b, j) || likenessOfAll(a, i, b, j, phrases, pairs) >= LEAST_OF_OPTION;
}

/** Returns how alike two provisions are, including everything beneath them that is paired: 0 to 1 (Dice). */
function likenessOfAll(
  a: ComparedDraft,
  i: number,
  b: ComparedDraft,
  j: number,
  phrases: PhraseIndex,
  pairs: ProvisionPairs,
): number {
  let [both, all] = [2 * phrases.commonWeight(i, j), 0];
  for (let k = j; k < b.subtreeEnd[j]!; k++) all += phrases.weight("to", k);
  for (let k = i; k < a.subtreeEnd[i]!; k++) all += phrases.weight("from", k);
  for (let k = i + 1; k < a.subtreeEnd[i]!; k++) {
    for (const became of pairs.counterpartsOf(k)) {
      if (became > j && became < b.subtreeEnd[j]!) both += 2 * phrases.commonWeight(k, became);
    }
  }
  return all === 0 ? 0 : Math.min(1, both / all);
}
