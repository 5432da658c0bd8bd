import { isPrintedAsHeading, indexOfParent, type Draft } from "../draft/draft.ts";
import { computeRedline } from "../draft/redline.ts";
import { alignDrafts, type ProvisionMatch } from "../revise/match/alignDrafts.ts";
import { joinProvisionWordings } from "./findingLocation.ts";

/** Words of the earlier text that were removed, and the words that replaced them. */
export interface WordingChange {
  readonly gone: string;
  readonly fresh: string;
  /** Offsets of the removed words in the earlier wording, and of the new words in the present one (UTF-16). */
  readonly wasAt: number;
  readonly at: number;
}

/**
 * Pairs provisions of two texts, as their comparison does everywhere else; leaves out provisions without a counterpart.
 */
export function pairEarlierProvisions(before: Draft, now: Draft): readonly ProvisionMatch[] {
  return alignDrafts(before, now).matches.filter(({ from, to }) => from.length > 0 && to.length > 0);
}

const known = new WeakMap<ProvisionMatch, readonly WordingChange[]>();

/**
 * Finds the differences between the two wordings of matched provisions, in the order of the text. Cached for each
 * match.
 */
export function wordingChangesOf(match: ProvisionMatch, before: Draft, now: Draft): readonly WordingChange[] {
  let changes = known.get(match);
  if (!changes) known.set(match, (changes = findChanges(match, before, now)));
  return changes;
}

function findChanges({ from, to }: ProvisionMatch, before: Draft, now: Draft): readonly WordingChange[] {
  const [old, fresh] = [joinProvisionWordings(before, from), joinProvisionWordings(now, to)];
  if (old === fresh) return [];
  const changes: WordingChange[] = [];
  let [wasAt, at] = [0, 0];
  const pieces = computeRedline(old, fresh);
  for (let i = 0; i < pieces.length; i++) {
    const { is, text } = pieces[i]!;
    if (is === "same") {
      wasAt += text.length;
      at += text.length;
      continue;
    }
    const next = pieces[i + 1];
    const change =
      is === "gone" ? { gone: text, fresh: next?.is === "fresh" ? next.text : "" } : { gone: "", fresh: text };
    changes.push({ ...change, wasAt, at });
    if (is === "gone" && change.fresh !== "") i++;
    wasAt += change.gone.length;
    at += change.fresh.length;
  }
  return changes;
}

/**
 * Returns the index of the article, annex or similar that contains a provision, or of the provision itself if there is
 * none.
 */
export function containingArticleIndexOf(draft: Draft, index: number): number {
  for (let i = index; i >= 0; i = indexOfParent(draft, i)) if (isPrintedAsHeading(draft.provisions[i]!)) return i;
  return index;
}
