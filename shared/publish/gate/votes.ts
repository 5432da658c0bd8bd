import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Vote } from "#shared/ledger/entries/vote.ts";
import type {
  DisclosedGroupVote,
  DisclosedStanceBeforeVote,
  DisclosedVoteOfState,
  DisclosedVote,
} from "#shared/ledger/disclosedEntries.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import { meetingProjection, positionProjection, voteProjection } from "#shared/ledger/store/projections.ts";
import type { PositionBeforeVote } from "#shared/ledger/votes/positionBeforeVote.ts";
import { buildVoteReport, type GroupVote, type VoteOfState } from "#shared/ledger/votes/voteReport.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import {
  confidentialitiesOfVersions,
  copyAnchorFields,
  createAuthorResolver,
  exportRecipientOf,
  withholdingReason,
  type KeyedAudienceGateResult,
  type ExportAudience,
} from "./audience.ts";
import { redactFields } from "./fieldGates.ts";
import { createProposalLookup, type ExportPredicate } from "./proposals.ts";

/**
 * Returns what an audience may see of the votes, in the order in which they were taken, by the same rule as notes
 * (`gateThreads`). What States said before is there only as far as the audience may see those positions. Under the
 * Chatham House Rule readers see that there was a vote and its totals, never who voted how.
 */
export function gateVotesForAudience(
  ledger: Ledger,
  asked: ExportAudience,
  isIn: (anchor: Anchor) => boolean = () => true,
  isWanted?: ExportPredicate,
): KeyedAudienceGateResult<DisclosedVote> {
  const left = { team: 0, informals: 0 };
  const shown: DisclosedVote[] = [];
  const keys: RecordKey[] = [];
  const positions = ledger.all(positionProjection).filter((position) => isAttributable(position, asked));
  for (const vote of ledger.all(voteProjection)) {
    if (!isIn(vote.body.anchor)) continue;
    const reason = withholdingReason(labelsOf(vote), asked);
    if (reason) {
      left[reason]++;
      continue;
    }
    shown.push(shownVote(ledger, vote, asked, positions, isWanted));
    keys.push(vote.id);
  }
  return { shown, keys, withheld: left };
}

const labelsOf = ({ body, rivals }: Vote) => confidentialitiesOfVersions([body, ...rivals]);

/** Whether an audience may see a position and whose it is. */
function isAttributable({ body, rivals }: Position, asked: ExportAudience): boolean {
  const labels = confidentialitiesOfVersions([body, ...rivals]);
  return withholdingReason(labels, asked) === null && !labels.has("chatham");
}

function shownVote(
  ledger: Ledger,
  vote: Vote,
  asked: ExportAudience,
  positions: readonly Position[],
  isWanted: ExportPredicate | undefined,
): DisclosedVote {
  const reader = exportRecipientOf(asked, labelsOf(vote));
  const { anchor, question, effect, rule, announced, result, proposal: on } = vote.body;
  const { ballots, meeting, confidentiality } = redactFields("vote", vote.body, reader);
  const { at } = redactFields("vote", { at: vote.at }, reader);
  const report = buildVoteReport(ledger, vote, positions);
  const proposal = on && !reader.chatham ? createProposalLookup(ledger, asked, isWanted)(on) : undefined;
  const held = meeting && ledger.get(meetingProjection, meeting);
  const name = held && withholdingReason(new Set([held.body.confidentiality]), asked) === null ? held.body.name : "";
  return {
    anchor: copyAnchorFields(anchor),
    taken: describeOriginalPassage(ledger, anchor),
    question,
    effect,
    rule,
    ...(proposal && { proposal }),
    count: report.count,
    ...(announced && { announced: { ...announced } }),
    ...(result && { result }),
    ...(ballots && { states: report.states.map(shownState), groups: report.groups.map(shownGroup) }),
    ...(reader.chatham ? {} : createAuthorResolver(asked, ledger.members)(vote.author)),
    ...(at && { at }),
    ...(name && { meeting: name }),
    ...(confidentiality && { confidentiality }),
  };
}

function shownState({ code, ballot, before, turned, explanations }: VoteOfState): DisclosedVoteOfState {
  return {
    code,
    name: delegationOfState(code).name,
    ...(ballot && { ballot }),
    ...(before && { before: stanceBefore(before) }),
    ...(turned && { turned }),
    ...(explanations.length > 0 && { explanations: explanations.map(({ words }) => words) }),
  };
}

function shownGroup({ group, totals, line, otherwise, before }: GroupVote): DisclosedGroupVote {
  return {
    group,
    totals,
    ...(line && { line }),
    otherwise: [...otherwise],
    ...(before && { before: stanceBefore(before) }),
  };
}

function stanceBefore({ stance, about, earlier, conflict }: PositionBeforeVote): DisclosedStanceBeforeVote {
  return { stance, about, ...(earlier && { earlier }), ...(conflict && { conflict }) };
}
