import { isHeaded, parentOf, type Draft } from "#shared/draft/draft.ts";
import { alphabetPositions } from "#shared/draft/numbers/letters.ts";
import { letterValue, normaliseNumber, romanValue, splitLatinSuffix } from "#shared/draft/numbers/provisionNumber.ts";

/** The provisions of two language versions of one text that are the same: an index for each, or -1. */
export interface LanguageCounterparts {
  readonly to: readonly number[];
  readonly from: readonly number[];
}

const known = new WeakMap<Draft, WeakMap<Draft, LanguageCounterparts>>();

/**
 * Which provisions of two language versions are the same, by their addresses: words tell nothing here. Units with a
 * heading go by their kind and number; what lies in two that are the same by its number, "(a)" with "(أ)" and "а)", and
 * what has none by its order. Pure; found once for each pair.
 */
export function findCounterparts(from: Draft, to: Draft): LanguageCounterparts {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let found = of.get(to);
  if (!found) of.set(to, (found = pair(from, to)));
  return found;
}

function pair(from: Draft, to: Draft): LanguageCounterparts {
  const found = {
    to: new Array<number>(from.provisions.length).fill(-1),
    from: new Array<number>(to.provisions.length).fill(-1),
  };
  const join = (pairs: readonly (readonly [number, number])[]) => {
    for (const [one, other] of pairs) [found.to[one], found.from[other]] = [other, one];
  };
  join(pairsOf(from, to, units(from), units(to)));
  const [mine, theirs] = [childrenOf(from), childrenOf(to)];
  for (let i = -1; i < from.provisions.length; i++) {
    const there = i < 0 ? -1 : found.to[i]!;
    if (i >= 0 && there < 0) continue;
    join(pairsOf(from, to, mine.get(i) ?? [], theirs.get(there) ?? []));
  }
  return found;
}

/** Those of a version that the other lacks, without what lies in them; what stands before the first unit is no provision. */
export function findLackingProvisions(from: Draft, counterpart: readonly number[]): readonly number[] {
  return counterpart.flatMap((there, i) => {
    if (there >= 0 || from.provisions[i]!.kind === "text") return [];
    const above = parentOf(from, i);
    return above >= 0 && counterpart[above]! < 0 ? [] : [i];
  });
}

function units({ provisions }: Draft): readonly number[] {
  return provisions.flatMap((provision, i) => (isHeaded(provision) ? [i] : []));
}

/** What lies directly beneath each provision and is no unit of its own; at the top under -1. */
function childrenOf(draft: Draft): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  draft.provisions.forEach((provision, i) => {
    if (isHeaded(provision)) return;
    const above = parentOf(draft, i);
    children.set(above, [...(children.get(above) ?? []), i]);
  });
  return children;
}

/** Each with the first that may have the same number and is not taken; those without a number one after the other. */
function pairsOf(
  from: Draft,
  to: Draft,
  mine: readonly number[],
  theirs: readonly number[],
): readonly (readonly [number, number])[] {
  const taken = new Set<number>();
  return mine.flatMap((one) => {
    const other = theirs.find((each) => !taken.has(each) && isSame(from.provisions[one]!, to.provisions[each]!));
    if (other === undefined) return [];
    taken.add(other);
    return [[one, other] as const];
  });
}

type Provision = Draft["provisions"][number];

function isSame(a: Provision, b: Provision): boolean {
  if ((isHeaded(a) || isHeaded(b)) && a.kind !== b.kind) return false;
  const [one, other] = [numberOf(a), numberOf(b)];
  if (one.values.length === 0 || other.values.length === 0) return one.text === other.text;
  return one.suffix === other.suffix && one.values.some((value) => other.values.includes(value));
}

/** What a number may be: "i" is 1 in Roman digits and the ninth letter; "ج" the third letter or the fifth. */
function numberOf({ num }: Provision): { values: readonly number[]; suffix: number; text: string } {
  const { base, suffix } = splitLatinSuffix(normaliseNumber(num));
  const digits = /^\d+$/.test(base) ? [Number(base)] : [];
  const others = [romanValue(base), letterValue(base)].filter((value) => value !== null);
  return { values: [...digits, ...others, ...alphabetPositions(base)], suffix, text: base };
}
