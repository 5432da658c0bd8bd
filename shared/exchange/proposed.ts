import type { Member } from "../ledger/entries/member.ts";
import type { FloorState, Proposal } from "../ledger/entries/proposal.ts";
import type { Hash } from "../base/hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { appliedOn, isValid } from "../ledger/positions.ts";
import { proposals } from "../ledger/projections.ts";
import type { Proposed } from "../ledger/proposalWords.ts";
import type { ShownProposal, ShownState } from "../ledger/shown.ts";
import { takenOn } from "../ledger/takenOn.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Proposer } from "../records/kinds/proposal.ts";
import {
  anchorOf,
  authorship,
  basisOf,
  labelsOf,
  NOBODY,
  readerOf,
  withheld,
  type Audience,
  type Authorship,
  type Keyed,
} from "./audience.ts";
import { told, type Reader } from "./gates.ts";

/**
 * What an audience may see of rival wordings, in their order, by the same rule as notes (`forAudience`). Public:
 * the wording and which States and groups propose it, never a person, a time or a track; of floor text its last state.
 * Chatham House: the wording and the comment alone. A state before the last is as confidential as it was said, and
 * shown to a team with its time and who read it out, or not at all.
 */
export function proposalsFor(
  proposals: readonly Proposal[],
  asked: Audience,
  members: readonly Member[],
): Keyed<ShownProposal> {
  const left = { team: 0, informals: 0 };
  const keys: RecordKey[] = [];
  const shown: ShownProposal[] = [];
  const author = authorship(asked, members);
  for (const proposal of proposals) {
    const labels = labelsOf([proposal.body, ...proposal.rivals]);
    const reason = withheld(labels, asked);
    if (reason) {
      left[reason]++;
      continue;
    }
    keys.push(proposal.id);
    const reader = readerOf(asked, labels);
    shown.push(shownProposal(proposal, reader, reader.chatham ? NOBODY : author, asked));
  }
  return { shown, keys, left };
}

/** Whether a note or a proposal is one of those that leave. */
export type Wanted = (id: RecordKey) => boolean;

/** The words of a proposal and who proposes them, by its record. */
export type ProposedBy = (key: RecordKey) => Proposed | undefined;

/**
 * What an audience may see of the proposal that a position makes or is about: nothing of one that it does not see or that
 * does not leave itself, nor of one that is nobody's under Chatham House rules, since a position says whose it is.
 */
export function proposedFor(ledger: Ledger, asked: Audience, isWanted: Wanted = () => true): ProposedBy {
  return (key) => {
    const proposal = ledger.get(proposals, key);
    if (!proposal || !isWanted(key)) return undefined;
    if (readerOf(asked, labelsOf([proposal.body, ...proposal.rivals])).chatham) return undefined;
    const [shown] = proposalsFor([proposal], asked, ledger.members).shown;
    return shown && { wording: shown.wording, proposers: shown.proposers };
  };
}

/** A proposal at its place in a text; if its words are not those of the text, with the text that it was made on. */
export function proposalOnText(ledger: Ledger, text: Hash, key: RecordKey, shown: ShownProposal): ShownProposal {
  const applied = appliedOn(ledger, text, ledger.get(proposals, key)!);
  if (!applied) return shown;
  return {
    ...shown,
    ...(applied.anchor && { anchor: anchorOf(applied.anchor) }),
    ...(!isValid(applied) && { taken: takenOn(ledger, shown.anchor) }),
  };
}

/** What a reader is told of a proposal. Outside the team no person is named as a proposer. */
function shownProposal(proposal: Proposal, reader: Reader, author: Authorship, asked: Audience): ShownProposal {
  const { body, id, states } = proposal;
  const { anchor, wording, comment, fate } = body;
  const { proposers = [], form, track, basis, confidentiality } = told("proposal", body, reader);
  const isTeam = reader.audience === "team";
  const named = isTeam ? proposers : proposers.filter(({ kind }) => kind === "state" || kind === "group");
  const isAllTold = isTeam && !reader.chatham;
  const earlier = isAllTold ? states.slice(0, -1).filter((state) => isToldOf(state, asked)) : [];
  return {
    anchor: anchorOf(anchor),
    wording: { old: wording.old, new: wording.new },
    comment,
    ...(fate && { fate }),
    proposers: named.map(proposerOf),
    ...(form && { form }),
    ...author(proposal.author),
    ...(isTeam && { id }),
    ...(confidentiality && { confidentiality: reader.chatham ? ("chatham" as const) : confidentiality }),
    ...told("proposal", { at: body.at ?? proposal.at }, reader),
    ...(track && { track }),
    ...(basis && { basis: basisOf(basis) }),
    ...(earlier.length > 0 && { earlier: earlier.map(stateOf) }),
  };
}

/** Whether a state may be shown with its time and who read it out. */
function isToldOf({ body }: FloorState, asked: Audience): boolean {
  const labels = labelsOf([body]);
  return !labels.has("chatham") && withheld(labels, asked) === null;
}

function stateOf({ at, body: { wording, proposers, track, basis } }: FloorState): ShownState {
  return {
    at,
    wording: wording.new,
    proposers: proposers.map(proposerOf),
    ...(track && { track }),
    ...(basis && { basis: basisOf(basis) }),
  };
}

function proposerOf({ name, kind, code, behalf, cosponsor }: Proposer): Proposer {
  return {
    name,
    ...(kind && { kind }),
    ...(code && { code }),
    ...(behalf && { behalf }),
    ...(cosponsor && { cosponsor }),
  };
}
