import { describeProposers } from "#shared/ledger/queries/describeProposers.ts";
import { computeRedline } from "#shared/draft/redline.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { ProvisionStatus } from "#shared/ledger/entries/provisionStatus.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findProposalAdoption, describeProposalAdoption } from "#shared/ledger/queries/proposalAdoption.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import {
  areReadingsOfSameText,
  newestDraftIdForAnchor,
  printPlacementAddress,
  provisionAnchorOf,
} from "#shared/ledger/placement/currentPlacement.ts";
import { findStatusPlacementInNewestOrOwnText } from "#shared/ledger/placement/statusPlacement.ts";
import {
  describeOriginalPassage,
  printOriginalTextAndAddress,
  type PassageReference,
} from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import {
  listAdoptionEvidence,
  type ProposalAdoptionAssessment,
} from "#shared/revise/adoption/assessProposalAdoption.ts";
import type { ProposalBody, Proposer } from "#shared/records/kinds/proposal.ts";
import { toListedItemPlaceJson, formatListedItemPlace, type ListedItemPlace } from "./listedItemPlace.ts";

/** Rival wording in `list --json`, among the annotations. */
export interface ListedProposal extends ListedItemPlace {
  readonly id: string;
  readonly kind: "proposal";
  readonly wording: { readonly old: string; readonly new: string };
  readonly proposers: readonly Proposer[];
  readonly form: string;
  /** The states of floor text, latest last. */
  readonly states: readonly { readonly at: string; readonly new: string; readonly proposers: readonly Proposer[] }[];
  readonly fate: string | null;
  readonly at: string | null;
  readonly comment: string;
  readonly author: string;
  readonly confidentiality: string;
  readonly track: string | null;
  /** How far the newest text that could contain it adopted it: which words it has, and which it no longer has. */
  readonly adopted: {
    readonly is: ProposalAdoptionAssessment["is"];
    readonly text: string;
    readonly address: string | null;
    readonly pieces: ProposalAdoptionAssessment["pieces"];
  } | null;
}

/** A provision's status in `list --json`. Leads who did not know of each other may have set several. */
export interface ListedStatus {
  readonly id: string;
  /**
   * The address in the newest text of its document; "" if that text does not have the words that the status concerns.
   */
  readonly address: string;
  readonly eId: string;
  readonly kind: "status";
  /** The record that set it, as `place --status` accepts it; the last of several. */
  readonly key: string;
  readonly status: readonly string[];
  readonly note: string | null;
  /** The text and address that it was set on. */
  readonly taken: PassageReference;
  readonly author: string;
  readonly confidentiality: string;
}

export function toProposalJson(ledger: Ledger, { id, author, body, states }: Proposal): ListedProposal {
  const { anchor, wording, proposers, form, fate, at, comment, confidentiality, track } = body;
  return {
    id,
    ...toListedItemPlaceJson(ledger, anchor),
    kind: "proposal",
    wording,
    proposers,
    form,
    states: states.map((state) => ({ at: state.at, new: state.body.wording.new, proposers: state.body.proposers })),
    fate: fate ?? null,
    at: at ?? null,
    comment,
    author: nameOf(ledger, author),
    confidentiality,
    track: track ?? null,
    adopted: adopted(ledger, body),
  };
}

function adopted(ledger: Ledger, body: ProposalBody): ListedProposal["adopted"] {
  const found = findProposalAdoption(ledger, body);
  if (!found) return null;
  const { is, pieces, provision, text } = found;
  const { provisions } = text.revision.body.draft;
  return { is, text: nameOfText(text), address: provision === null ? null : provisions[provision]!.address, pieces };
}

export function toStatusJson(ledger: Ledger, status: ProvisionStatus): ListedStatus {
  const { id, provision, said } = status;
  const there = findStatusPlacementInNewestOrOwnText(ledger, status);
  const made = provisionAnchorOf(status);
  const holds =
    there !== null && areReadingsOfSameText(ledger, there.anchor.draft, newestDraftIdForAnchor(ledger, made));
  const [latest] = said;
  return {
    id,
    address: holds ? printPlacementAddress(ledger, there) : "",
    eId: (there?.anchor ?? { provision }).provision,
    kind: "status",
    key: latest!.key,
    status: [...new Set(said.map(({ body }) => body.status))],
    note: latest!.body.note ?? null,
    taken: describeOriginalPassage(ledger, made),
    author: nameOf(ledger, latest!.member),
    confidentiality: latest!.body.confidentiality,
  };
}

/** Formats a proposal as a line, with deletions as {-…-} and insertions as {+…+}. */
export function formatProposalLine(proposal: ListedProposal): string {
  const { id, wording, proposers, states, fate, adopted, confidentiality, author } = proposal;
  const words = computeRedline(wording.old, wording.new)
    .map(({ is, text }) => (is === "same" ? text : is === "gone" ? `{-${text}-}` : `{+${text}+}`))
    .join("")
    .replace(/\s+/gu, " ");
  const last = states.at(-1);
  const head = [
    formatListedItemPlace(proposal),
    message(proposal.form === "written" ? "proposal.label" : `proposal.${proposal.form as "floor"}`),
    describeProposers(proposers),
    last && message("cli.floor-state", { count: states.length, at: last.at }),
    fate && message(`fate.${fate as "dropped"}`),
    adopted && describeAdopted(adopted),
    confidentiality,
  ];
  return `${id.slice(0, 12)}  ${head.filter(Boolean).join(" · ")}  ${words}  (${author})`;
}

/**
 * Formats how far it was adopted: "Only some of its words are as proposed in Rev.3 (There: “and of a judge”; Not there:
 * “independent”)".
 */
function describeAdopted({ is, text, pieces }: NonNullable<ListedProposal["adopted"]>): string {
  const said = describeProposalAdoption({ is, text });
  const words = listAdoptionEvidence(pieces).map(({ code, words }) =>
    [message(`adopted.${code}`), words.map((each) => message("adopted.quoted", { words: each })).join(" … ")].join(" "),
  );
  return words.length > 0 ? `${said} (${words.join(message("list.semicolon"))})` : said;
}

/**
 * Formats a status as a line. One set on earlier words is shown with its text, never with an address of today's text.
 */
export function formatStatusLine({ key, address, taken, status, note, author, confidentiality }: ListedStatus): string {
  const words = status.map((word) => message(`provision-status.${word as "agreed"}`)).join(" / ");
  const place = address || printOriginalTextAndAddress(taken);
  const head = [place, message("provision-status.label"), words, confidentiality].filter(Boolean).join(" · ");
  return `${key.slice(0, 12)}  ${head}${note ? `  ${note}` : ""}  (${author})`;
}

function nameOf(ledger: Ledger, id: string): string {
  const member = ledger.member(id);
  return [member?.name, member?.organisation].filter(Boolean).join(", ");
}
