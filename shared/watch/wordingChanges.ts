import { isHeaded, parentOf, type Draft } from "../draft/draft.ts";
import { redline } from "../draft/redline.ts";
import { alignDrafts, type ProvisionMatch } from "../revise/match/alignment.ts";
import { provisionWordingOf } from "./findingLocation.ts";

/** Words that stood in the text before and do not stand there now, and what has come in their place. */
export interface WordingChange {
  readonly gone: string;
  readonly fresh: string;
  /** Where the gone words began in the wording before, and the fresh ones in that of now (UTF-16). */
  readonly wasAt: number;
  readonly at: number;
}

/**
 * What the provisions of an earlier text have become, as the comparison of the two texts pairs them everywhere else; what
 * has no counterpart is left out.
 */
export function pairEarlierProvisions(before: Draft, now: Draft): readonly ProvisionMatch[] {
  return alignDrafts(before, now).matches.filter(({ from, to }) => from.length > 0 && to.length > 0);
}

const known = new WeakMap<ProvisionMatch, readonly WordingChange[]>();

/** What differs between the wordings of some provisions before and now, in the order of the text; found once for each match. */
export function wordingChangesOf(match: ProvisionMatch, before: Draft, now: Draft): readonly WordingChange[] {
  let changes = known.get(match);
  if (!changes) known.set(match, (changes = findChanges(match, before, now)));
  return changes;
}

function findChanges({ from, to }: ProvisionMatch, before: Draft, now: Draft): readonly WordingChange[] {
  const [old, fresh] = [provisionWordingOf(before, from), provisionWordingOf(now, to)];
  if (old === fresh) return [];
  const changes: WordingChange[] = [];
  let [wasAt, at] = [0, 0];
  const pieces = redline(old, fresh);
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

/** The article, annex or the like that a provision is or lies in, by its index; itself where there is none. */
export function articleIndexOf(draft: Draft, index: number): number {
  for (let i = index; i >= 0; i = parentOf(draft, i)) if (isHeaded(draft.provisions[i]!)) return i;
  return index;
}
