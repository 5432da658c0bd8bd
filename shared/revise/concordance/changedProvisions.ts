import { ownTextOfProvision, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts, type ProvisionMatch } from "../match/alignDrafts.ts";
import { isMissingProvisionCovered, type ClaimedCoverage } from "../compose/claimedCoverage.ts";
import { foldDraftText } from "../words/foldDraftText.ts";
import {
  findProvisionRelocation,
  extractRelocatedText,
  type ProvisionRelocation,
} from "../provenance/provisionRelocation.ts";

/** A provision whose words changed, or one that was added or deleted together with what is beneath it. */
export interface ChangedProvision {
  readonly match: ProvisionMatch;
  /**
   * Heading and words, one per line; "" if there are none. For an added or deleted provision, the words include those
   * of the provisions beneath it that were added or deleted too. The other side then holds those of the words that are
   * elsewhere in that text.
   */
  readonly before: string;
  readonly after: string;
  /** The provisions added or deleted together, this one first; empty if it has a counterpart. */
  readonly unmatched: readonly number[];
  /** Where their words are elsewhere in the other text; null if none are. */
  readonly relocation: ProvisionRelocation | null;
}

/**
 * Finds the provisions of a text whose words differ from an earlier text, in the order of the newer text. Provisions
 * that only moved or were renumbered are not included, nor are those that the newer text does not cover.
 */
export function findChangedProvisions(from: Draft, to: Draft, covers: ClaimedCoverage): readonly ChangedProvision[] {
  const alignment = alignDrafts(from, to);
  return alignment.matches.flatMap((match): readonly ChangedProvision[] => {
    const [one, other] = [match.from[0], match.to[0]];
    if (one === undefined) {
      const found = outermostUnmatched(to, other!, (index) => alignment.matchOfTo(index), from);
      return found ? [{ match, before: found.standingWords, after: found.words, ...found.what }] : [];
    }
    if (other === undefined) {
      if (!isMissingProvisionCovered(from, to, covers, one)) return [];
      const found = outermostUnmatched(from, one, (index) => alignment.matchOfFrom(index), to);
      return found ? [{ match, before: found.words, after: found.standingWords, ...found.what }] : [];
    }
    const [before, after] = [ownWords(from, match.from), ownWords(to, match.to)];
    return isSame(before, after) ? [] : [{ match, before, after, unmatched: [], relocation: null }];
  });
}

/** Returns a deleted provision on its own, even if it is normally reported with its parent; null if it has no words. */
export function deletedProvisionAt(from: Draft, to: Draft, index: number): ChangedProvision | null {
  const alignment = alignDrafts(from, to);
  const found = unmatchedWith(from, index, (each) => alignment.matchOfFrom(each), to);
  return (
    found && { match: alignment.matchOfFrom(index), before: found.words, after: found.standingWords, ...found.what }
  );
}

/**
 * Returns what was added or deleted together with a provision; null if it has no words, or is reported with its parent.
 */
function outermostUnmatched(draft: Draft, index: number, of: (index: number) => ProvisionMatch, other: Draft) {
  const above = indexOfParent(draft, index);
  return above >= 0 && isAlone(of(above)) ? null : unmatchedWith(draft, index, of, other);
}

function unmatchedWith(draft: Draft, index: number, of: (index: number) => ProvisionMatch, other: Draft) {
  const unmatched: number[] = [];
  for (let i = index, end = findSubtreeEnd(draft, index); i < end;) {
    if (isAlone(of(i))) unmatched.push(i++);
    else i = findSubtreeEnd(draft, i);
  }
  const words = ownWords(draft, unmatched);
  if (words === "") return null;
  const standingWords = lines(unmatched.map((each) => extractRelocatedText(draft, other, each)));
  return { words, standingWords, what: { unmatched, relocation: findProvisionRelocation(draft, other, index) } };
}

function isAlone({ from, to }: ProvisionMatch): boolean {
  return from.length === 0 || to.length === 0;
}

function isSame(before: string, after: string): boolean {
  return before === after || foldDraftText(before) === foldDraftText(after);
}

function ownWords({ provisions }: Draft, indexes: readonly number[]): string {
  return lines(indexes.flatMap((i) => [provisions[i]!.heading, ownTextOfProvision(provisions[i]!)]));
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
