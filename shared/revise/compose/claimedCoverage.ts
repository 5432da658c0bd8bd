import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { isPrintedAsHeading, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "../match/alignDrafts.ts";

/** What a text claims to cover: the whole document, or the provisions with these eIds. */
export type ClaimedCoverage = "whole" | readonly string[];

/**
 * Returns whether a text covers a provision that it lacks and an earlier text has, so that the provision was deleted.
 * This is so if the provision, or one that contains it, became one that the text names. It is also so if the text names
 * a provision that it does not contain, by that provision's number in the earlier text.
 */
export function isMissingProvisionCovered(from: Draft, to: Draft, covers: ClaimedCoverage, provision: number): boolean {
  if (covers === "whole") return true;
  const named = new Set(covers);
  for (let i = provision; i >= 0; i = indexOfParent(from, i)) {
    const { eId } = from.provisions[i]!;
    if (named.has(eId) && indexOfProvision(to, eId) < 0) return true;
    if (
      alignDrafts(from, to)
        .matchOfFrom(i)
        .to.some((became) => isNamed(to, named, became))
    )
      return true;
    // A chapter in both texts does not imply that its articles are covered.
    if (isPrintedAsHeading(from.provisions[i]!)) return false;
  }
  return false;
}

/**
 * Returns whether a text covers a provision that it contains. Texts name articles, rules and the preamble. Outside of
 * those (in an annex, a chapter), everything present is covered.
 */
export function isPresentProvisionCovered(to: Draft, covers: ClaimedCoverage, provision: number): boolean {
  if (covers === "whole") return true;
  const named = new Set(covers);
  return isNamed(to, named, provision) || unitOf(to, provision) < 0;
}

function isNamed(draft: Draft, named: ReadonlySet<string>, provision: number): boolean {
  for (let i = provision; i >= 0; i = indexOfParent(draft, i)) if (named.has(draft.provisions[i]!.eId)) return true;
  const beneath = draft.provisions.slice(provision, findSubtreeEnd(draft, provision));
  return beneath.some(({ eId }) => named.has(eId));
}

function unitOf(draft: Draft, provision: number): number {
  let i = provision;
  while (i >= 0 && !["article", "rule", "preamble"].includes(draft.provisions[i]!.kind)) i = indexOfParent(draft, i);
  return i;
}
