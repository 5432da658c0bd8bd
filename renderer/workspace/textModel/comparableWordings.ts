import {
  findCommonProvision,
  isSameEditTarget,
  readingTextWithReplacements,
  type EditTarget,
} from "#shared/anchor/textReplacements.ts";
import { isPrintedAsHeading, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import type { AnchoredProposal } from "./proposalsOnText.ts";

/** A wording that can be compared: a proposal, a state of floor text, or, if `body` is null, the draft's own words. */
export interface ComparableWording {
  /** The key of its record; "draft" for the draft. */
  readonly id: string;
  readonly body: ProposalBody | null;
  /** For a state of floor text, its number from 1, and when it was read out. */
  readonly state: { readonly n: number; readonly at: string } | null;
  readonly proposal: Proposal | null;
  readonly location: EditTarget | null;
}

export const DRAFT_COMPARABLE_WORDING: ComparableWording = {
  id: "draft",
  body: null,
  state: null,
  proposal: null,
  location: null,
};

/**
 * Returns the paragraph around a provision, or else the provision with a heading: the unit in which proposals are
 * compared.
 */
export function findEnclosingParagraph(draft: Draft, index: number): number {
  let at = index;
  for (
    let up = indexOfParent(draft, at);
    up >= 0 && !isPrintedAsHeading(draft.provisions[at]!);
    up = indexOfParent(draft, at)
  ) {
    if (isPrintedAsHeading(draft.provisions[up]!)) break;
    at = up;
  }
  return at;
}

/**
 * Lists the wordings for a provision and everything beneath it, in reading order; floor text with every state, latest
 * first.
 */
export function listComparableWordings(
  draft: Draft,
  index: number,
  proposed: readonly Pick<AnchoredProposal, "proposal" | "place" | "anchor">[],
): readonly ComparableWording[] {
  const end = findSubtreeEnd(draft, index);
  return proposed
    .filter(({ place }) => place.provision >= index && place.provision < end)
    .flatMap(({ proposal, place, anchor }): readonly ComparableWording[] => {
      const location = { place, gap: Boolean(anchor.gap) };
      const one = { body: proposal.body, state: null, proposal, location, id: proposal.id };
      if (proposal.states.length === 0) return [one];
      const states = proposal.states.map(({ key, at, body }, i) => ({
        ...one,
        id: key,
        state: { n: i + 1, at },
        body,
      }));
      return states.reverse();
    });
}

/**
 * Returns two wordings as two texts to compare. If both replace the same words, these are the wordings alone; otherwise
 * the smallest provision around both, once with each wording. Each text keeps the words that the other wording would
 * replace, even if the draft already has that wording (an accepted tracked change). The draft's own wording consists of
 * the words that the other wording replaces.
 */
export function renderWordingsToCompare(
  draft: Draft,
  a: ComparableWording,
  b: ComparableWording,
): readonly [string, string] {
  const [one, other] = [a.location ?? b.location, b.location ?? a.location];
  const [own, others] = [wordsOf(a, b), wordsOf(b, a)];
  const scope = one && other && !isSameEditTarget(one, other) ? findCommonProvision(draft, one, other) : null;
  if (scope === null || !one || !other) return [own, others];
  const [old, theirs] = [a.body?.wording.old ?? "", b.body?.wording.old ?? ""];
  return [
    readingTextWithReplacements(draft, scope, { at: one, words: own }, { at: other, words: theirs }),
    readingTextWithReplacements(draft, scope, { at: other, words: others }, { at: one, words: old }),
  ];
}

function wordsOf({ body }: ComparableWording, other: ComparableWording): string {
  return body?.wording.new ?? other.body?.wording.old ?? "";
}

/**
 * Returns the best wording to compare with: a rival for the same words, the previous state, another one nearby, or the
 * draft.
 */
export function chooseCounterpartWording(
  rival: ComparableWording,
  rivals: readonly ComparableWording[],
): ComparableWording {
  const others = rivals.filter(({ id }) => id !== rival.id);
  const isHere = ({ location }: ComparableWording) =>
    location !== null && rival.location !== null && isSameEditTarget(location, rival.location);
  const states = rival.proposal?.states ?? [];
  const before = states[states.findIndex(({ key }) => key === rival.id) - 1];
  return (
    others.find((each) => each.proposal !== rival.proposal && isHere(each)) ??
    others.find(({ id }) => id === before?.key) ??
    others.find((each) => each.proposal !== rival.proposal) ??
    DRAFT_COMPARABLE_WORDING
  );
}
