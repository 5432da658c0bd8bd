import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd, type TextDirection, type Draft } from "#shared/draft/draft.ts";
import { elideUnchangedText, computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { describeProposalAdoption } from "#shared/ledger/queries/proposalAdoption.ts";
import type { DisclosedProposal, DisclosedFloorTextVersion } from "#shared/ledger/disclosedEntries.ts";
import { printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { isTeamWording } from "#shared/ledger/entries/proposal.ts";
import { message } from "#shared/messages/messages.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { withAddressInWords, printFormerPlace } from "./printedNote.ts";
import {
  toAuthoredParagraphs,
  primarySubtagOrUnd,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** A rival wording, printed beneath its provision: deletions struck, insertions bold. */
export interface ProposalWordingRow {
  readonly is: "wording";
  readonly indent: number;
  /** "Proposal by Mexico, Chile · Withdrawn". */
  readonly label: TemplateTextWithLanguage;
  /** The draft's language and direction. */
  readonly lang: string;
  readonly dir: TextDirection;
  readonly pieces: readonly RedlinePiece[];
  readonly comment: readonly TemplateTextWithLanguage[];
  /** Always empty: only notes have cards. */
  readonly notes: readonly number[];
}

/** A rival wording that has no place in the text, with its former place. */
export interface UnplacedWording {
  readonly place: TemplateTextWithLanguage;
  readonly rows: readonly ProposalWordingRow[];
}

/** How much unchanged text is printed beside a change, in UTF-16 units. */
const BESIDE = 140;

/** Builds the rows of rival wordings, by the provision they are printed after. Those without a place are left out. */
export function buildProposalWordingRows(
  draft: Draft,
  draftId: Hash,
  proposals: readonly DisclosedProposal[],
  indentOf: (draft: Draft, index: number) => number,
): ReadonlyMap<number, readonly ProposalWordingRow[]> {
  const rows = new Map<number, ProposalWordingRow[]>();
  for (const proposal of proposals) {
    const place = proposal.anchor.draft === draftId ? resolveAnchor(draft, proposal.anchor) : null;
    if (!place) continue;
    const after = provisionBefore(draft, proposal, place);
    const indent = indentOf(draft, proposal.anchor.quote ? after : place.provision);
    rows.set(after, [...(rows.get(after) ?? []), ...rowsOf(draft, proposal, indent)]);
  }
  return rows;
}

/** Builds the rows of the rival wordings that have no place in the text. */
export function buildUnplacedWordings(
  draft: Draft,
  draftId: Hash,
  proposals: readonly DisclosedProposal[],
): readonly UnplacedWording[] {
  return proposals
    .filter(({ anchor }) => anchor.draft !== draftId || resolveAnchor(draft, anchor) === null)
    .map((proposal) => ({
      place: toAuthoredTemplateText(printFormerPlace(proposal)),
      rows: rowsOf(draft, proposal, 0),
    }));
}

/** Returns the row of a wording, after those of its earlier states. */
function rowsOf(draft: Draft, proposal: DisclosedProposal, indent: number): readonly ProposalWordingRow[] {
  const states = (proposal.earlier ?? []).map((state) => stateRow(draft, proposal, state, indent));
  return [...states, wordingRow(draft, proposal, indent)];
}

function provisionBefore(draft: Draft, { anchor }: DisclosedProposal, { provision, pieces }: ResolvedRange): number {
  if (anchor.gap) return findSubtreeEnd(draft, provision) - 1;
  return anchor.quote ? (pieces.at(-1)?.provision ?? provision) : findSubtreeEnd(draft, provision) - 1;
}

/**
 * Returns the row of an earlier state of floor text: compared with the draft, like the last state, with who read it out
 * and when.
 */
function stateRow(
  draft: Draft,
  { wording }: DisclosedProposal,
  state: DisclosedFloorTextVersion,
  indent: number,
): ProposalWordingRow {
  const kind = message("briefing.earlier-state");
  const parts = [byWhom("floor", kind, state.proposers), momentOf(state.at), state.track];
  return rowOf(draft, indent, parts, { old: wording.old, new: state.wording }, "");
}

function wordingRow(draft: Draft, proposal: DisclosedProposal, indent: number): ProposalWordingRow {
  return rowOf(draft, indent, labelOf(proposal), proposal.wording, proposal.comment);
}

/** Describes in a line who proposes a rival wording and what became of it. */
export function describeProposersAndOutcome(proposal: DisclosedProposal): string {
  return labelOf(proposal).filter(Boolean).join(" · ");
}

type Label = readonly (string | false | undefined)[];

function rowOf(
  draft: Draft,
  indent: number,
  label: Label,
  wording: DisclosedProposal["wording"],
  comment: string,
): ProposalWordingRow {
  return {
    is: "wording",
    indent,
    label: toAuthoredTemplateText(label.filter(Boolean).join(" · ")),
    lang: primarySubtagOrUnd(draft.language),
    dir: draft.direction,
    pieces: elideUnchangedText(computeRedline(wording.old, wording.new), BESIDE),
    comment: toAuthoredParagraphs(comment),
    notes: [],
  };
}

function labelOf(proposal: DisclosedProposal): Label {
  const { proposers, fate, adopted, form, at, track, taken, stood, confidentiality } = proposal;
  // A wording on other words is not recommended for this text as it is.
  const own = isTeamWording(proposal) && proposers.length === 0 && !taken && !stood;
  const written = own ? "briefing.recommended" : "proposal.label";
  const kind = message(form === undefined || form === "written" ? written : `proposal.${form}`);
  return [
    byWhom(form, kind, proposers),
    form === "floor" && at !== undefined && momentOf(at),
    // If it has a former place, that is printed before it.
    taken && !stood && message("proposal.taken", { place: printOriginalTextAndAddress(withAddressInWords(taken)) }),
    fate && message(`fate.${fate}`),
    adopted && describeProposalAdoption(adopted),
    track,
    confidentiality && message(`confidentiality.${confidentiality}`),
  ];
}

/** Formats "Proposal by Mexico, Chile (CARICOM), with Norway". Floor text is read out by its proposers. */
function byWhom(form: DisclosedProposal["form"], kind: string, proposers: readonly Proposer[]): string {
  const names = (cosponsors: boolean) =>
    proposers
      .filter(({ cosponsor }) => Boolean(cosponsor) === cosponsors)
      .map((proposer) => {
        const name = localisedDelegationName(proposer);
        return proposer.behalf ? `${name} (${localisedDelegationName({ name: proposer.behalf })})` : name;
      })
      .join(message("list.comma"));
  const joining = names(true) && message("proposal.cosponsors", { who: names(true) });
  const who = [names(false), joining].filter(Boolean).join(message("list.comma"));
  if (!who) return kind;
  return message(form === "floor" ? "briefing.read-out" : "briefing.proposal-by", { kind, who });
}

/** Formats a moment as a document prints it, in UTC. */
function momentOf(at: string): string {
  const [day = "", clock = ""] = new Date(at).toISOString().split("T");
  return message("briefing.time", { day, clock: clock.slice(0, 5) });
}
