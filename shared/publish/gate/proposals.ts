import type { Member } from "#shared/ledger/entries/member.ts";
import type { FloorTextVersion, Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { assessEntryValidityInText, isEntryValidInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { ProposalSummary } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import type { DisclosedProposal, DisclosedFloorTextVersion } from "#shared/ledger/disclosedEntries.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import {
  copyAnchorFields,
  createAuthorResolver,
  pickKnowledgeBasisFields,
  confidentialitiesOfVersions,
  ANONYMOUS_AUTHOR_RESOLVER,
  exportRecipientOf,
  withholdingReason,
  type ExportAudience,
  type AuthorResolver,
  type KeyedAudienceGateResult,
} from "./audience.ts";
import { redactFields, type ExportRecipient } from "./fieldGates.ts";

/**
 * Returns what an audience may see of rival wordings, in order, by the same rule as notes (`gateThreads`). The public
 * sees the wording and which States and groups propose it, never a person, a time or a track, and the last state of
 * floor text. Under the Chatham House Rule readers see the wording and the comment alone. An earlier state has its own
 * confidentiality: a team sees it with its time and who read it out, or not at all.
 */
export function gateProposalsForAudience(
  proposals: readonly Proposal[],
  asked: ExportAudience,
  members: readonly Member[],
): KeyedAudienceGateResult<DisclosedProposal> {
  const left = { team: 0, informals: 0 };
  const keys: RecordKey[] = [];
  const shown: DisclosedProposal[] = [];
  const author = createAuthorResolver(asked, members);
  for (const proposal of proposals) {
    const labels = confidentialitiesOfVersions([proposal.body, ...proposal.rivals]);
    const reason = withholdingReason(labels, asked);
    if (reason) {
      left[reason]++;
      continue;
    }
    keys.push(proposal.id);
    const reader = exportRecipientOf(asked, labels);
    shown.push(shownProposal(proposal, reader, reader.chatham ? ANONYMOUS_AUTHOR_RESOLVER : author, asked));
  }
  return { shown, keys, withheld: left };
}

/** Whether a note or a proposal is exported. */
export type ExportPredicate = (id: RecordKey) => boolean;

/** Looks up the words of a proposal and its proposers, by record. */
export type ProposalLookup = (key: RecordKey) => ProposalSummary | undefined;

/**
 * Creates the lookup of proposals that positions make or are about. It finds no proposal that the audience may not see
 * or that is not exported itself, nor any under the Chatham House Rule, since the position would tell who proposes it.
 */
export function createProposalLookup(
  ledger: Ledger,
  asked: ExportAudience,
  isWanted: ExportPredicate = () => true,
): ProposalLookup {
  return (key) => {
    const proposal = ledger.get(proposalProjection, key);
    if (!proposal || !isWanted(key)) return undefined;
    if (exportRecipientOf(asked, confidentialitiesOfVersions([proposal.body, ...proposal.rivals])).chatham)
      return undefined;
    const [shown] = gateProposalsForAudience([proposal], asked, ledger.members).shown;
    return shown && { wording: shown.wording, proposers: shown.proposers };
  };
}

/** Returns a proposal at its place in a text. If its words are not those of the text, adds the text it was made on. */
export function addPlacementToProposal(
  ledger: Ledger,
  text: Hash,
  key: RecordKey,
  shown: DisclosedProposal,
): DisclosedProposal {
  const applied = assessEntryValidityInText(ledger, text, ledger.get(proposalProjection, key)!);
  if (!applied) return shown;
  return {
    ...shown,
    ...(applied.anchor && { anchor: copyAnchorFields(applied.anchor) }),
    ...(!isEntryValidInText(applied) && { taken: describeOriginalPassage(ledger, shown.anchor) }),
  };
}

/** Returns what a reader may see of a proposal. Outside the team no person is named as a proposer. */
function shownProposal(
  proposal: Proposal,
  reader: ExportRecipient,
  author: AuthorResolver,
  asked: ExportAudience,
): DisclosedProposal {
  const { body, id, states } = proposal;
  const { anchor, wording, comment, fate } = body;
  const { proposers = [], form, track, basis, confidentiality } = redactFields("proposal", body, reader);
  const isTeam = reader.audience === "team";
  const named = isTeam ? proposers : proposers.filter(({ kind }) => kind === "state" || kind === "group");
  const isAllTold = isTeam && !reader.chatham;
  const earlier = isAllTold ? states.slice(0, -1).filter((state) => isToldOf(state, asked)) : [];
  return {
    anchor: copyAnchorFields(anchor),
    wording: { old: wording.old, new: wording.new },
    comment,
    ...(fate && { fate }),
    proposers: named.map(proposerOf),
    ...(form && { form }),
    ...author(proposal.author),
    ...(isTeam && { id }),
    ...(confidentiality && { confidentiality: reader.chatham ? ("chatham" as const) : confidentiality }),
    ...redactFields("proposal", { at: body.at ?? proposal.at }, reader),
    ...(track && { track }),
    ...(basis && { basis: pickKnowledgeBasisFields(basis) }),
    ...(earlier.length > 0 && { earlier: earlier.map(stateOf) }),
  };
}

/** Whether a state may be shown with its time and who read it out. */
function isToldOf({ body }: FloorTextVersion, asked: ExportAudience): boolean {
  const labels = confidentialitiesOfVersions([body]);
  return !labels.has("chatham") && withholdingReason(labels, asked) === null;
}

function stateOf({ at, body: { wording, proposers, track, basis } }: FloorTextVersion): DisclosedFloorTextVersion {
  return {
    at,
    wording: wording.new,
    proposers: proposers.map(proposerOf),
    ...(track && { track }),
    ...(basis && { basis: pickKnowledgeBasisFields(basis) }),
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
