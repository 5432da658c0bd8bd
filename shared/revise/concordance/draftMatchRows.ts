import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import {
  alignDrafts,
  type ProvisionAlignment,
  type ProvisionMatch,
  type ProvisionMatchKind,
} from "../match/alignDrafts.ts";

/** One row of a concordance: the provisions before and after, by index, and what happened. */
export interface DraftMatchRow {
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ProvisionMatchKind;
  readonly confidence: number;
  readonly match: ProvisionMatch;
}

/**
 * Builds the concordance of two drafts: old provision, new provision, what happened, in the order of the newer text. A
 * split has a row for each of its parts, a merger one for each of its sources. An unchanged provision counts as edited
 * if anything beneath it changed.
 */
export function buildDraftMatchRows(from: Draft, to: Draft): readonly DraftMatchRow[] {
  const alignment = alignDrafts(from, to);
  return alignment.matches.flatMap((match) => rowsOf(from, to, alignment, match));
}

function rowsOf(
  from: Draft,
  to: Draft,
  alignment: ProvisionAlignment,
  match: ProvisionMatch,
): readonly DraftMatchRow[] {
  const { confidence } = match;
  const kind = match.kind === "same" && !isUntouched(from, to, alignment, match) ? "edited" : match.kind;
  const [before, after] = [match.from.length ? match.from : [null], match.to.length ? match.to : [null]];
  return before.flatMap((one) => after.map((other) => ({ from: one, to: other, kind, confidence, match })));
}

/** Returns whether everything beneath a provision is still there, with the same words. */
function isUntouched(
  from: Draft,
  to: Draft,
  alignment: ProvisionAlignment,
  { from: [one], to: [other] }: ProvisionMatch,
): boolean {
  const [start, end] = [one!, findSubtreeEnd(from, one!)];
  if (findSubtreeEnd(to, other!) - other! !== end - start) return false;
  for (let i = start + 1; i < end; i++) {
    const beneath = alignment.matchOfFrom(i);
    if (beneath.kind !== "same" || beneath.to[0]! - other! !== i - start) return false;
  }
  return true;
}
