import { isPrintedAsHeading, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";

/** A passage to be aligned with one in another language: how long it is, and what two languages have in common. */
export interface AlignablePassage {
  readonly length: number;
  /** The beginnings of long words in Latin letters, which related languages share. */
  readonly marks: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** Indices of the passages that belong together; one side is empty for a passage without a counterpart. */
export interface AlignedPassages {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The costs of a passage without a counterpart, and of two that are one in the other language. */
const GAP = 0.8;
const MERGE = 0.5;
/** The mismatch of lengths that have nothing in common. */
const FAR = 1.2;
/** Lengths below this many characters say little. */
const SHORT = 12;

/** Returns the passage of one provision, or of all that is beneath it as well. */
export function alignablePassageOf(draft: Draft, provision: number, isWhole: boolean): AlignablePassage {
  const end = isWhole ? findSubtreeEnd(draft, provision) : provision + 1;
  const texts = draft.provisions
    .slice(provision, end)
    .flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks.map(({ text }) => text)]);
  const text = texts.join("\n");
  const figures = text.slice(0, MOST).match(/\d+/g) ?? [];
  const starts = text
    .slice(0, MOST)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/\b[a-z]{6,}/g);
  return { length: text.length, marks: new Set(starts?.map((word) => word.slice(0, 5))), figures: new Set(figures) };
}

/** How far counterparts may be from the place that the lengths of both sequences give. */
const BAND = 30;
/** How many characters of a passage are searched for marks. */
const MOST = 1500;

/**
 * Aligns two sequences of passages of two languages by their lengths and marks, in order. `ratio` is how long the second
 * language is compared with the first. Two neighbours may be one passage in the other language if `mayMerge`.
 */
export function alignPassagesByLength(
  from: readonly AlignablePassage[],
  to: readonly AlignablePassage[],
  ratio: number,
  mayMerge: boolean,
): { readonly pairs: readonly AlignedPassages[]; readonly cost: number } {
  const width = to.length + 1;
  const costs = new Float64Array((from.length + 1) * width).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  costs[0] = 0;
  const band = BAND + Math.abs(from.length - to.length);
  for (let i = 0; i <= from.length; i++) {
    const diagonal = Math.round((i * to.length) / Math.max(1, from.length));
    const [first, last] = [Math.max(0, diagonal - band), Math.min(to.length, diagonal + band)];
    for (let j = first; j <= last; j++) {
      const here = costs[i * width + j]!;
      for (let step = 0; step < (mayMerge ? STEPS.length : PLAIN_STEPS); step++) {
        const [down, right] = STEPS[step]!;
        if (i + down > from.length || j + right > to.length) continue;
        const cost = here + costOf(from, i, down, to, j, right, ratio);
        const at = (i + down) * width + j + right;
        if (cost < costs[at]! - 1e-9) [costs[at], steps[at]] = [cost, step];
      }
    }
  }
  const pairs: AlignedPassages[] = [];
  for (let [i, j] = [from.length, to.length]; i > 0 || j > 0;) {
    const [down, right] = STEPS[steps[i * width + j]!]!;
    [i, j] = [i - down, j - right];
    pairs.unshift({ from: indices(i, down), to: indices(j, right) });
  }
  return { pairs, cost: costs.at(-1)! };
}

const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const;
const PLAIN_STEPS = 3;

function indices(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => start + i);
}

function costOf(
  from: readonly AlignablePassage[],
  i: number,
  down: number,
  to: readonly AlignablePassage[],
  j: number,
  right: number,
  ratio: number,
): number {
  if (down === 0 || right === 0) return GAP;
  if (down === 1 && right === 1) return passageMismatchOf(from[i]!, to[j]!, ratio);
  const joined = (passages: readonly AlignablePassage[], at: number, count: number) =>
    count === 1 ? passages[at]! : joinPassages(passages[at]!, passages[at + 1]!);
  return MERGE + passageMismatchOf(joined(from, i, down), joined(to, j, right), ratio);
}

function joinPassages(one: AlignablePassage, other: AlignablePassage): AlignablePassage {
  return {
    length: one.length + other.length,
    marks: new Set([...one.marks, ...other.marks]),
    figures: new Set([...one.figures, ...other.figures]),
  };
}

/** Returns how little two passages fit: 0 for the expected length and the same marks, about 1 for unrelated ones. */
export function passageMismatchOf(from: AlignablePassage, to: AlignablePassage, ratio: number): number {
  const length = Math.min(FAR, 2 * Math.abs(Math.log((to.length + SHORT) / (from.length * ratio + SHORT))));
  if (length >= FAR) return length;
  const figures = from.figures.size + to.figures.size === 0 ? 0 : FIGURES * (1 - overlapOf(from.figures, to.figures));
  const isComparable = Math.min(from.marks.size, to.marks.size) >= 3;
  return figures + (isComparable ? (length + Math.max(0, 1 - 2 * overlapOf(from.marks, to.marks))) / 2 : length);
}

/** The mismatch of passages of which one has figures that the other lacks. */
const FIGURES = 0.4;

/** Returns the share of the smaller set that is in the other one. */
function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of few) if (many.has(each)) shared++;
  return few.size === 0 ? 0 : shared / few.size;
}

/** Returns how long the words of a draft are, without its headings. */
export function draftLengthWithoutHeadings(draft: Draft): number {
  return draft.provisions.reduce(
    (sum, each) =>
      isPrintedAsHeading(each) && each.blocks.length === 0
        ? sum
        : sum + each.blocks.reduce((all, { text }) => all + text.length, 0),
    0,
  );
}
