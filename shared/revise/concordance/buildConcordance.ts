import { ownText, parentOf, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts, type MatchKind } from "../match/alignment.ts";
import { buildMatchRows } from "./matchRows.ts";
import { coversMissingProvision, type DraftCoverage } from "../compose/draftCoverage.ts";
import { foldText } from "../words/foldText.ts";
import { isRelocated, relocationOf, type Relocation } from "../provenance/relocation.ts";

/**
 * What happened to a provision; `absent` where the newer text does not cover it: nobody deleted it. `elsewhere` where it
 * has no counterpart, but most of its words stand in other provisions: it was not deleted, or is not new.
 */
export type ChangeKind = MatchKind | "absent" | "elsewhere";

/** A line of a concordance: provisions by their indices, what happened, and whether the words are others. */
export interface ConcordanceRow {
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ChangeKind;
  /** Where words of a provision without a counterpart stand in the other text; null where none do. */
  readonly relocation: Relocation | null;
  /** Of a provision of both texts, whether its own words or its heading differ. */
  readonly reworded: boolean;
  /** Whether it has another address only because what it lies in has: its own number is what it was. */
  readonly followsParent: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The concordance of two texts, the newer of which may cover a part of the document only. */
export function buildConcordance(from: Draft, to: Draft, covers: DraftCoverage): readonly ConcordanceRow[] {
  return buildMatchRows(from, to).map((row) => {
    const isAbsent = row.from !== null && row.to === null && !coversMissingProvision(from, to, covers, row.from);
    const reworded = row.from !== null && row.to !== null && wordsOf(from, row.from) !== wordsOf(to, row.to);
    const followsParent = row.kind === "renumbered" && !reworded && isFollowing(from, to, row.from!, row.to!);
    const { confidence } = row;
    const relocation = isAbsent ? null : standingOfRow(from, to, row);
    const kind = isAbsent ? "absent" : isRelocated(relocation) ? "elsewhere" : row.kind;
    return { from: row.from, to: row.to, kind, relocation, reworded, followsParent, confidence };
  });
}

/** What of a row without a counterpart stands in the other text; null for any other row. */
function standingOfRow(from: Draft, to: Draft, row: Pick<ConcordanceRow, "from" | "to">): Relocation | null {
  if (row.to === null) return relocationOf(from, to, row.from!);
  return row.from === null ? relocationOf(to, from, row.to) : null;
}

function isFollowing(from: Draft, to: Draft, one: number, other: number): boolean {
  const [mine, theirs] = [parentOf(from, one), parentOf(to, other)];
  if (mine < 0 || theirs < 0 || !alignDrafts(from, to).matchOfFrom(mine).to.includes(theirs)) return false;
  const number = ({ provisions }: Draft, index: number) => foldText(provisions[index]!.num);
  return number(from, one) === number(to, other);
}

function wordsOf({ provisions }: Draft, index: number): string {
  const provision = provisions[index]!;
  return foldText(`${provision.heading} ${ownText(provision)}`);
}
