import { isPrintedAsHeading, indexOfParent, type Draft } from "#shared/draft/draft.ts";

/** Something about a provision of the open text. */
export type WithProvisionIndex<T> = T & { readonly provision: number };

/**
 * Returns the index of the unit that a provision belongs to: its article or rule, else the nearest heading above it (a
 * preamble, an annex), else the provision at the top of its branch. A heading of articles is its own unit.
 */
export function articleLevelProvisionOf(draft: Draft, index: number): number {
  const above = [index];
  for (let i = indexOfParent(draft, index); i >= 0; i = indexOfParent(draft, i)) above.push(i);
  const find = (is: (each: Draft["provisions"][number]) => boolean) => above.find((i) => is(draft.provisions[i]!));
  return find(({ kind }) => kind === "article" || kind === "rule") ?? find(isPrintedAsHeading) ?? above.at(-1)!;
}

/**
 * Returns all units of a text, with notes or without, in reading order: its preamble, articles and rules, or else its
 * top level.
 */
export function articleLevelProvisionsOf({ provisions }: Draft): readonly number[] {
  const indexes = (is: (each: Draft["provisions"][number]) => boolean) =>
    provisions.flatMap((provision, i) => (is(provision) ? [i] : []));
  const units = indexes(({ kind }) => kind === "article" || kind === "rule" || kind === "preamble");
  return units.length > 0 ? units : indexes(({ level }) => level === 1);
}

/** Returns provisions as lines of a matrix, by their eIds, in reading order and without duplicates. */
export function indexProvisionsByEId({ provisions }: Draft, indexes: Iterable<number>): ReadonlyMap<string, number> {
  return new Map([...new Set(indexes)].sort((a, b) => a - b).map((i) => [provisions[i]!.eId, i]));
}
