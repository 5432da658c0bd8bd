import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { normaliseTextForComparison } from "#shared/revise/place/anchorTextDifference.ts";
import type { Ballot, VoteEffect } from "#shared/votes/vote.ts";
import type { Position } from "../entries/position.ts";
import type { Vote } from "../entries/vote.ts";
import {
  assessEntryValidityInText,
  findCurrentPositionPerMatter,
  groupPositionsByDelegation,
  isEntryValidInText,
  type EntryWithValidityInText,
} from "../placement/entryValidityInText.ts";
import type { LedgerTextsAndEntries } from "../placement/findPlacementInDraft.ts";

/** What a delegation said last before a vote, about the matter that was voted on. */
export interface PositionBeforeVote {
  readonly position: Position;
  readonly stance: Stance;
  /** What it was about: the proposal that was voted on, or the provision's text. */
  readonly about: "proposal" | "provision";
  /** Whether it was taken on other words than those that were voted on. */
  readonly earlier: boolean;
  /** Whether members noted different positions at one meeting, so that it is not known which is right. */
  readonly conflict: boolean;
  /** The ballot that would agree with it; null if that cannot be told. */
  readonly agrees: "yes" | "no" | null;
}

/**
 * Finds what each delegation said last about the matter of a vote, before it was taken, by the delegation's identity: on
 * the proposal that was voted on, or else on the provision. Only `positions` are considered.
 */
export function findPositionsBeforeVote(
  ledger: LedgerTextsAndEntries,
  vote: Vote,
  positions: readonly Position[],
): ReadonlyMap<string, PositionBeforeVote> {
  const before = positions.filter(({ at }) => Date.parse(at) < Date.parse(vote.at));
  const { anchor, proposal } = vote.body;
  const applied = before.flatMap((position) => assessEntryValidityInText(ledger, anchor.draft, position) ?? []);
  const onProvision = applied.filter(
    (each) => isOnProvision(each, anchor) && !each.entry.body.proposal && each.entry.body.stance !== "proposes",
  );
  const onProposal = applied.filter((each) => proposal !== undefined && each.entry.body.proposal === proposal);
  return new Map([...latestOf(vote, onProvision, "provision"), ...latestOf(vote, onProposal, "proposal")]);
}

/** Whether a vote contradicts what was said before: the position called for a yes and was followed by a no, or the reverse. */
export function hasVoteContradictedPosition(
  ballot: Ballot | undefined,
  before: PositionBeforeVote | undefined,
): boolean {
  if (!before?.agrees) return false;
  return (ballot === "yes" && before.agrees === "no") || (ballot === "no" && before.agrees === "yes");
}

function latestOf(
  vote: Vote,
  applied: readonly EntryWithValidityInText[],
  about: PositionBeforeVote["about"],
): readonly (readonly [string, PositionBeforeVote])[] {
  const byPosition = new Map(applied.map((each) => [each.entry, each]));
  return groupPositionsByDelegation(applied).map((stand) => {
    const [position] = stand.positions;
    const of = byPosition.get(position!)!;
    const now = findCurrentPositionPerMatter(stand);
    const conflict = now.some(
      (each) => each.conflict && stand.matters.get(each.position) === stand.matters.get(position!),
    );
    const earlier = about === "provision" && !isEntryValidInText(of);
    const { stance } = position!.body;
    const isComparable = !conflict && !earlier && (about === "proposal" || isOnSameWords(of, vote.body.anchor));
    const agrees = isComparable ? ballotFor(stance, about === "proposal" ? "keeps" : vote.body.effect) : null;
    return [stand.key, { position: position!, stance, about, earlier, conflict, agrees }] as const;
  });
}

/** Returns the ballot that agrees with a stance on a provision, given what a yes means for it. */
function ballotFor(stance: Stance, effect: VoteEffect): "yes" | "no" | null {
  const favours = stance === "supports" || stance === "proposes";
  if (!favours && stance !== "opposes") return null;
  if (effect === "keeps") return favours ? "yes" : "no";
  return effect === "removes" ? (favours ? "no" : "yes") : null;
}

function isOnProvision({ anchor, entry }: EntryWithValidityInText, voted: Anchor): boolean {
  const at = anchor ?? (entry.body.anchor.draft === voted.draft ? entry.body.anchor : null);
  return at !== null && at.provision === voted.provision;
}

/** Whether a position and a vote are about the same words: both about the whole provision, or about the same quote. */
function isOnSameWords({ anchor, entry }: EntryWithValidityInText, voted: Anchor): boolean {
  const words = (of: Anchor) => normaliseTextForComparison(of.quote?.exact ?? "");
  return words(anchor ?? entry.body.anchor) === words(voted);
}
