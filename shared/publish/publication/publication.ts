import { numberNotes, type NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { BriefingInput, BriefingSettings } from "#shared/publish/layouts/data/briefingData.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Language } from "#shared/base/language.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { addProposalAdoptions } from "#shared/ledger/queries/proposalAdoption.ts";
import { findDifferenceFromOriginalAnchor } from "#shared/ledger/placement/placementDifference.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryRange, listThreadsReanchoredToText } from "#shared/ledger/placement/currentPlacement.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { listProposalsWithValidityInText } from "#shared/ledger/queries/placementsToReview.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type {
  DisclosedAuthor,
  DisclosedPosition,
  DisclosedProposal,
  DisclosedStatus,
  DisclosedThread,
  DisclosedVote,
} from "#shared/ledger/disclosedEntries.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findCatalogueOrTeamStandard } from "#shared/ledger/queries/listStandards.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import {
  gateThreadsForAudience,
  type ExportAudience,
  type AudienceGateResult,
  type WithheldDetailCounts,
} from "../gate/audience.ts";
import { gatePositionsOfText } from "../gate/positions.ts";
import { addPlacementToProposal, gateProposalsForAudience } from "../gate/proposals.ts";
import { gateStatusesOfText } from "../gate/statuses.ts";
import { gateVotesForAudience } from "../gate/votes.ts";

/** A text of a dossier that something is said about. */
export interface TextForExport {
  readonly title: string;
  /** "A/AC.291/22/Rev.3", or "". */
  readonly symbol: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly draft: Draft;
  readonly id: Hash;
  /** For the current text: where its provisions come from, by index. */
  readonly sources?: BriefingInput["sources"];
}

/**
 * What leaves about one text for one audience: a plain value that passed the gates, and that other threads can have.
 * Every format is written from this and from nothing else.
 */
export interface Publication {
  readonly text: TextForExport;
  readonly audience: ExportAudience["audience"];
  /** In the order of the text; notes without a place come last. */
  readonly notes: readonly NumberedNote[];
  readonly proposals: readonly DisclosedProposal[];
  /**
   * The positions on the text's own words; if asked for, also those on other words, labelled. Empty if only what a filter
   * found is asked for.
   */
  readonly positions: readonly DisclosedPosition[];
  /** The statuses of the text's provisions, and of other words like the positions. No filter reduces them. */
  readonly statuses: readonly DisclosedStatus[];
  /** The votes on its provisions, in the order in which they were taken; empty like the positions. */
  readonly votes: readonly DisclosedVote[];
  /** What only a briefing has. */
  readonly briefing?: PublishedBriefing;
}

/** The form of a briefing, apart from its contents. */
export interface BriefingForm {
  readonly settings: BriefingSettings;
  /** The language of its labels. */
  readonly language: Language;
  /** Whether the file is for an archive (PDF/A). */
  readonly archive: boolean;
}

/** What a briefing has besides: its layout and form, what its layout needs, and the parts that its plan asks for. */
export interface PublishedBriefing
  extends
    BriefingForm,
    Pick<
      BriefingInput,
      "sources" | "concordance" | "state" | "since" | "votes" | "only" | "order" | "positions" | "leftBehind" | "days"
    > {
  readonly layout: BriefingLayout;
}

/** What is not exported, by reason. */
export interface ExportExclusions {
  readonly notes: AudienceGateResult["withheld"];
  readonly proposals: AudienceGateResult["withheld"];
  /** Positions that the audience does not see, on any words. */
  readonly positions: AudienceGateResult["withheld"];
  /** Details of exported notes that are not exported with them. */
  readonly within: WithheldDetailCounts;
  /** Statements about other words than the text's. */
  readonly earlier: Readonly<Record<"positions" | "statuses", number>>;
  /** Positions on other words that nobody has confirmed for the text although it covers their provisions. */
  readonly behind: number;
  /** The number of exported notes whose level a blind round hides from the exporting user. */
  readonly hidden: number;
}

const NONE = { shown: [], withheld: { team: 0, informals: 0 }, earlier: 0, behind: 0 } as const;

/** Which of a text's notes and proposals to export; all by default. */
export interface ExportSelection {
  /** The result of a filter. */
  readonly found?: FilteredLedgerEntries | undefined;
  /** Only statements about these provisions, by index. */
  readonly within?: ReadonlySet<number> | undefined;
  /** Notes and proposals to leave out. Positions do not show proposals that are left out, either. */
  readonly without?: ReadonlySet<RecordKey> | undefined;
}

/** The export, what it leaves out, and its entries by record key. The keys are for the caller and never leave. */
export interface CollectedPublication {
  readonly content: Publication;
  readonly excluded: ExportExclusions;
  readonly byKey: ReadonlyMap<RecordKey, DisclosedThread | DisclosedProposal>;
}

