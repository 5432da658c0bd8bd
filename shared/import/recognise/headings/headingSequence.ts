import {
  isNextLatinSuffix,
  listLetterPosition,
  parseRomanNumeral,
  splitLatinSuffix,
} from "#shared/draft/numbers/provisionNumber.ts";
import type { ParsedHeading } from "./heading.ts";

/** A possible article or rule, and the part of the text that contains it: a new one begins at every annex. */
export interface HeadingCandidate {
  readonly heading: ParsedHeading;
  readonly stretch: number;
}

/** The place of a number in its sequence: 5, 5 bis, 5 ter, 6. "5A" has the place of 5 bis. */
export interface HeadingOrdinal {
  readonly value: number;
  readonly suffix: number;
}

/** Returns the place of a normalised number, or null for a placeholder such as "X". */
export function headingOrdinalOf(number: string): HeadingOrdinal | null {
  const { base, suffix } = splitLatinSuffix(number);
  const match = /^([0-9]+)([A-Za-z]?)$/.exec(base);
  const inserted = /^([0-9]+)-1$/.exec(base);
  if (inserted) return { value: Number(inserted[1]), suffix: FIRST_INSERTED };
  if (match) return { value: Number(match[1]), suffix: suffix || (listLetterPosition(match[2]!) ?? 0) };
  const roman = /^[IVXLCDM]+$/.test(base) && base !== "X" ? parseRomanNumeral(base) : null;
  return roman === null ? null : { value: roman, suffix };
}

/** The place of "第八條之一", which comes before "第八條之二", 8 bis. */
const FIRST_INSERTED = 0.5;

/** Returns whether `next` directly follows `last`: 5 bis and 6 follow 5, 5 ter and 6 follow 5 bis. */
export function isNextInSequence(last: HeadingOrdinal, next: HeadingOrdinal): boolean {
  if (next.value === last.value)
    return next.suffix === FIRST_INSERTED ? last.suffix === 0 : isNextLatinSuffix(Math.floor(last.suffix), next.suffix);
  return next.value === last.value + 1 && next.suffix === 0;
}

/** Returns whether `next` comes anywhere after `last`. */
export function isLaterInSequence(last: HeadingOrdinal, next: HeadingOrdinal): boolean {
  return next.value > last.value || (next.value === last.value && next.suffix > last.suffix);
}

/**
 * Decides which candidates are headings. In a treaty, "Article 42" may also open a wrapped line of a sentence. A
 * candidate of certain form (weight 3) is always accepted, and any candidate that directly follows the last heading.
 * One of weight 2 is also accepted if it jumps ahead and no likely heading with the skipped number follows, or if it
 * starts again at 1 and a likely successor follows.
 */
export function decideWhichAreHeadings(candidates: readonly HeadingCandidate[]): readonly boolean[] {
  const last = new Map<string, HeadingOrdinal>();
  const ranked = candidates.map((candidate) => ({ ...candidate, ordinal: ordinalIn(candidate.heading) }));
  return ranked.map(({ heading, stretch, ordinal }, i) => {
    const key = `${heading.kind} ${stretch}`;
    if (!ordinal) return heading.weight > 1;
    const before = last.get(key);
    const accepted = before ? follows(before, ordinal, ranked, i) : canBeFirst(ordinal, ranked, i);
    if (accepted) last.set(key, ordinal);
    return accepted;
  });
}

/** Returns the place of a heading in the sequence. A new article has none: its number may also be another's. */
function ordinalIn({ isNew, number }: ParsedHeading): HeadingOrdinal | null {
  return isNew ? null : headingOrdinalOf(number);
}

type Ranked = HeadingCandidate & { readonly ordinal: HeadingOrdinal | null };

function follows(before: HeadingOrdinal, ordinal: HeadingOrdinal, candidates: readonly Ranked[], i: number): boolean {
  const { weight } = candidates[i]!.heading;
  if (isNextInSequence(before, ordinal) || weight === 3) return true;
  if (weight === 1) return false;
  if (isLaterInSequence(before, ordinal)) return !comesLater(before, candidates, i);
  return ordinal.value === 1 && comesLater(ordinal, candidates, i);
}

/** Returns whether a candidate may be the first heading: article 1, or in an excerpt the one before the next candidate. */
function canBeFirst(ordinal: HeadingOrdinal, candidates: readonly Ranked[], i: number): boolean {
  const { heading, stretch } = candidates[i]!;
  if (heading.weight > 1) return true;
  if (heading.wordless === "lettered") return false;
  const next = candidates.slice(i + 1).find((each) => each.stretch === stretch && each.heading.kind === heading.kind);
  return ordinal.value === 1 || (next?.ordinal != null && isNextInSequence(ordinal, next.ordinal));
}

const LOOK_AHEAD = 200;

/** Returns whether a likely heading that directly follows `before` comes within `LOOK_AHEAD` candidates. */
function comesLater(before: HeadingOrdinal, candidates: readonly Ranked[], i: number): boolean {
  const { heading, stretch } = candidates[i]!;
  for (let at = i + 1; at <= i + LOOK_AHEAD && at < candidates.length; at++) {
    const later = candidates[at]!;
    if (later.stretch !== stretch || later.heading.kind !== heading.kind || later.heading.weight === 1) continue;
    if (later.ordinal && isNextInSequence(before, later.ordinal)) return true;
  }
  return false;
}
