import type { Anchor } from "../anchor/anchor.ts";
import { anchorOf, anchorWhole } from "../anchor/select.ts";
import { isRefusal } from "../base/result.ts";
import type { Text } from "./carry.ts";
import type { Comparison } from "./comparison.ts";
import { isBlock, partAt } from "./flow.ts";
import { groupAround } from "./inplace.ts";
import { ownerOf, type Side } from "./side.ts";
import { placesOfWords } from "./where.ts";

/** Suggestions for what is lost, at most. */
const MOST = 5;
/** Fewer words than these say nothing where they stand elsewhere. */
const FEW = 3;
/** What says less of it than this is no suggestion. */
const LEAST_ALIKE = 0.15;

/**
 * Where something lost may belong: other places of the very words, then what its provision became, then the provisions
 * that say most of what it said, then what the provision around it became. The best first, at most five.
 */
export function suggestionsFor(
  comparison: Comparison,
  to: Text,
  provision: number,
  words: readonly number[] | null,
): readonly Anchor[] {
  const { from, ofFrom, likest, likeness } = comparison;
  const same = words ? placesOfQuote(comparison, words) : [];
  const quotes = same.flatMap(
    (first) => anchorOfWords(comparison.to, to, first, first + words!.length - 1, 0, null) ?? [],
  );
  const owner = words ? ownerOf(from, words[0]!) : provision;
  const alike = likest(owner)
    .slice(0, MOST)
    .filter((each) => likeness(owner, each) >= LEAST_ALIKE);
  const around = groupAround(from, ofFrom, owner)?.to ?? [];
  const wholes = new Set([...(ofFrom[owner]?.to ?? []), ...alike, ...around]);
  return [...quotes, ...[...wholes].map((index) => anchorWhole(to.draft, to.id, index))].slice(0, MOST);
}

/** Where the very words of a quote stand in the newer draft: in one provision each, up to as many as are suggested. */
export function placesOfQuote({ from, to }: Comparison, words: readonly number[]): readonly number[] {
  const [start, length] = [words[0]!, words.length];
  if (length < FEW || words.at(-1)! - start !== length - 1) return [];
  const isOne = (at: number) => ownerOf(to, at) >= 0 && ownerOf(to, at) === ownerOf(to, at + length - 1);
  const places: number[] = [];
  for (const at of placesOfWords(to, from.ids, start, length)) {
    if (isOne(at) && places.push(at) === MOST) break;
  }
  return places;
}

/**
 * The anchor of some words of a draft, from `start` folded characters within the first to `end` within the last (null:
 * its end); null where no one provision holds them, or they stand in numbers and headings.
 */
export function anchorOfWords(
  { flow }: Side,
  { id, draft }: Text,
  first: number,
  last: number,
  start: number,
  end: number | null,
): Anchor | null {
  const from = flow.words[first]! + start;
  const to = (end === null ? flow.words[last + 1]! : flow.words[last]! + end) - 1;
  const [one, other] = [flow.parts[partAt(flow, from)]!, flow.parts[partAt(flow, to)]!];
  if (!isBlock(one) || !isBlock(other)) return null;
  const points = [
    { provision: one.provision, block: one.block, offset: flow.from[from]! },
    { provision: other.provision, block: other.block, offset: flow.to[to]! },
  ] as const;
  const anchor = anchorOf(draft, id, ...points);
  return isRefusal(anchor) ? null : anchor;
}
