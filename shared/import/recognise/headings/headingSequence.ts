import { isNextLatinSuffix, letterValue, romanValue, splitLatinSuffix } from "#shared/draft/numbers/provisionNumber.ts";
import type { Heading } from "./heading.ts";

/** A possible article or rule, and the stretch of the text it stands in: a new one begins at every annex. */
export interface HeadingCandidate {
  readonly heading: Heading;
  readonly stretch: number;
}

/** Where a number stands in its sequence: 5, 5 bis, 5 ter, 6. "5A" stands where 5 bis does. */
export interface Ordinal {
  readonly value: number;
  readonly suffix: number;
}

/** The place of a number in normal form, or null: a placeholder such as "X" has none. */
export function ordinalOf(number: string): Ordinal | null {
  const { base, suffix } = splitLatinSuffix(number);
  const match = /^([0-9]+)([A-Z]?)$/.exec(base);
  if (match) return { value: Number(match[1]), suffix: suffix || (letterValue(match[2]!) ?? 0) };
  const roman = /^[IVXLCDM]+$/.test(base) && base !== "X" ? romanValue(base) : null;
  return roman === null ? null : { value: roman, suffix };
}

/** Behind 5 come 5 bis and 6, behind 5 bis come 5 ter and 6. */
export function isNextInSequence(last: Ordinal, next: Ordinal): boolean {
  if (next.value === last.value) return isNextLatinSuffix(last.suffix, next.suffix);
  return next.value === last.value + 1 && next.suffix === 0;
}

/** True where `next` stands anywhere behind `last`. */
export function isLaterInSequence(last: Ordinal, next: Ordinal): boolean {
  return next.value > last.value || (next.value === last.value && next.suffix > last.suffix);
}

/**
 * Which candidates are headings. In a treaty "Article 42" may open a wrapped line of somebody's sentence, so
 * what only could be a heading must stand in sequence: what follows directly is taken; a jump is taken where
 * its form is sure, or where no heading comes later that the jump would have to skip; going back likewise.
 */
export function acceptHeadings(candidates: readonly HeadingCandidate[]): readonly boolean[] {
  const last = new Map<string, Ordinal>();
  const ranked = candidates.map((candidate) => ({ ...candidate, ordinal: ordinalIn(candidate.heading) }));
  return ranked.map(({ heading, stretch, ordinal }, i) => {
    const key = `${heading.kind} ${stretch}`;
    if (!ordinal) return heading.weight > 1;
    const before = last.get(key);
    const accepted = before ? follows(before, ordinal, ranked, i) : heading.weight > 1 || ordinal.value === 1;
    if (accepted) last.set(key, ordinal);
    return accepted;
  });
}

/** What is new stands outside the sequence: the number it is given may be another's as well. */
function ordinalIn({ isNew, number }: Heading): Ordinal | null {
  return isNew ? null : ordinalOf(number);
}

type Ranked = HeadingCandidate & { readonly ordinal: Ordinal | null };

function follows(before: Ordinal, ordinal: Ordinal, candidates: readonly Ranked[], i: number): boolean {
  const { weight } = candidates[i]!.heading;
  if (isNextInSequence(before, ordinal) || weight === 3) return true;
  if (weight === 1) return false;
  if (isLaterInSequence(before, ordinal)) return !comesLater(before, candidates, i);
  return ordinal.value === 1 && comesLater(ordinal, candidates, i);
}

const LOOK_AHEAD = 200;

/** Whether, within a good distance, a likely heading follows that stands directly behind `before`. */
function comesLater(before: Ordinal, candidates: readonly Ranked[], i: number): boolean {
  const { heading, stretch } = candidates[i]!;
  for (let at = i + 1; at <= i + LOOK_AHEAD && at < candidates.length; at++) {
    const later = candidates[at]!;
    if (later.stretch !== stretch || later.heading.kind !== heading.kind || later.heading.weight === 1) continue;
    if (later.ordinal && isNextInSequence(before, later.ordinal)) return true;
  }
  return false;
}
