import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { meetingProjection, proposalProjection, voteProjection } from "#shared/ledger/store/projections.ts";
import type { Vote } from "#shared/ledger/entries/vote.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import { voteRecordKind, type VoteBody } from "#shared/records/kinds/vote.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { delegationOfState, isVoterCode } from "#shared/states/voters.ts";
import { BALLOTS, EMPTY_STATES_BY_BALLOT } from "#shared/votes/vote.ts";
import { makeAct, type Act } from "../act.ts";
import { invalidBodyRefusal } from "../rules/invalidBodyRefusal.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";

/** A new vote. Without a visibility it has that of its meeting, or else of the team. */
export type NewVote = Omit<VoteBody, "ballots" | "explanations" | "confidentiality"> &
  Partial<Pick<VoteBody, "ballots" | "explanations" | "confidentiality">>;

/**
 * Records a vote.
 * @returns a refusal: `draft.unknown`, `proposal.unknown`, `vote.question`, `vote.voteless`, `vote.consensus`,
 *   `say.invalid` or who may not
 */
export function addVoteAct(ledger: Ledger, me: Author | null, input: NewVote): Outcome<Act> {
  const refused = refusalToCommit(me, "vote");
  if (refused) return refused;
  const body = makeVoteBody(ledger, {
    ballots: EMPTY_STATES_BY_BALLOT as VoteBody["ballots"],
    explanations: [],
    confidentiality: confidentialityOfMeeting(ledger, input.meeting),
    ...input,
  });
  return "refused" in body ? body : makeAct({ type: "vote", body });
}

/**
 * Changes a vote that the member recorded: a later version replaces it.
 * @returns also `vote.unknown` or `vote.other`
 */
export function editVoteAct(
  ledger: Ledger,
  me: Author | null,
  on: RecordKey,
  changes: Partial<VoteBody>,
): Outcome<Act> {
  const known = ownVote(ledger, me, on);
  if ("refused" in known) return known;
  const body = makeVoteBody(ledger, { ...known.body, ...changes });
  return "refused" in body ? body : makeAct({ type: "vote", of: on, after: known.heads, body });
}

/** Retracts a vote that the member recorded wrongly. Refused like its change. */
export function retractVoteAct(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Act> {
  const known = ownVote(ledger, me, on);
  return "refused" in known ? known : makeAct({ type: "vote", of: on, after: known.heads, body: null });
}

function ownVote(ledger: Ledger, me: Author | null, on: RecordKey): Outcome<Vote> {
  const refused = refusalToCommit(me, "vote");
  if (refused) return refused;
  const known = ledger.get(voteProjection, on);
  if (!known) return refusal("vote.unknown");
  return me?.member === known.author ? known : refusal("vote.other");
}

/** Returns the visibility of what is recorded in a meeting: that of its track, as the meeting has it. */
function confidentialityOfMeeting(ledger: Ledger, meeting: RecordKey | undefined): VoteBody["confidentiality"] {
  return (meeting && ledger.get(meetingProjection, meeting)?.body.confidentiality) || "team";
}

function makeVoteBody(ledger: Ledger, input: VoteBody): Outcome<VoteBody> {
  const body = { ...input, question: input.question.trim() };
  if (!ledger.draft(body.anchor.draft)) return refusal("draft.unknown");
  if (body.proposal && !ledger.get(proposalProjection, body.proposal)) return refusal("proposal.unknown");
  if (body.question === "") return refusal("vote.question");
  const checked = voteRecordKind.body.safeParse(body);
  if (!checked.success) return invalidBodyRefusal(checked.error);
  return ballotRefusal(checked.data) ?? checked.data;
}

/** Returns the refusal of ballots that nobody can have cast, or null. */
function ballotRefusal({ ballots, rule }: VoteBody): Refusal | null {
  const voteless = BALLOTS.flatMap((ballot) => ballots[ballot]).find((code) => !isVoterCode(code));
  if (voteless !== undefined) return refusal("vote.voteless", { name: delegationOfState(voteless).name });
  const isVotedOn = [ballots.yes, ballots.abstain, ballots.absent].some((states) => states.length > 0);
  return rule === "consensus" && isVotedOn ? refusal("vote.consensus") : null;
}
