import type { Hash } from "#shared/base/hash.ts";
import { gateStatusWords } from "#shared/publish/gate/statuses.ts";
import { listTextStateHistory } from "#shared/ledger/textState/textStateHistory.ts";
import { measureArticleTextStates } from "#shared/ledger/textState/textState.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import { localDayOf } from "#shared/base/localDay.ts";
import type { SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { prepareBriefingSinceReport } from "../since/briefingSince.ts";
import { selectProvisionsByEId, labelSelectedProvisions } from "#shared/publish/layouts/content/provisionSelection.ts";
import { selectGravestNotes } from "#shared/publish/layouts/content/numberedNotes.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { isTeamWording } from "#shared/ledger/entries/proposal.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { sortByKeyOrder, canHaveCustomOrder } from "#shared/publish/layouts/content/customOrder.ts";
import { groupStatementsByDayAndMeeting, filterDailyCoverage as inDays } from "#shared/ledger/queries/dailyCoverage.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { getMessageLanguage, withMessageLanguage } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { ExportAudience } from "../gate/audience.ts";
import { gateCoverageStatements } from "../gate/coverageStatements.ts";
import {
  accountForBriefing,
  indexOfProposalProvision,
  type BriefingAccount,
  type BriefingCandidate,
} from "./briefingAccount.ts";
import {
  collectPublication,
  filterEntriesPlacedInText,
  isAnchorInProvisions,
  type BriefingForm,
  type CollectedPublication,
  type ExportExclusions,
  type Publication,
  type TextForExport,
} from "./publication.ts";

/** What is asked for: the layout and audience of a briefing, and what it contains of what is said on its text. */
export interface PublicationPlan {
  readonly layout: BriefingLayout;
  readonly audience: ExportAudience;
  readonly concordance?: ComparedTexts;
  /** Whether to append the state of the text. */
  readonly state?: boolean;
  /** The moment since which to append what happened in the dossier. */
  readonly since?: SinceMoment;
  /** Whether to append the votes. */
  readonly votes?: boolean;
  /** For the daily coverage: one day (YYYY-MM-DD). Only a team sees days. */
  readonly day?: string;
  /** The result of a filter, if one is set. */
  readonly found?: FilteredLedgerEntries;
  /** The provisions (eIds) it covers, with everything beneath; undefined for the whole text. */
  readonly provisions?: readonly string[];
  /** Notes and proposals to leave out, and the user's order of the rest. */
  readonly without?: readonly RecordKey[];
  readonly order?: readonly RecordKey[];
}

/** A briefing's publication, and the account of it. */
export interface CollectedBriefing extends BriefingAccount {
  /** The publication in the default form, without what happened since a moment. */
  readonly content: Required<Publication>;
  /** Returns the publication in a form, with everything in the words of its language. */
  publish(form?: Partial<BriefingForm>): Promise<Required<Publication>>;
}

/** Collects a briefing on a text. Everything in it has passed the confidentiality gate. */
export function collectBriefing(ledger: Ledger, text: TextForExport, asked: PublicationPlan): CollectedBriefing {
  const { audience, concordance, found, provisions, without = [] } = asked;
  const chosen = provisions && selectProvisionsByEId(text.draft, provisions);
  // A filter finds notes and proposals; the matrix consists of positions, which no filter finds.
  const only = asked.layout === "matrix" ? {} : { found };
  const leaving = collectPublication(ledger, text, audience, {
    ...only,
    within: chosen?.within,
    without: new Set(without),
  });
  const items = itemsOf(leaving, asked);
  const isOut = new Set(without.flatMap((key) => leaving.byKey.get(key) ?? []));
  const statuses = selectStatusesToPrint(leaving.content, items, asked);
  const kept = { ...withoutEntries(leaving.content, isOut), statuses };
  const content = Object.freeze({
    ...kept,
    briefing: {
      layout: asked.layout,
      settings: {},
      language: getMessageLanguage(),
      archive: false,
      ...(text.sources && { sources: text.sources }),
      ...(concordance && { concordance }),
      ...(asked.state && { state: stateFor(ledger, text, audience) }),
      ...(asked.votes && { votes: kept.votes }),
      ...(chosen && { only: { printed: chosen.printed, labels: labelSelectedProvisions(text.draft, chosen) } }),
      ...(asked.order && canHaveCustomOrder(asked.layout) && { order: items.map(({ entry }) => entry) }),
      ...layoutInput(ledger, leaving.excluded, kept, asked, chosen?.within),
    },
  });
  const describeSince = asked.since && prepareBriefingSinceReport(ledger, asked.since, audience);
  return {
    ...accountForBriefing(leaving, content, items, isOut),
    content,
    publish(form = {}) {
      const briefing = { ...content.briefing, ...form };
      return withMessageLanguage(briefing.language, () => {
        const since = describeSince && { since: describeSince() };
        return Object.freeze({ ...content, briefing: { ...briefing, ...since } });
      });
    },
  };
}

/** Returns the state of a text and of all texts of its document, with the statuses that an audience may see. */
function stateFor(ledger: Ledger, { id, draft }: TextForExport, audience: ExportAudience): BriefingInput["state"] & {} {
  const statusesOf = (each: Hash) => gateStatusWords(ledger, each, audience).words;
  return {
    articles: measureArticleTextStates(draft, statusesOf(id)),
    over: listTextStateHistory(ledger, id, statusesOf),
  };
}

/** Removes the entries that the user left out and renumbers the notes. */
function withoutEntries(content: Publication, isOut: ReadonlySet<DisclosedThread | DisclosedProposal>): Publication {
  if (isOut.size === 0) return content;
  const notes = content.notes.filter(({ note }) => !isOut.has(note)).map((each, i) => ({ ...each, n: i + 1 }));
  return { ...content, notes, proposals: content.proposals.filter((each) => !isOut.has(each)) };
}

/** The layouts that print provisions whether or not anything is said on them. */
const PRINTS_TEXT: ReadonlySet<BriefingLayout> = new Set(["annotated", "table", "matrix"]);

/**
 * Returns the statuses of the provisions that a briefing shows. If a filter selects notes for a layout that prints
 * nothing else, these are the provisions that the notes and wordings are on, those around them and those beneath.
 */
function selectStatusesToPrint(
  { text: { draft }, statuses }: Publication,
  items: readonly BriefingCandidate[],
  { layout, found }: PublicationPlan,
): Publication["statuses"] {
  if (!found || PRINTS_TEXT.has(layout)) return statuses;
  const isBeneath = (index: number, top: number) => index >= top && index < findSubtreeEnd(draft, top);
  const shown = [...new Set(items.map(({ provision }) => provision))].filter((index) => index >= 0);
  return statuses.filter(({ provision }) => {
    const index = indexOfProvision(draft, provision);
    return index >= 0 && shown.some((each) => isBeneath(index, each) || isBeneath(each, index));
  });
}

/** Lists the items in the user's order if there is one, else in that of the layout. */
function itemsOf(
  { content: { text, notes, proposals }, byKey }: CollectedPublication,
  { layout, order }: PublicationPlan,
): readonly BriefingCandidate[] {
  const keys = new Map([...byKey].map(([key, entry]) => [entry, key]));
  const item = (entry: BriefingCandidate["entry"], provision: number) => ({ key: keys.get(entry)!, entry, provision });
  // A text that is read out or handed over asks for something: it has open notes with a place only.
  const open = notes.filter(({ note, place }) => place !== null && !note.settled);
  const safeguards = open.filter(({ note }) => note.kind === "safeguard");
  const fit =
    layout === "submission" ? open : layout === "delegate" ? [...selectGravestNotes(open), ...safeguards] : notes;
  const noteItems = fit.map(({ note, place }) => item(note, place?.provision ?? -1));
  const stated = layout === "submission" ? filterEntriesPlacedInText(text, proposals).filter(isTeamWording) : proposals;
  const wordings = stated.map((each) => item(each, indexOfProposalProvision(text, each)));
  const items = layout === "delegate" ? noteItems : inText([...noteItems, ...wordings]);
  return order ? sortByKeyOrder(items, ({ key }) => key, order) : items;
}

function inText(items: readonly BriefingCandidate[]): readonly BriefingCandidate[] {
  const rank = ({ provision }: BriefingCandidate) => (provision < 0 ? Infinity : provision);
  return [...items].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Collects what a layout needs besides notes and wordings. */
function layoutInput(
  ledger: Ledger,
  { behind }: ExportExclusions,
  content: Publication,
  { layout, audience, day, found, without = [] }: PublicationPlan,
  within?: ReadonlySet<number>,
): Partial<BriefingInput> {
  if (layout === "matrix") return { positions: content.positions, leftBehind: behind };
  if (layout !== "daily") return {};
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isOut = new Set(without);
  const isHere = (anchor: Anchor) => !within || isAnchorInProvisions(ledger, content.text.id, within, anchor);
  const isWanted = (id: RecordKey) => {
    const proposal = ledger.get(proposalProjection, id);
    return (!isFound || isFound.has(id)) && !isOut.has(id) && (!proposal || isHere(proposal.body.anchor));
  };
  const here = gateCoverageStatements(ledger, audience, isWanted).shown.filter(({ anchor }) => isHere(anchor));
  return { days: inDays(groupStatementsByDayAndMeeting(ledger, here, localDayOf), { date: day }) };
}