/** Collects what an audience may see of the statements about a text, limited to `only`. */
export function collectPublication(
  ledger: Ledger,
  text: TextForExport,
  asked: ExportAudience,
  only: ExportSelection = {},
): CollectedPublication {
  const { found, within, without } = only;
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isAsked = ({ id }: { readonly id: string }) => !isFound || isFound.has(id);
  const threads = listThreadsReanchoredToText(ledger, text.id).filter(
    (each) => isAsked(each) && isIn(each.annotation.anchor),
  );
  const gated = gateThreadsForAudience(threads, asked, ledger.members, (id) => findCatalogueOrTeamStandard(ledger, id));
  const notes = { ...gated, shown: gated.keys.map((key, i) => noteOnText(ledger, text, key, gated.shown[i]!)) };
  const statuses = found?.isHandPicked ? NONE : gateStatusesOfText(ledger, text.id, asked, isIn);
  const ofText = listProposalsWithValidityInText(ledger, text.id).map(({ entry }) => entry);
  const wanted = ofText.filter((each) => isAsked(each) && isIn(each.body.anchor));
  const exported = new Set(wanted.map(({ id }) => id).filter((id) => !without?.has(id)));
  const positions = found ? NONE : gatePositionsOfText(ledger, text.id, asked, isIn, (id) => exported.has(id));
  const votes = found ? NONE : gateVotesForAudience(ledger, asked, isVoteIn, (id) => exported.has(id));
  const rivals = gateProposalsForAudience(wanted, asked, ledger.members);
  const adopted = addProposalAdoptions(ledger, rivals.shown);
  const proposals = rivals.keys.map((key, i) =>
    addFormerPlace(ledger, text, addPlacementToProposal(ledger, text.id, key, adopted[i]!)),
  );
  const inOrder = numberNotes(notes.shown, text.draft, text.id);
  const outgoing = {
    text,
    audience: asked.audience,
    notes: inOrder,
    proposals,
    positions: positions.shown,
    statuses: statuses.shown,
    votes: votes.shown,
  };
  const byKey = new Map<RecordKey, DisclosedThread | DisclosedProposal>([
    ...notes.keys.map((key, i) => [key, notes.shown[i]!] as const),
    ...rivals.keys.map((key, i) => [key, proposals[i]!] as const),
  ]);
  const hidden = notes.shown.filter(({ severity }) => severity.state === "hidden").length;
  const earlier = { positions: positions.earlier, statuses: statuses.earlier };
  const left = {
    notes: notes.withheld,
    proposals: rivals.withheld,
    positions: positions.withheld,
    within: notes.within,
    earlier,
    behind: positions.behind,
    hidden,
  };
  return { content: Object.freeze(outgoing), excluded: left, byKey };

  /** A vote belongs to every text in which its provision has a place. */
  function isVoteIn(anchor: Anchor): boolean {
    return isIn(anchor) && findEntryRange(ledger, text.id, anchor) !== null;
  }

  function isIn(anchor: Anchor): boolean {
    return !within || isAnchorInProvisions(ledger, text.id, within, anchor);
  }
}

/**
 * Returns a note at its place in a text. If its words changed and nobody has confirmed the place, adds those it was
 * made on.
 */
function noteOnText(ledger: Ledger, text: TextForExport, key: RecordKey, shown: DisclosedThread): DisclosedThread {
  const thread = ledger.get(threadProjection, key)!;
  const { anchor: made } = thread.annotation;
  const placed = findPlacementInDraft(ledger, text.id, thread);
  if (placed.status !== "reworded" || placed.by !== "machine" || placed.version)
    return addFormerPlace(ledger, text, shown);
  const change = findDifferenceFromOriginalAnchor(ledger, made, placed.anchor);
  if (change === null) return shown;
  return {
    ...shown,
    made: { ...describeOriginalPassage(ledger, made), change, ...(made.quote && { words: made.quote.exact }) },
  };
}

/** Adds the former place to an entry that has none in the text. */
function addFormerPlace<T extends DisclosedThread | DisclosedProposal>(
  ledger: Ledger,
  text: TextForExport,
  entry: T,
): T {
  if (isPlaced(text, entry)) return entry;
  const { draft: id, provision: eId } = entry.anchor;
  const draft = ledger.draft(id);
  const provision = draft ? indexOfProvision(draft, eId) : -1;
  if (!draft || provision < 0) return entry;
  const [own] = ledger.drafts.get(id)?.texts ?? [];
  const { address } = draft.provisions[provision]!;
  return {
    ...entry,
    stood: { text: own ? nameOfText(own) : "", address, label: formatProvisionLabel(draft, provision) },
  };
}

/** Returns the proposals or positions that have a place in the text. */
export function filterEntriesPlacedInText<T extends { readonly anchor: Anchor }>(
  text: TextForExport,
  entries: readonly T[],
): readonly T[] {
  return entries.filter((each) => isPlaced(text, each));
}

function isPlaced({ id, draft }: TextForExport, { anchor }: { readonly anchor: Anchor }): boolean {
  return anchor.draft === id && resolveAnchor(draft, anchor) !== null;
}

/** Whether an anchor has its place in one of a text's provisions. */
export function isAnchorInProvisions(ledger: Ledger, text: Hash, within: ReadonlySet<number>, anchor: Anchor): boolean {
  return within.has(findEntryRange(ledger, text, anchor)?.provision ?? -1);
}

/** Formats a person's name for a field of its own; undefined if nobody is named. */
export function nameOfDisclosedAuthor(author: DisclosedAuthor | undefined): string | undefined {
  if (author?.by !== "name") return undefined;
  return [author.name, author.organisation].filter((part) => part !== "").join(", ") || undefined;
}
