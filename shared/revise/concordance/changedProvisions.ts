import { ownText, parentOf, subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { alignDrafts, type ProvisionMatch } from "../match/alignment.ts";
import { coversMissingProvision, type DraftCoverage } from "../compose/draftCoverage.ts";
import { foldText } from "../words/foldText.ts";
import { relocationOf, relocatedTextOf, type Relocation } from "../provenance/relocation.ts";

/** A provision whose words are not what they were, or that is new or gone with what lies beneath it. */
export interface ChangedProvision {
  readonly match: ProvisionMatch;
  /**
   * Heading and words, one a line; "" where there are none. Of what is new or gone, with those beneath that are, too; on
   * the other side those of its words that stand elsewhere in that text.
   */
  readonly before: string;
  readonly after: string;
  /** The provisions that are new or gone with it, itself the first; none for what has a counterpart. */
  readonly unmatched: readonly number[];
  /** What of those stands elsewhere in the other text all the same; null where nothing does. */
  readonly relocation: Relocation | null;
}

/**
 * What of a text says something else than it did in an earlier one, in the order of the newer text. What only moved or got
 * another number says the same; what the newer text does not cover says nothing.
 */
export function findChangedProvisions(from: Draft, to: Draft, covers: DraftCoverage): readonly ChangedProvision[] {
  const alignment = alignDrafts(from, to);
  return alignment.matches.flatMap((match): readonly ChangedProvision[] => {
    const [one, other] = [match.from[0], match.to[0]];
    if (one === undefined) {
      const found = aloneAt(to, other!, (index) => alignment.matchOfTo(index), from);
      return found ? [{ match, before: found.standingWords, after: found.words, ...found.what }] : [];
    }
    if (other === undefined) {
      if (!coversMissingProvision(from, to, covers, one)) return [];
      const found = aloneAt(from, one, (index) => alignment.matchOfFrom(index), to);
      return found ? [{ match, before: found.words, after: found.standingWords, ...found.what }] : [];
    }
    const [before, after] = [ownWords(from, match.from), ownWords(to, match.to)];
    return isSame(before, after) ? [] : [{ match, before, after, unmatched: [], relocation: null }];
  });
}

/** A provision that was deleted, by itself, though it may be told with what it lay in; null where it has no words. */
export function deletedProvisionAt(from: Draft, to: Draft, index: number): ChangedProvision | null {
  const alignment = alignDrafts(from, to);
  const found = goneWith(from, index, (each) => alignment.matchOfFrom(each), to);
  return (
    found && { match: alignment.matchOfFrom(index), before: found.words, after: found.standingWords, ...found.what }
  );
}

/** What is new or gone with a provision, in a line; null where it has no words, or is told with what it lies in. */
function aloneAt(draft: Draft, index: number, of: (index: number) => ProvisionMatch, other: Draft) {
  const above = parentOf(draft, index);
  return above >= 0 && isAlone(of(above)) ? null : goneWith(draft, index, of, other);
}

function goneWith(draft: Draft, index: number, of: (index: number) => ProvisionMatch, other: Draft) {
  const unmatched: number[] = [];
  for (let i = index, end = subtreeEnd(draft, index); i < end;) {
    if (isAlone(of(i))) unmatched.push(i++);
    else i = subtreeEnd(draft, i);
  }
  const words = ownWords(draft, unmatched);
  if (words === "") return null;
  const standingWords = lines(unmatched.map((each) => relocatedTextOf(draft, other, each)));
  return { words, standingWords, what: { unmatched, relocation: relocationOf(draft, other, index) } };
}

function isAlone({ from, to }: ProvisionMatch): boolean {
  return from.length === 0 || to.length === 0;
}

function isSame(before: string, after: string): boolean {
  return before === after || foldText(before) === foldText(after);
}

function ownWords({ provisions }: Draft, indexes: readonly number[]): string {
  return lines(indexes.flatMap((i) => [provisions[i]!.heading, ownText(provisions[i]!)]));
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
