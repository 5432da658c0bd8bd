import { ownTextOfProvision, indexOfParent, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts, type ProvisionMatchKind } from "../match/alignDrafts.ts";
import { buildDraftMatchRows, type DraftMatchRow } from "./draftMatchRows.ts";
import { isMissingProvisionCovered, type ClaimedCoverage } from "../compose/claimedCoverage.ts";
import { foldDraftText } from "../words/foldDraftText.ts";
import {
  isMostlyRelocated,
  findProvisionRelocation,
  type ProvisionRelocation,
} from "../provenance/provisionRelocation.ts";

/**
 * What happened to a provision. `absent`: the newer text does not cover it, so it was not deleted. `elsewhere`: it has
 * no counterpart, but most of its words are in other provisions, so it was not deleted, or is not new. `rewritten`: the
 * article was written anew, whatever its number and place.
 */
export type ProvisionChangeKind = ProvisionMatchKind | "absent" | "elsewhere" | "rewritten";

/** A row of a concordance: provisions by index, what happened, and whether the words differ. */
export interface ConcordanceRow {
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ProvisionChangeKind;
  /** Where words of a provision without a counterpart are in the other text; null if none are. */
  readonly relocation: ProvisionRelocation | null;
  /** Whether a provision in both texts has other words of its own or another heading. */
  readonly reworded: boolean;
  /** Whether its address changed only because that of its parent did; its own number is unchanged. */
  readonly followsParent: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Builds the concordance of two texts. The newer one may cover only part of the document. */
export function buildConcordance(from: Draft, to: Draft, covers: ClaimedCoverage): readonly ConcordanceRow[] {
  return buildDraftMatchRows(from, to).map((row) => {
    const isAbsent = row.from !== null && row.to === null && !isMissingProvisionCovered(from, to, covers, row.from);
    const reworded = row.from !== null && row.to !== null && wordsOf(from, row.from) !== wordsOf(to, row.to);
    const followsParent = row.kind === "renumbered" && !reworded && hasMovedWithParent(from, to, row.from!, row.to!);
    const { confidence } = row;
    const relocation = isAbsent ? null : relocationOfRow(from, to, row);
    const kind = isAbsent ? "absent" : isMostlyRelocated(relocation) ? "elsewhere" : kindOf(row);
    return { from: row.from, to: row.to, kind, relocation, reworded, followsParent, confidence };
  });
}

function kindOf({ kind, match }: DraftMatchRow): ProvisionChangeKind {
  return match.isRewritten ? "rewritten" : kind;
}

/** Returns where the words of a row without a counterpart are in the other text; null for any other row. */
function relocationOfRow(from: Draft, to: Draft, row: Pick<ConcordanceRow, "from" | "to">): ProvisionRelocation | null {
  if (row.to === null) return findProvisionRelocation(from, to, row.from!);
  return row.from === null ? findProvisionRelocation(to, from, row.to) : null;
}

function hasMovedWithParent(from: Draft, to: Draft, one: number, other: number): boolean {
  const [mine, theirs] = [indexOfParent(from, one), indexOfParent(to, other)];
  if (mine < 0 || theirs < 0 || !alignDrafts(from, to).matchOfFrom(mine).to.includes(theirs)) return false;
  const number = ({ provisions }: Draft, index: number) => foldDraftText(provisions[index]!.num);
  return number(from, one) === number(to, other);
}

function wordsOf({ provisions }: Draft, index: number): string {
  const provision = provisions[index]!;
  return foldDraftText(`${provision.heading} ${ownTextOfProvision(provision)}`);
}
