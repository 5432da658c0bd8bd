import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { isHeaded, parentOf, subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts } from "../match/alignment.ts";

/** What a text says that it covers: the whole document, or the provisions with these eIds. */
export type DraftCoverage = "whole" | readonly string[];

/**
 * Whether a text that does not have a provision of an earlier one covers it, so that it was deleted. It does where the
 * provision, or what it is part of, became one that the text names; and where the text names what it does not have itself:
 * by the number that this has in the earlier text.
 */
export function coversMissingProvision(from: Draft, to: Draft, covers: DraftCoverage, provision: number): boolean {
  if (covers === "whole") return true;
  const named = new Set(covers);
  for (let i = provision; i >= 0; i = parentOf(from, i)) {
    const { eId } = from.provisions[i]!;
    if (named.has(eId) && provisionIndex(to, eId) < 0) return true;
    if (
      alignDrafts(from, to)
        .matchOfFrom(i)
        .to.some((became) => isNamed(to, named, became))
    )
      return true;
    // A chapter that both texts have says nothing of the articles in it.
    if (isHeaded(from.provisions[i]!)) return false;
  }
  return false;
}

/**
 * Whether a text covers a provision that it has. Texts name articles, rules and the preamble; of what is in none of them
 * (an annex, a chapter), what is there is covered.
 */
export function coversPresentProvision(to: Draft, covers: DraftCoverage, provision: number): boolean {
  if (covers === "whole") return true;
  const named = new Set(covers);
  return isNamed(to, named, provision) || unitOf(to, provision) < 0;
}

function isNamed(draft: Draft, named: ReadonlySet<string>, provision: number): boolean {
  for (let i = provision; i >= 0; i = parentOf(draft, i)) if (named.has(draft.provisions[i]!.eId)) return true;
  const beneath = draft.provisions.slice(provision, subtreeEnd(draft, provision));
  return beneath.some(({ eId }) => named.has(eId));
}

function unitOf(draft: Draft, provision: number): number {
  let i = provision;
  while (i >= 0 && !["article", "rule", "preamble"].includes(draft.provisions[i]!.kind)) i = parentOf(draft, i);
  return i;
}
