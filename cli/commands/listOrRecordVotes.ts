import type { Act } from "#shared/acts/act.ts";
import { addVoteAct, editVoteAct, retractVoteAct } from "#shared/acts/negotiation/votes.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateVotesForAudience } from "#shared/publish/gate/votes.ts";
import type { Vote } from "#shared/ledger/entries/vote.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { meetingProjection, proposalProjection, voteProjection } from "#shared/ledger/store/projections.ts";
import { describeUnreadNames } from "#shared/ledger/votes/describeVote.ts";
import { message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS, KNOWLEDGE_BASIS_KINDS } from "#shared/records/kinds/annotation.ts";
import type { VoteBody } from "#shared/records/kinds/vote.ts";
import { markOthersAbsent } from "#shared/votes/markOthersAbsent.ts";
import { findVotingDelegation, parseRollCall, type RollCall } from "#shared/votes/parseRollCall.ts";
import { EMPTY_STATES_BY_BALLOT, VOTE_EFFECTS, VOTE_RESULTS, VOTE_RULES } from "#shared/votes/vote.ts";
import { parseArguments, readChoiceFlag, UsageError } from "../arguments/parseArguments.ts";
import {
  openDossier,
  openDossierAsWriter,
  readFileBytes,
  type LocalDossierAuthor,
} from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatVoteLines } from "../print/votes.ts";
import { anchorAtAddress } from "../texts/anchorAtAddress.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const flags = {
  as: text,
  at: text,
  quote: text,
  on: text,
  question: text,
  rule: text,
  effect: text,
  proposal: text,
  meeting: text,
  time: text,
  list: text,
  announced: text,
  result: text,
  "others-absent": yes,
  partial: yes,
  explain: text,
  words: text,
  basis: text,
  confidentiality: text,
  withdraw: text,
  audience: text,
  "include-informals": yes,
  json: yes,
} as const;
type Values = ReturnType<typeof parseArguments<typeof flags>>["values"];

/**
 * `votes DOSSIER`: the votes that an audience may see, with their outcome, checks, groups, and who turned. With `--as`
 * it records a vote (`--at`), changes one of the user's own (`--on`), or retracts one (`--withdraw`). A roll call in
 * `--list` that has names of no State, or with two votes, is recorded only with `--partial`.
 */
export async function listOrRecordVotesCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const path = positionals[0]!;
  if (values.at === undefined && values.on === undefined && values.withdraw === undefined)
    return list(path, values, io);
  if (!values.as) throw UsageError.missing("--as");
  const who = await openDossierAsWriter(path, values.as, io);
  if (isRefusal(who)) return who;
  const act = await actOf(who, values, io);
  if (isRefusal(act)) return act;
  const made = await who.commit(act);
  if (isRefusal(made)) return made;
  io.out(made[0]!.record.of ?? made[0]!.key);
  return 0;
}

async function actOf(who: LocalDossierAuthor, values: Values, io: CommandEnvironment): Promise<Outcome<Act>> {
  const { ledger, me } = who;
  if (values.withdraw !== undefined) {
    const known = findVote(ledger, values.withdraw);
    return isRefusal(known) ? known : retractVoteAct(ledger, me, known.id);
  }
  const given = await readVoteFlags(ledger, values, io);
  if (isRefusal(given)) return given;
  if (values.on !== undefined) {
    const known = findVote(ledger, values.on);
    if (isRefusal(known)) return known;
    const explanations = explained(values, known.body.explanations);
    if (isRefusal(explanations)) return explanations;
    return editVoteAct(ledger, me, known.id, { ...given, explanations });
  }
  const anchor = anchorAtAddress(ledger, values.at!, values.quote, "whole");
  if (isRefusal(anchor)) return anchor;
  const explanations = explained(values, []);
  if (isRefusal(explanations)) return explanations;
  return addVoteAct(ledger, me, {
    question: values.question ?? "",
    rule: "simple",
    effect: "unclear",
    at: io.now().toISOString(),
    ...given,
    anchor,
    explanations,
  });
}

function findVote(ledger: Ledger, id: string): Outcome<Vote> {
  const known = ledger.all(voteProjection).filter((each) => each.id.startsWith(id));
  return known.length === 1 ? known[0]! : refusal("cli.vote", { id, count: known.length });
}

/** Adds an explanation of vote to those that are there. */
function explained(
  { explain, words, basis }: Values,
  before: VoteBody["explanations"],
): Outcome<VoteBody["explanations"]> {
  if (explain === undefined) return before;
  if (words === undefined) throw UsageError.missing("--words");
  const state = findVotingDelegation(explain);
  if (state?.kind !== "state" || !state.code) return refusal("vote.voteless", { name: explain });
  return [
    ...before,
    {
      state: state.code,
      words,
      ...(basis !== undefined && { basis: { how: readChoiceFlag("basis", basis, KNOWLEDGE_BASIS_KINDS, "heard") } }),
    },
  ];
}

