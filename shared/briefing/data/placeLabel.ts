import { isHeaded, parentOf, type Draft, type Provision } from "#shared/draft/draft.ts";

/** A provision's number as printed, without the full stop that separates it from its text. */
export function printedNumberOf({ num }: Provision): string {
  return num.trim().replace(/[.:]$/u, "");
}

/** The same without the square brackets of a draft, nor round ones around all of it or without their partner. */
function plainNumber(provision: Provision): string {
  const number = printedNumberOf(provision)
    .replace(/[[\]]/gu, "")
    .trim()
    .replace(/^\(([^()]*)\)$/u, "$1");
  return number.split("(").length === number.split(")").length ? number : number.replace(/[()]/gu, "");
}

/**
 * How a provision is called in the draft's own words: the printed number of the heading it stands under, then
 * what its address adds to that one's: "Article 24(2)". Where nothing is printed, its address.
 */
export function placeLabel(draft: Draft, index: number): string {
  const { address } = draft.provisions[index]!;
  for (let i = index; i >= 0; i = parentOf(draft, i)) {
    const above = draft.provisions[i]!;
    if (!isHeaded(above)) continue;
    const name = plainNumber(above) || above.heading;
    if (name && address.startsWith(above.address)) return name + address.slice(above.address.length);
    break;
  }
  return address;
}

/** How many provisions of a kind that `counts` lie above. */
export function countAncestors(draft: Draft, index: number, counts: (provision: Provision) => boolean): number {
  let depth = 0;
  for (let i = parentOf(draft, index); i >= 0; i = parentOf(draft, i)) if (counts(draft.provisions[i]!)) depth++;
  return depth;
}
