import type { Member } from "../ledger/entries/member.ts";
import type { FloorState, Proposal } from "../ledger/entries/proposal.ts";
import type { Hash } from "../base/hash.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { appliedOn, isValid } from "../ledger/positions.ts";
import type { ShownProposal, ShownState } from "../ledger/shown.ts";
import { takenOn } from "../ledger/takenOn.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { ProposalBody, Proposer } from "../records/kinds/proposal.ts";
import { anchorOf, authorship, labelsOf, withheld, type Audience, type Authorship, type Keyed } from "./audience.ts";

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
    if (labels.has("chatham")) shown.push(contentOnly(proposal, asked));
    else if (asked.audience === "public") shown.push(publicly(proposal, author));
    else shown.push(withinTeam(proposal, author, asked));
  }
  return { shown, keys, left };
}

/** A proposal at its place in a text; if its words are not those of the text, with the text that it was made on. */
export function proposalOnText(ledger: Ledger, text: Hash, key: RecordKey, shown: ShownProposal): ShownProposal {
  const applied = appliedOn(ledger, text, ledger.proposal(key)!);
  if (!applied) return shown;
  return {
    ...shown,
    ...(applied.anchor && { anchor: anchorOf(applied.anchor) }),
    ...(!isValid(applied) && { taken: takenOn(ledger, shown.anchor) }),
  };
}

function content({ body: { anchor, wording, comment, fate } }: Proposal) {
  return {
    anchor: anchorOf(anchor),
    wording: { old: wording.old, new: wording.new },
    comment,
    ...(fate && { fate }),
  };
}

function contentOnly(proposal: Proposal, { audience }: Audience): ShownProposal {
  return {
    ...content(proposal),
    proposers: [],
    ...(audience === "team" && { id: proposal.id, confidentiality: "chatham" }),
  };
}

function publicly(proposal: Proposal, author: Authorship): ShownProposal {
  const { proposers, form } = proposal.body;
  const known = proposers.filter(({ kind }) => kind === "state" || kind === "group");
  return { ...content(proposal), proposers: known.map(proposerOf), form, ...author(proposal.author) };
}

function withinTeam(proposal: Proposal, author: Authorship, asked: Audience): ShownProposal {
  const { proposers, track, basis, at, confidentiality } = proposal.body;
  const earlier = proposal.states.slice(0, -1).filter((state) => isOpen(state, asked));
  return {
    ...publicly(proposal, author),
    proposers: proposers.map(proposerOf),
    id: proposal.id,
    confidentiality,
    at: at ?? proposal.at,
    ...(track && { track }),
    ...(basis && { basis: basisOf(basis) }),
    ...(earlier.length > 0 && { earlier: earlier.map(stateOf) }),
  };
}

/** Whether a state may be shown with its time and who read it out. */
function isOpen({ body }: FloorState, asked: Audience): boolean {
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

function basisOf({ how, clock }: NonNullable<ProposalBody["basis"]>) {
  return { how, ...(clock && { clock }) };
}
