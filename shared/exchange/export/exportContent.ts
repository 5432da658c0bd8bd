import { numberNotes, type NumberedNote } from "#shared/briefing/content/numberedNotes.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { placeLabel } from "#shared/briefing/data/placeLabel.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { markAdopted } from "#shared/ledger/queries/proposalAdoption.ts";
import { findDifference } from "#shared/ledger/placement/placementDifference.ts";
import type { FilterResult } from "#shared/ledger/filters/filterLedger.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findRange, listRelocatedThreads } from "#shared/ledger/placement/currentPlacement.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { listProposals } from "#shared/ledger/queries/reviewItems.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type {
  ShownAuthor,
  ShownPosition,
  ShownProposal,
  ShownStatus,
  ShownThread,
} from "#shared/ledger/shownEntries.ts";
import { findPlacement } from "#shared/ledger/placement/findPlacement.ts";
import { findDossierStandard } from "#shared/ledger/queries/standards.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/originalPassage.ts";
import { nameOfText } from "#shared/ledger/texts/texts.ts";
import { gateThreads, type Audience, type GateResult, type WithheldDetails } from "../gate/audience.ts";
import { gatePositionsOfText } from "../gate/positions.ts";
import { placeShownProposal, gateProposals } from "../gate/proposals.ts";
import { gateStatusesOfText } from "../gate/statuses.ts";

/** A text of a dossier that something is said about. */
export interface ExportText {
  readonly title: string;
  /** "A/AC.291/22/Rev.3", or "". */
  readonly symbol: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly draft: Draft;
  readonly id: Hash;
}

/** What leaves about one text: what every format is written from, and all that it is written from. */
export interface ExportContent {
  readonly text: ExportText;
  readonly audience: Audience["audience"];
  /** In the order of the text, what has no place in it last. */
  readonly notes: readonly NumberedNote[];
  readonly proposals: readonly ShownProposal[];
  /**
   * What delegations hold of the text's own words, and how far those have come; if asked for, of other words, too,
   * labelled. None where only what a filter found is asked for.
   */
  readonly positions: readonly ShownPosition[];
  readonly statuses: readonly ShownStatus[];
}

/** What does not leave, by the reason. */
export interface ExportExclusions {
  readonly notes: GateResult["withheld"];
  readonly proposals: GateResult["withheld"];
  /** Positions that the audience does not see, on whatever words. */
  readonly positions: GateResult["withheld"];
  /** What was said on notes that leave, and does not leave with them. */
  readonly within: WithheldDetails;
  /** What was said of other words than those of the text. */
  readonly earlier: Readonly<Record<"positions" | "statuses", number>>;
  /** Positions on other words that nobody has confirmed for the text, though it covers their provisions. */
  readonly behind: number;
  /** Of how many notes that leave a blind round hides the level from whoever exports. */
  readonly hidden: number;
}

const NONE = { shown: [], withheld: { team: 0, informals: 0 }, earlier: 0, behind: 0 } as const;

/** What of a text's notes and proposals is asked for; all where nothing is said. */
export interface ExportSelection {
  /** What a filter found. */
  readonly found?: FilterResult | undefined;
  /** What stands in these provisions, by their indexes. */
  readonly within?: ReadonlySet<number> | undefined;
  /** Notes and proposals that somebody leaves out of it: with no position are they told either. */
  readonly without?: ReadonlySet<RecordKey> | undefined;
}

/** What leaves, what does not, and by the keys of their records what of it is whose: that is for the one who asks. */
export interface ExportResult {
  readonly content: ExportContent;
  readonly excluded: ExportExclusions;
  readonly byKey: ReadonlyMap<RecordKey, ShownThread | ShownProposal>;
}

