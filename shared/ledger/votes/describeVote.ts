import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import type { VoteCount } from "#shared/votes/countVote.ts";
import type { RollCall } from "#shared/votes/parseRollCall.ts";
import type { AnnouncedTotals, Ballot, VoteResult, VoteRule } from "#shared/votes/vote.ts";
import type { DisclosedGroupVote, DisclosedStanceBeforeVote } from "../disclosedEntries.ts";
import { localisedDelegationName } from "../queries/localisedDelegationName.ts";
import { delegationOfState } from "#shared/states/voters.ts";

/** A counted vote, with what was announced of it. */
interface CountedVote {
  readonly rule: VoteRule;
  readonly count: VoteCount;
  readonly announced?: AnnouncedTotals | undefined;
  readonly result?: VoteResult | undefined;
}

/** Formats the outcome and the rule, or says that the roll call is incomplete. */
export function describeVoteOutcome({ rule, count: { outcome, missing } }: CountedVote): string {
  if (outcome === null) return message("vote.incomplete", { missing });
  return message("vote.outcome", { result: outcome, rule: message(`vote.rule.${rule}`) });
}

/** Formats "74 in favour, 4 against, 30 abstaining, 85 absent". */
export function describeVoteTotals({ totals }: VoteCount): string {
  return message("vote.totals", totals);
}

/** Lists how the entries compare with what was announced; nothing if nothing was. */
export function describeVoteCheck({ count, announced, result }: CountedVote): readonly string[] {
  const { differences, byAnnounced, outcome, contradicted } = count;
  return [
    ...(announced && differences.length === 0 ? [message("vote.totals.match")] : []),
    ...differences.map((each) => message("vote.totals.differ", { ...each })),
    ...(byAnnounced && byAnnounced !== outcome ? [message("vote.totals.result", { result: byAnnounced })] : []),
    ...(contradicted ? [message("vote.contradicted", { result: result! })] : []),
  ];
}

/** A stance before a vote, as it is recorded or as an audience may see it. */
interface StanceBeforeVote extends Pick<DisclosedStanceBeforeVote, "stance" | "about"> {
  readonly earlier?: boolean;
  readonly conflict?: boolean;
}

/** Formats what was said before a vote: "opposes (on this proposal)"; "" for nothing. */
export function describeStanceBeforeVote(before: StanceBeforeVote | undefined): string {
  if (!before) return "";
  const { stance, about, earlier, conflict } = before;
  const state = conflict ? "conflict" : earlier ? "earlier" : "none";
  return message("vote.before", { stance: message(`stance.${stance}`), about, state });
}

/** Formats how most of a group voted: "Against: 20 of 23". */
export function describeGroupVoteLine({
  line,
  totals,
}: Pick<DisclosedGroupVote, "totals"> & { readonly line?: Ballot | null }): string {
  const present = totals.yes + totals.no + totals.abstain;
  const together = line ? totals[line] : Math.max(totals.yes, totals.no, totals.abstain);
  return message("vote.group.line", { line: line ?? "none", together, present });
}

/** Returns the names of States by their codes, in the order of the language. */
export function sortedStateNames(codes: readonly string[]): readonly string[] {
  const { compare } = new Intl.Collator(getMessageLanguage());
  return codes.map((code) => localisedDelegationName(delegationOfState(code))).sort(compare);
}

/** Explains which words of a roll call that was read are no votes, a line each. */
export function describeUnreadNames({ unknown, voteless, twice, unread }: RollCall): readonly string[] {
  const ballotOf = (ballot: Ballot) => message(`vote.ballot.${ballot}`);
  return [
    ...unknown.map(({ written: name, ballot }) => message("vote.left.unknown", { name, ballot: ballotOf(ballot) })),
    ...voteless.map(({ written: name, ballot }) => message("vote.left.voteless", { name, ballot: ballotOf(ballot) })),
    ...twice.map((code) => message("vote.left.twice", { name: localisedDelegationName(delegationOfState(code)) })),
    ...unread.map((line) => message("vote.left.unread", { line })),
  ];
}