type VoteFlags = Partial<Omit<VoteBody, "anchor" | "explanations">>;

/** Reads the properties that the flags give; missing ones have defaults, or stay as they are. */
async function readVoteFlags(ledger: Ledger, values: Values, io: CommandEnvironment): Promise<Outcome<VoteFlags>> {
  const { question, rule, effect, proposal, meeting, time, announced, result, confidentiality } = values;
  if (time !== undefined && Number.isNaN(Date.parse(time))) throw UsageError.value("time", time);
  const sitting = meeting && ledger.all(meetingProjection).find(({ id }) => id.startsWith(meeting));
  if (meeting !== undefined && !sitting) return refusal("meeting.unknown", { id: meeting });
  const on = proposal === undefined ? [] : ledger.all(proposalProjection).filter(({ id }) => id.startsWith(proposal));
  if (proposal !== undefined && on.length !== 1) return refusal("cli.proposal", { id: proposal, count: on.length });
  const called = await rollCallIn(values, io);
  if (isRefusal(called)) return called;
  return {
    ...(question !== undefined && { question }),
    ...(rule !== undefined && { rule: readChoiceFlag("rule", rule, VOTE_RULES, "simple") }),
    ...(effect !== undefined && { effect: readChoiceFlag("effect", effect, VOTE_EFFECTS, "unclear") }),
    ...(on[0] && { proposal: on[0].id }),
    ...(sitting && { meeting: sitting.id }),
    ...(time !== undefined && { at: new Date(time).toISOString() }),
    ...called,
    ...(announced !== undefined && { announced: announcedIn(announced) }),
    ...(result !== undefined && { result: readChoiceFlag("result", result, VOTE_RESULTS, "adopted") }),
    ...(confidentiality !== undefined && {
      confidentiality: readChoiceFlag("confidentiality", confidentiality, CONFIDENTIALITY_LABELS, "team"),
    }),
  };
}

/** Reads the roll call of a file, and says which of its names are no vote. */
async function rollCallIn(values: Values, io: CommandEnvironment): Promise<Outcome<VoteFlags>> {
  const { list: file, partial, "others-absent": others } = values;
  if (file === undefined) return others ? { ballots: mutable(markOthersAbsent(EMPTY_STATES_BY_BALLOT)) } : {};
  const bytes = await readFileBytes(file);
  if (isRefusal(bytes)) return bytes;
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return refusal("reading.encoding");
  const called = parseRollCall(decoded);
  if (called.more > 0) return refusal("vote.several", { count: called.more + 1 });
  if (Object.values(called.ballots).every((codes) => codes.length === 0)) return refusal("vote.none-read");
  const unread = describeUnreadNames(called);
  for (const line of unread) io.err(line);
  if (unread.length > 0 && !partial) return refusal("cli.vote.unfinished");
  return fieldsOf(called, others === true);
}

function fieldsOf({ ballots, announced, result }: RollCall, others: boolean): VoteFlags {
  return {
    ballots: mutable(others ? markOthersAbsent(ballots) : ballots),
    ...(announced && { announced: { ...announced } }),
    ...(result && { result }),
  };
}

const mutable = ({ yes, no, abstain, absent }: RollCall["ballots"]): VoteBody["ballots"] => ({
  yes: [...yes],
  no: [...no],
  abstain: [...abstain],
  absent: [...absent],
});

/** Reads totals such as 74-4-30, or 74-4 if the abstentions were not announced. */
function announcedIn(typed: string): VoteBody["announced"] {
  const [yes, no, abstain, ...more] = typed.split("-").map(Number);
  if (![yes, no, abstain ?? 0].every((n) => Number.isInteger(n)) || more.length > 0)
    throw UsageError.value("announced", typed);
  return { yes: yes!, no: no!, ...(abstain !== undefined && { abstain }) };
}

async function list(path: string, values: Values, io: CommandEnvironment): Promise<Outcome<number>> {
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "team");
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const asked: ExportAudience = { audience, informals, authors: audience === "team" ? "names" : "none" };
  const { shown, keys, withheld } = gateVotesForAudience(ledger, asked);
  if (values.json) io.json(shown.map((vote, i) => ({ id: keys[i], ...vote })));
  else
    io.out(
      shown.length === 0
        ? message("votes.none")
        : shown.flatMap((vote, i) => formatVoteLines(keys[i]!, vote)).join("\n"),
    );
  const count = withheld.team + withheld.informals;
  if (count > 0) io.err(message("cli.vote.left", { count }));
  return 0;
}
