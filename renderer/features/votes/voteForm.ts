import type { NewVote } from "#shared/acts/negotiation/votes.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { localDayOf, localTimeOf } from "#shared/base/localDay.ts";
import type { Vote } from "#shared/ledger/entries/vote.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import type { Confidentiality, KnowledgeBasis } from "#shared/records/kinds/annotation.ts";
import type { VoteBody, VoteExplanation } from "#shared/records/kinds/vote.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { beginRollCall, orderRollCall, type RollCallEntry } from "#shared/votes/rollCallEntry.ts";
import type { RollCall } from "#shared/votes/parseRollCall.ts";
import {
  ANNOUNCED_BALLOTS,
  ballotOfEachState,
  groupStatesByBallot,
  type AnnouncedTotals,
  type VoteEffect,
  type VoteResult,
  type VoteRule,
} from "#shared/votes/vote.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** A vote that is being entered; it stays in the window until it is saved or discarded. */
export interface VoteForm {
  /** The recorded vote that it changes; null for a new one. */
  readonly id: RecordKey | null;
  readonly anchor: Anchor;
  readonly proposal: RecordKey | null;
  readonly question: string;
  readonly effect: VoteEffect;
  readonly rule: VoteRule;
  /** When the vote was taken, as typed: local time, as YYYY-MM-DDTHH:MM. */
  readonly at: string;
  /** The time in the field at first. As long as it is unchanged, the vote has the time of its record. */
  readonly shownAt: string;
  readonly meeting: RecordKey | null;
  readonly confidentiality: Confidentiality;
  readonly roll: RollCallEntry;
  /** The State with which the roll begins, if one was drawn. */
  readonly drawn: string | null;
  /** Whether the roll is called in English alphabetical order. */
  readonly english: boolean;
  /** As typed. */
  readonly announced: Readonly<Record<keyof AnnouncedTotals, string>>;
  readonly result: VoteResult | null;
  readonly explanations: readonly VoteExplanation[];
  /** The explanation that is being typed. It is saved with the others. */
  readonly explaining: TypedExplanation;
  /** What was read last, for the words that are no vote. */
  readonly read: RollCall | null;
}

/** An explanation of vote as it is typed; without a State it belongs to nobody yet. */
export interface TypedExplanation {
  readonly state: string | null;
  readonly words: string;
  readonly basis?: KnowledgeBasis | undefined;
}

export const EMPTY_TYPED_EXPLANATION: TypedExplanation = { state: null, words: "" };

/** Returns the typed explanation; null if nothing is typed; undefined if it is nobody's. */
export function typedExplanationOf({ state, words, basis }: TypedExplanation): VoteExplanation | null | undefined {
  const said = words.trim();
  if (said === "") return null;
  return state === null ? undefined : { state, words: said, ...(basis && { basis }) };
}

const NOTHING_ANNOUNCED: VoteForm["announced"] = { yes: "", no: "", abstain: "" };

/** Returns the order of the roll, in the language of the window or in English. */
export function rollCallOrder({ drawn, english }: Pick<VoteForm, "drawn" | "english">): readonly string[] {
  const { compare } = new Intl.Collator(english ? "en" : getMessageLanguage());
  const nameOf = (code: string) =>
    english ? delegationOfState(code).name : localisedDelegationName(delegationOfState(code));
  return orderRollCall(nameOf, compare, drawn);
}

const localMinuteOf = (moment: string) => `${localDayOf(moment)}T${localTimeOf(moment)}`;

/** The meeting in which a vote is taken, and who may see it. */
interface VoteCircumstances {
  readonly meeting?: RecordKey | null | undefined;
  readonly confidentiality?: Confidentiality | undefined;
}

/** Begins the form for a vote on a passage, taken now. */
export function createVoteForm(
  anchor: Anchor,
  { meeting = null, confidentiality = "team" }: VoteCircumstances,
  now: Date,
): VoteForm {
  const shownAt = localMinuteOf(now.toISOString());
  return {
    id: null,
    anchor,
    proposal: null,
    question: "",
    effect: "unclear",
    rule: "simple",
    at: shownAt,
    shownAt,
    meeting,
    confidentiality,
    roll: beginRollCall(rollCallOrder({ drawn: null, english: false })),
    drawn: null,
    english: false,
    announced: NOTHING_ANNOUNCED,
    result: null,
    explanations: [],
    explaining: EMPTY_TYPED_EXPLANATION,
    read: null,
  };
}

/** Begins the form that changes a recorded vote. */
export function voteFormForEditing({ id, at, body }: Vote): VoteForm {
  const { announced } = body;
  return {
    ...createVoteForm(body.anchor, body, new Date(at)),
    id,
    proposal: body.proposal ?? null,
    question: body.question,
    effect: body.effect,
    rule: body.rule,
    roll: beginRollCall(rollCallOrder({ drawn: null, english: false }), ballotOfEachState(body.ballots)),
    announced: announced
      ? { yes: String(announced.yes), no: String(announced.no), abstain: String(announced.abstain ?? "") }
      : NOTHING_ANNOUNCED,
    result: body.result ?? null,
    explanations: body.explanations,
  };
}

/**
 * Returns the announced totals as typed, with or without abstentions; null if none is typed; undefined if they are not
 * usable.
 */
export function typedAnnouncedTotalsOf({ announced }: VoteForm): AnnouncedTotals | null | undefined {
  const [yes = "", no = "", abstain = ""] = ANNOUNCED_BALLOTS.map((ballot) => announced[ballot].trim());
  if (yes + no + abstain === "") return null;
  if (![yes, no, abstain || "0"].every((each) => /^\d{1,3}$/.test(each))) return undefined;
  return { yes: Number(yes), no: Number(no), ...(abstain !== "" && { abstain: Number(abstain) }) };
}

/** Returns the vote as it would be recorded. */
export function newVoteFromForm(form: VoteForm): NewVote & Pick<VoteBody, "ballots" | "explanations"> {
  const { yes, no, abstain, absent } = groupStatesByBallot(form.roll.byState);
  const announced = typedAnnouncedTotalsOf(form);
  const explained = typedExplanationOf(form.explaining);
  return {
    anchor: form.anchor,
    ...(form.proposal && { proposal: form.proposal }),
    question: form.question,
    effect: form.effect,
    rule: form.rule,
    ...(form.at !== form.shownAt && { at: new Date(form.at).toISOString() }),
    ...(form.meeting && { meeting: form.meeting }),
    confidentiality: form.confidentiality,
    ballots: { yes: [...yes], no: [...no], abstain: [...abstain], absent: [...absent] },
    ...(announced && { announced }),
    ...(form.result && { result: form.result }),
    explanations: [...form.explanations, ...(explained ? [explained] : [])],
  };
}