/** What an audience may see of what is said of a text, and of that only what is asked for. */
export function collectExport(
  ledger: Ledger,
  text: ExportText,
  asked: Audience,
  only: ExportSelection = {},
): ExportResult {
  const { found, within, without } = only;
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isAsked = ({ id }: { readonly id: string }) => !isFound || isFound.has(id);
  const threads = listRelocatedThreads(ledger, text.id).filter((each) => isAsked(each) && isIn(each.annotation.anchor));
  const gated = gateThreads(threads, asked, ledger.members, (id) => findDossierStandard(ledger, id));
  const notes = { ...gated, shown: gated.keys.map((key, i) => noteOnText(ledger, text, key, gated.shown[i]!)) };
  const statuses = found ? NONE : gateStatusesOfText(ledger, text.id, asked, isIn);
  const ofText = listProposals(ledger, text.id).map(({ entry }) => entry);
  const wanted = ofText.filter((each) => isAsked(each) && isIn(each.body.anchor));
  const told = new Set(wanted.map(({ id }) => id).filter((id) => !without?.has(id)));
  const positions = found ? NONE : gatePositionsOfText(ledger, text.id, asked, isIn, (id) => told.has(id));
  const rivals = gateProposals(wanted, asked, ledger.members);
  const adopted = markAdopted(ledger, rivals.shown);
  const proposals = rivals.keys.map((key, i) =>
    withStood(ledger, text, placeShownProposal(ledger, text.id, key, adopted[i]!)),
  );
  const inOrder = numberNotes(notes.shown, text.draft, text.id);
  const outgoing = {
    text,
    audience: asked.audience,
    notes: inOrder,
    proposals,
    positions: positions.shown,
    statuses: statuses.shown,
  };
  const byKey = new Map<RecordKey, ShownThread | ShownProposal>([
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
  return { content: outgoing, excluded: left, byKey };

  function isIn(anchor: Anchor): boolean {
    return !within || isInProvisions(ledger, text.id, within, anchor);
  }
}

/** A note at its place in a text; if that has changed and nobody has confirmed it there, with the words it was made on. */
function noteOnText(ledger: Ledger, text: ExportText, key: RecordKey, shown: ShownThread): ShownThread {
  const thread = ledger.get(threads, key)!;
  const { anchor: made } = thread.annotation;
  const placed = findPlacement(ledger, text.id, thread);
  if (placed.status !== "reworded" || placed.by !== "machine" || placed.version) return withStood(ledger, text, shown);
  const change = findDifference(ledger, made, placed.anchor);
  if (change === null) return shown;
  return {
    ...shown,
    made: { ...describeOriginalPassage(ledger, made), change, ...(made.quote && { words: made.quote.exact }) },
  };
}

/** What has no place in a text, with where it stood. */
function withStood<T extends ShownThread | ShownProposal>(ledger: Ledger, text: ExportText, said: T): T {
  if (isPlaced(text, said)) return said;
  const { draft: id, provision: eId } = said.anchor;
  const draft = ledger.draft(id);
  const provision = draft ? provisionIndex(draft, eId) : -1;
  if (!draft || provision < 0) return said;
  const [own] = ledger.drafts.get(id)?.texts ?? [];
  const { address } = draft.provisions[provision]!;
  return { ...said, stood: { text: own ? nameOfText(own) : "", address, label: placeLabel(draft, provision) } };
}

/** What of the proposals or positions stands in the text. */
export function filterPlaced<T extends { readonly anchor: Anchor }>(
  text: ExportText,
  said: readonly T[],
): readonly T[] {
  return said.filter((each) => isPlaced(text, each));
}

function isPlaced({ id, draft }: ExportText, { anchor }: { readonly anchor: Anchor }): boolean {
  return anchor.draft === id && resolveAnchor(draft, anchor) !== null;
}

/** Whether something stands in some of a text's provisions. */
export function isInProvisions(ledger: Ledger, text: Hash, within: ReadonlySet<number>, anchor: Anchor): boolean {
  return within.has(findRange(ledger, text, anchor)?.provision ?? -1);
}

/** A name as it is written in a field of its own; undefined where nobody is named. */
export function personNameOf(author: ShownAuthor | undefined): string | undefined {
  if (author?.by !== "name") return undefined;
  return [author.name, author.organisation].filter((part) => part !== "").join(", ") || undefined;
}
