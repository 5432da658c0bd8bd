import { printProposers } from "#shared/acts/input/parseProposers.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { ExportAudience, AudienceGateResult } from "#shared/publish/gate/audience.ts";
import { gateCurrentPositions } from "#shared/publish/gate/positions.ts";
import { addPlacementToProposal, gateProposalsForAudience } from "#shared/publish/gate/proposals.ts";
import { codePointStartOfAnchor } from "../formats/codePoints.ts";
import { registerCodeColumnTitle } from "./register/columns.ts";
import { toNumberCell, toTimeCell, type TableCell } from "./cells.ts";
import type { TableSheet } from "./xlsx.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findProposalAdoption, describeProposalAdoption } from "#shared/ledger/queries/proposalAdoption.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { addressWithDocumentName } from "#shared/ledger/texts/findProvisionAtTypedAddress.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import { newestDraftIdForAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import {
  assessEntryValidityInText,
  isEntryValidInText,
  type EntryWithValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { describePositionProposal } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import { describeOriginalPassage, describeEntryValidityInText } from "#shared/ledger/placement/passageReference.ts";
import type { DisclosedPosition, DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";

/** A table for an audience, and how much the audience does not see. */
export interface DossierTable {
  readonly sheet: TableSheet;
  /** The number of rows below the head. */
  readonly rows: number;
  readonly left: AudienceGateResult["withheld"];
  /** The number of positions left out because they were taken on other words than today's. */
  readonly earlier: number;
}

/** The width of a column, in characters. */
const WIDTH = 24;

/** Builds the table of positions on the words of each document's newest text; if asked for, on earlier words, too. */
export function buildPositionsTable(ledger: Ledger, asked: ExportAudience): DossierTable {
  const { shown, withheld, earlier } = gateCurrentPositions(ledger, asked);
  return { ...tableOf("positions", POSITIONS, ledger, asked, shown, withheld), earlier };
}

/**
 * Builds the table of proposals, in the order of the text, those without a place last. Floor text has a row for every
 * state that the audience may see, the latest last.
 */
export function buildProposalsTable(ledger: Ledger, asked: ExportAudience): DossierTable {
  const { shown, keys, withheld } = gateProposalsForAudience(ledger.all(proposalProjection), asked, ledger.members);
  const placed = keys.map((key, i): Placed => {
    const { anchor: made } = shown[i]!;
    const newest = newestDraftIdForAnchor(ledger, made);
    const applied = assessEntryValidityInText(ledger, newest, ledger.get(proposalProjection, key)!);
    // Whether it was adopted depends on the text that it was made on.
    return { ...addPlacementToProposal(ledger, newest, key, shown[i]!), made, applied };
  });
  const rows = inText(ledger, placed).flatMap(wordingsOf);
  return { ...tableOf("proposals", PROPOSALS, ledger, asked, rows, withheld), earlier: 0 };
}

function inText(ledger: Ledger, placed: readonly Placed[]): readonly Placed[] {
  const ranked = placed.map((each) => ({ each, rank: rankOf(ledger, each.applied?.anchor) }));
  const order = (one: Rank, other: Rank) =>
    one.map((at, i) => compareValues(at, other[i]!)).find((each) => each !== 0) ?? 0;
  return ranked.sort((one, other) => order(one.rank, other.rank)).map(({ each }) => each);
}

/** The position of a text among all texts, of a provision in it, and of the first words in that. */
type Rank = readonly [text: number, provision: number, start: number];

function rankOf(ledger: Ledger, anchor: Anchor | null | undefined): Rank {
  const draft = anchor && findDraftById(ledger, anchor.draft);
  if (!draft) return [Infinity, 0, 0];
  const [of] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const [text, provision] = [of ? ledger.texts.indexOf(of) : -1, indexOfProvision(draft, anchor.provision)];
  // An insertion after a provision comes after everything beneath it.
  if (anchor.gap) return [text, findSubtreeEnd(draft, provision) - 1, Infinity];
  return [text, provision, codePointStartOfAnchor(draft, anchor) ?? -1];
}

interface Column<T> {
  readonly id: string;
  readonly team?: true;
  readonly cell: (of: T, ledger: Ledger) => TableCell;
  /** The column whose codes this one has. */
  readonly explains?: string;
}

function tableOf<T>(
  name: string,
  all: readonly Column<T>[],
  ledger: Ledger,
  asked: ExportAudience,
  shown: readonly T[],
  left: DossierTable["left"],
): Omit<DossierTable, "earlier"> {
  const columns = all.filter(({ team }) => !team || asked.audience === "team");
  const titleOf = (id: string) => message(`table.${id}` as MessageCode);
  const head = columns.map(({ id, explains }) => (explains ? registerCodeColumnTitle(titleOf(explains)) : titleOf(id)));
  const rows = shown.map((each) => columns.map(({ cell }) => cell(each, ledger)));
  const isRightToLeft = textDirectionOf(getMessageLanguage()) === "rtl";
  const sheet = { name, rows: [head, ...rows], widths: head.map(() => WIDTH), isRightToLeft };
  return { sheet, rows: rows.length, left };
}

/** The fields that both tables show in the same way. */
type SharedFields = Pick<DisclosedPosition, "anchor" | "comment" | "at" | "track" | "confidentiality"> & {
  readonly basis?: { readonly how: string; readonly clock?: string };
};

const COMMENT: Column<SharedFields> = { id: "comment", cell: ({ comment }) => comment };
const AT: Column<SharedFields> = { id: "at", team: true, cell: ({ at }) => toTimeCell(at) };
const CIRCUMSTANCES: readonly Column<SharedFields>[] = [
  { id: "track", team: true, cell: ({ track }) => track ?? "" },
  {
    id: "basis",
    team: true,
    cell: ({ basis }) =>
      basis ? [message(`basis.${basis.how}` as MessageCode), basis.clock].filter(Boolean).join(" ") : "",
  },
  {
    id: "confidentiality",
    team: true,
    cell: ({ confidentiality }) => message(`confidentiality.${confidentiality ?? "chatham"}`),
  },
];

const POSITIONS: readonly Column<DisclosedPosition>[] = [
  { id: "address", cell: currentAddress },
  { id: "delegation", cell: ({ delegation }) => (delegation ? localisedDelegationName(delegation) : "") },
  { id: "code", cell: ({ delegation }) => delegation?.code ?? "" },
  { id: "stance", cell: ({ stance }) => message(`stance.${stance}`) },
  { id: "stance-code", explains: "stance", cell: ({ stance }) => stance },
  { id: "behalf", cell: ({ behalf }) => (behalf ? localisedDelegationName(behalf) : "") },
  { id: "aligning", cell: ({ aligning }) => (aligning ? localisedDelegationName(aligning) : "") },
  { id: "words", cell: (position) => describePositionProposal(position) || (position.words ?? "") },
  COMMENT,
  AT,
  { id: "meeting", team: true, cell: ({ meeting }) => meeting ?? "" },
  ...CIRCUMSTANCES,
  { id: "taken-text", cell: ({ taken }) => taken?.text ?? "" },
  { id: "taken-address", cell: ({ taken }) => taken?.address ?? "" },
  {
    id: "validity",
    cell: ({ validity, change }) => (validity ? describeEntryValidityInText({ validity, change }) : ""),
  },
  { id: "validity-code", explains: "validity", cell: ({ validity }) => validity ?? "" },
  { id: "held", cell: ({ conflict, superseded }) => heldWord(conflict, superseded) },
  { id: "eid", cell: ({ anchor }) => anchor.provision },
];

/** Returns the address in today's text; "" for a position on other words. */
function currentAddress({ anchor, validity }: DisclosedPosition, ledger: Ledger): string {
  return validity && isEntryValidInText({ validity }) ? addressIn(anchor, ledger) : "";
}

function addressIn(anchor: DisclosedPosition["anchor"], ledger: Ledger): string {
  const draft = findDraftById(ledger, anchor.draft);
  const provision = draft?.provisions[indexOfProvision(draft, anchor.provision)];
  return provision ? addressWithDocumentName(ledger, anchor.draft, provision.address) : "";
}

function heldWord(conflict: true | undefined, superseded: true | undefined): string {
  if (conflict) return message("positions.in-conflict");
  return superseded ? message("positions.superseded") : "";
}

/** A proposal with the anchor it was made on, and how it applies to the newest text. */
interface Placed extends DisclosedProposal {
  readonly made: DisclosedProposal["anchor"];
  readonly applied: EntryWithValidityInText<Proposal> | null;
}

/** One wording: a proposal, or a numbered state of floor text. */
interface Wording extends Placed {
  readonly state: number | null;
}

function wordingsOf(proposal: Placed): readonly Wording[] {
  const { earlier = [], wording, anchor, made, applied, taken, form, confidentiality } = proposal;
  const states = earlier.map((each, i): Wording => {
    const optional = { ...(taken && { taken }), ...(form && { form }), ...(confidentiality && { confidentiality }) };
    const common = { anchor, made, applied, comment: "", ...optional };
    return { ...common, ...each, wording: { old: wording.old, new: each.wording }, state: i + 1 };
  });
  return [...states, { ...proposal, state: earlier.length > 0 ? earlier.length + 1 : null }];
}

const PROPOSALS: readonly Column<Wording>[] = [
  { id: "address", cell: ({ applied }, ledger) => (applied?.anchor ? addressIn(applied.anchor, ledger) : "") },
  { id: "form", cell: ({ form }) => (form ? message(form === "written" ? "proposal.label" : `proposal.${form}`) : "") },
  { id: "form-code", explains: "form", cell: ({ form }) => form ?? "" },
  { id: "state", team: true, cell: ({ state }) => toNumberCell(state) },
  { id: "proposers", cell: ({ proposers }) => printProposers(proposers).proposers },
  { id: "cosponsors", cell: ({ proposers }) => printProposers(proposers).cosponsors },
  { id: "old", cell: ({ wording }) => wording.old },
  { id: "new", cell: ({ wording }) => wording.new },
  { id: "fate", cell: ({ fate }) => (fate ? message(`fate.${fate}`) : "") },
  { id: "fate-code", explains: "fate", cell: ({ fate }) => fate ?? "" },
  { id: "adopted", cell: (each, ledger) => adoptedCell(ledger, each) },
  COMMENT,
  AT,
  ...CIRCUMSTANCES,
  { id: "taken-text", cell: ({ made }, ledger) => describeOriginalPassage(ledger, made).text },
  { id: "taken-address", cell: ({ made }, ledger) => describeOriginalPassage(ledger, made).address },
  { id: "validity", cell: ({ applied }) => (applied ? describeEntryValidityInText(applied) : "") },
  { id: "validity-code", explains: "validity", cell: ({ applied }) => applied?.validity ?? "" },
  { id: "eid", cell: ({ applied, made }) => (applied?.anchor ?? made).provision },
];

/** Describes whether a wording was adopted, by its words in the newest text that could have it. */
function adoptedCell(ledger: Ledger, wording: Wording): string {
  const found = findProposalAdoption(ledger, { ...wording, anchor: wording.made });
  return found ? describeProposalAdoption({ is: found.is, text: nameOfText(found.text) }) : "";
}
