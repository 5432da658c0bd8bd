import type { ComparedDraft } from "./comparedDraft.ts";

/** The opening of a preamble that is not read as recitals has at most this many words. */
const LONGEST_OPENING = 16;

/**
 * A provision with a heading, or a preamble, whose opening ("The States Parties to this Convention,") serves as a
 * heading. `weight` is that of its rare phrases; `leaves` are the units in it that contain no other.
 */
export interface HeadedUnit {
  readonly at: number;
  readonly kind: string;
  readonly number: string;
  readonly heading: string;
  readonly opening: string;
  readonly words: ReadonlySet<string>;
  weight: number;
  readonly leaves: number[];
}

/** Finds the units of a draft, with the weight of the rare phrases of each provision. */
export function findHeadedUnits(side: ComparedDraft, weights: Float64Array): HeadedUnit[] {
  const units = new Map<number, HeadedUnit>();
  side.draft.provisions.forEach(({ kind }, at) => {
    if (side.unit[at] !== at) return;
    const [own, end] = [side.textStart[at]!, side.textEnd[at]!];
    const heading = wordsBetween(side, side.headingStart[at]!, own);
    const opening = kind === "preamble" ? wordsBetween(side, own, Math.min(end, own + LONGEST_OPENING)) : [];
    const name = { number: side.number[at]!, heading: heading.join(" "), opening: opening.join(" ") };
    units.set(at, { at, kind, ...name, words: new Set([...heading, ...opening]), weight: 0, leaves: [] });
  });
  side.unit.forEach((unit, i) => {
    const there = units.get(unit);
    if (there) there.weight += weights[i]!;
  });
  const all = [...units.values()];
  const isOuter = new Set(all.map(({ at }) => unitAround(side, at)));
  for (const { at } of all) {
    if (isOuter.has(at)) continue;
    for (const around of headedUnitsAround(side, at)) units.get(around)!.leaves.push(at);
  }
  return all;
}

function unitAround(side: ComparedDraft, at: number): number {
  const parent = side.parent[at]!;
  return parent < 0 ? -1 : side.unit[parent]!;
}

/** Returns the units that contain a provision, nearest first; none if there is no such provision (-1). */
export function headedUnitsAround(side: ComparedDraft, at: number): readonly number[] {
  const around: number[] = [];
  for (let unit = at < 0 ? -1 : unitAround(side, at); unit >= 0; unit = unitAround(side, unit)) around.push(unit);
  return around;
}

function wordsBetween({ flow }: ComparedDraft, first: number, behind: number): readonly string[] {
  const words: string[] = [];
  for (let i = first; i < behind; i++) words.push(flow.text.slice(flow.wordStarts[i], flow.wordStarts[i + 1]));
  return words;
}

/** Returns whether a unit contains no other: an article, or a chapter of paragraphs. */
export function isLeafUnit({ leaves }: HeadedUnit): boolean {
  return leaves.length === 0;
}
