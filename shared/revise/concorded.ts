import { ownText, parentOf, type Draft } from "../draft/draft.ts";
import { align, type MatchKind } from "./alignment.ts";
import { concordance } from "./concordance.ts";
import { coversMissing, type Covers } from "./covered.ts";
import { foldText } from "./fold.ts";
import { isElsewhere, standingOf, type Standing } from "./standing.ts";

/**
 * What happened to a provision; `absent` where the newer text does not cover it: nobody deleted it. `elsewhere` where it
 * has no counterpart, but most of its words stand in other provisions: it was not deleted, or is not new.
 */
export type Happened = MatchKind | "absent" | "elsewhere";

/** A line of a concordance: provisions by their indices, what happened, and whether the words are others. */
export interface Concorded {
  readonly from: number | null;
  readonly to: number | null;
  readonly what: Happened;
  /** Where words of a provision without a counterpart stand in the other text; null where none do. */
  readonly standing: Standing | null;
  /** Of a provision of both texts, whether its own words or its heading differ. */
  readonly reworded: boolean;
  /** Whether it has another address only because what it lies in has: its own number is what it was. */
  readonly follows: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The concordance of two texts, the newer of which may cover a part of the document only. */
export function concorded(from: Draft, to: Draft, covers: Covers): readonly Concorded[] {
  return concordance(from, to).map((row) => {
    const isAbsent = row.from !== null && row.to === null && !coversMissing(from, to, covers, row.from);
    const reworded = row.from !== null && row.to !== null && wordsOf(from, row.from) !== wordsOf(to, row.to);
    const follows = row.kind === "renumbered" && !reworded && isFollowing(from, to, row.from!, row.to!);
    const { confidence } = row;
    const standing = isAbsent ? null : standingOfRow(from, to, row);
    const what = isAbsent ? "absent" : isElsewhere(standing) ? "elsewhere" : row.kind;
    return { from: row.from, to: row.to, what, standing, reworded, follows, confidence };
  });
}

/** What of a row without a counterpart stands in the other text; null for any other row. */
function standingOfRow(from: Draft, to: Draft, row: Pick<Concorded, "from" | "to">): Standing | null {
  if (row.to === null) return standingOf(from, to, row.from!);
  return row.from === null ? standingOf(to, from, row.to) : null;
}

function isFollowing(from: Draft, to: Draft, one: number, other: number): boolean {
  const [mine, theirs] = [parentOf(from, one), parentOf(to, other)];
  if (mine < 0 || theirs < 0 || !align(from, to).ofFrom(mine).to.includes(theirs)) return false;
  const number = ({ provisions }: Draft, index: number) => foldText(provisions[index]!.num);
  return number(from, one) === number(to, other);
}

function wordsOf({ provisions }: Draft, index: number): string {
  const provision = provisions[index]!;
  return foldText(`${provision.heading} ${ownText(provision)}`);
}
