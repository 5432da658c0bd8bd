import { isPrintedAsHeading, indexOfParent, type Draft } from "#shared/draft/draft.ts";
import { nonLatinLetterPositions } from "#shared/draft/numbers/nonLatinLetters.ts";
import {
  listLetterPosition,
  normaliseProvisionNumber,
  parseRomanNumeral,
  splitLatinSuffix,
} from "#shared/draft/numbers/provisionNumber.ts";

/** The counterparts of the provisions of two language versions of one text: an index for each provision, or -1. */
export interface LanguageCounterparts {
  readonly to: readonly number[];
  readonly from: readonly number[];
}

const known = new WeakMap<Draft, WeakMap<Draft, LanguageCounterparts>>();

/**
 * Finds the provisions that correspond in two language versions by their addresses, since words cannot be compared.
 * Headed units are matched by kind and number. Provisions in matched units are matched by number, such as "(a)" with
 * "(أ)" and "а)", and those without a number by order. Pure; computed once per pair.
 */
export function findLanguageCounterparts(from: Draft, to: Draft): LanguageCounterparts {
  let of = known.get(from);
  if (!of) known.set(from, (of = new WeakMap()));
  let found = of.get(to);
  if (!found) of.set(to, (found = pairVersions(from, to)));
  return found;
}

function pairVersions(from: Draft, to: Draft): LanguageCounterparts {
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

/**
 * Returns the provisions of a version that the other version lacks, without those inside them. Text before the first
 * unit is not a provision.
 */
export function findProvisionsWithoutCounterpart(from: Draft, counterpart: readonly number[]): readonly number[] {
  return counterpart.flatMap((there, i) => {
    if (there >= 0 || from.provisions[i]!.kind === "text") return [];
    const above = indexOfParent(from, i);
    return above >= 0 && counterpart[above]! < 0 ? [] : [i];
  });
}

function units({ provisions }: Draft): readonly number[] {
  return provisions.flatMap((provision, i) => (isPrintedAsHeading(provision) ? [i] : []));
}

/** Returns the children of each provision that are not units themselves; the key -1 holds those at the top. */
function childrenOf(draft: Draft): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  draft.provisions.forEach((provision, i) => {
    if (isPrintedAsHeading(provision)) return;
    const above = indexOfParent(draft, i);
    children.set(above, [...(children.get(above) ?? []), i]);
  });
  return children;
}

/** Pairs each provision with the first free one that may have the same number; those without a number, in order. */
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
  if ((isPrintedAsHeading(a) || isPrintedAsHeading(b)) && a.kind !== b.kind) return false;
  const [one, other] = [numberOf(a), numberOf(b)];
  if (one.values.length === 0 || other.values.length === 0) return one.text === other.text;
  return one.suffix === other.suffix && one.values.some((value) => other.values.includes(value));
}

/**
 * Returns the values that a number may have: "i" is 1 as a Roman numeral and 9 as a letter; "ج" is the third or the
 * fifth letter.
 */
function numberOf({ num }: Provision): { values: readonly number[]; suffix: number; text: string } {
  const { base, suffix } = splitLatinSuffix(normaliseProvisionNumber(num));
  const digits = /^\d+$/.test(base) ? [Number(base)] : [];
  const others = [parseRomanNumeral(base), listLetterPosition(base)].filter((value) => value !== null);
  return { values: [...digits, ...others, ...nonLatinLetterPositions(base)], suffix, text: base };
}
