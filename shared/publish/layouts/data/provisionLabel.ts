import { isPrintedAsHeading, indexOfParent, type Draft, type Provision } from "#shared/draft/draft.ts";

/** Returns a provision's number as printed, without the full stop or colon that separates it from its text. */
export function printedNumberOf({ num }: Provision): string {
  return num.trim().replace(/[.:]$/u, "");
}

/** Also removes the square brackets of a draft, and round ones that enclose the whole number or lack their partner. */
function plainNumber(provision: Provision): string {
  const number = printedNumberOf(provision)
    .replace(/[[\]]/gu, "")
    .trim()
    .replace(/^\(([^()]*)\)$/u, "$1");
  return number.split("(").length === number.split(")").length ? number : number.replace(/[()]/gu, "");
}

/**
 * Names a provision in the draft's own words: the printed number of the heading above it, then the rest of its address:
 * "Article 24(2)". Returns the address if nothing is printed.
 */
export function formatProvisionLabel(draft: Draft, index: number): string {
  const { address } = draft.provisions[index]!;
  for (let i = index; i >= 0; i = indexOfParent(draft, i)) {
    const above = draft.provisions[i]!;
    if (!isPrintedAsHeading(above)) continue;
    const name = plainNumber(above) || above.heading;
    if (name && address.startsWith(above.address)) return name + address.slice(above.address.length);
    break;
  }
  return address;
}

/** Counts the ancestors for which `counts` returns true. */
export function countAncestors(draft: Draft, index: number, counts: (provision: Provision) => boolean): number {
  let depth = 0;
  for (let i = indexOfParent(draft, index); i >= 0; i = indexOfParent(draft, i))
    if (counts(draft.provisions[i]!)) depth++;
  return depth;
}
