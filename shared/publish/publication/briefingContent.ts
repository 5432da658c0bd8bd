import type { Hash } from "#shared/base/hash.ts";
import { gateStatusWords } from "#shared/publish/gate/statuses.ts";
import { listTextStateHistory } from "#shared/ledger/textState/textStateHistory.ts";
import { measureArticleTextStates } from "#shared/ledger/textState/textState.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { localDayOf } from "#shared/base/localDay.ts";
import type { SinceMoment } from "#shared/ledger/since/sinceMoment.ts";
import { prepareBriefingSinceReport } from "../since/briefingSince.ts";
import { selectProvisionsByEId, labelSelectedProvisions } from "#shared/publish/layouts/content/provisionSelection.ts";
import { selectGravestNotes } from "#shared/publish/layouts/content/numberedNotes.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { isWordingPrintedBeside } from "#shared/publish/layouts/data/teamWordings.ts";
import { isTeamWording } from "#shared/ledger/entries/proposal.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { sortByKeyOrder, canHaveCustomOrder } from "#shared/publish/layouts/content/customOrder.ts";
import { groupStatementsByDayAndMeeting, filterDailyCoverage as inDays } from "#shared/ledger/queries/dailyCoverage.ts";
import type { ComparedTexts } from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import type { BriefingSinceReport } from "#shared/publish/layouts/data/sinceReportAnnex.ts";
import type { Language } from "#shared/base/language.ts";
import { message, withMessageLanguage } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { ExportAudience } from "../gate/audience.ts";
import { gateCoverageStatements } from "../gate/coverageStatements.ts";
import {
  isAnchorInProvisions,
  collectPublication,
  filterEntriesPlacedInText,
  type CollectedPublication,
  type ExportExclusions,
  type PublishedBriefingParts,
  type Publication,
  type TextForExport,
} from "./publication.ts";

/** A text for a briefing; for the current text, with the sources of its provisions. */
export type BriefingText = TextForExport & Pick<BriefingInput, "sources">;

/** A request for a briefing: its layout and audience, and what it contains of the text's notes. */
export interface BriefingRequest {
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

/** A note or proposal that may be in a briefing. */
export interface BriefingCandidate {
  readonly key: RecordKey;
  readonly entry: DisclosedThread | DisclosedProposal;
  /** The index of its provision in the text, or -1. */
  readonly provision: number;
}

/** The contents of a briefing, and what the audience may not see. */
export interface BriefingContent {
  readonly layout: BriefingLayout;
  readonly excluded: ExportExclusions;
  /** What it is written from, without what happened since a moment. */
  readonly content: Publication;
  /** Puts in words what happened since a moment, if that was asked for. */
  readonly since?: () => BriefingSinceReport;
  /** Everything that could be in it, left out or not, in order. */
  readonly items: readonly BriefingCandidate[];
  /** How much is printed, or may be if there is room. */
  readonly printed: Readonly<Record<"notes" | "proposals" | "positions", number>>;
  /** Notes that the audience may see but this layout does not print, by reason. */
  readonly unprinted: Unfit;
}

/** Counts of notes without a place in the text, resolved notes, questions, and unrated notes. */
type Unfit = Readonly<Record<(typeof UNFIT)[number], number>>;
const UNFIT = ["unplaced", "settled", "questions", "unrated"] as const;

const NOTHING: BriefingContent["printed"] = { notes: 0, proposals: 0, positions: 0 };

/** Collects a briefing on a text. Everything in it has passed the confidentiality gate. */
export function collectBriefing(ledger: Ledger, text: BriefingText, asked: BriefingRequest): BriefingContent {
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
  const content = withoutEntries(leaving.content, isOut);
  const parts: PublishedBriefingParts = {
    ...(text.sources && { sources: text.sources }),
    ...(concordance && { concordance }),
    ...(asked.state && { state: stateFor(ledger, text, audience) }),
    ...(asked.votes && { votes: content.votes }),
    ...(chosen && { only: { printed: chosen.printed, labels: labelSelectedProvisions(text.draft, chosen) } }),
    ...(asked.order && canHaveCustomOrder(asked.layout) && { order: items.map(({ entry }) => entry) }),
    ...layoutInput(ledger, leaving.excluded, content, asked, chosen?.within),
  };
  const kept = items.filter(({ entry }) => !isOut.has(entry));
  return {
    layout: asked.layout,
    excluded: leaving.excluded,
    content: Object.freeze({ ...content, briefing: parts }),
    ...(asked.since && { since: prepareBriefingSinceReport(ledger, asked.since, audience) }),
    items,
    unprinted: unfitOf(leaving, items, isOut, asked.layout),
    printed: parts.days ? countStatements(parts.days) : printedOf(asked.layout, content, kept),
  };
}

/** Returns what a briefing is written from, with what happened since a moment in the words of its language. */
export function toBriefingPublication(
  { content, since }: Pick<BriefingContent, "content" | "since">,
  language: Language,
): Promise<Publication> {
  return withMessageLanguage(language, () =>
    since ? Object.freeze({ ...content, briefing: { ...content.briefing, since: since() } }) : content,
  );
}

/** Returns the state of a text and of all texts of its document, with the statuses that an audience may see. */
function stateFor(ledger: Ledger, { id, draft }: BriefingText, audience: ExportAudience): BriefingInput["state"] & {} {
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

function printedOf(
  layout: BriefingLayout,
  content: Publication,
  kept: readonly BriefingCandidate[],
): BriefingContent["printed"] {
  // Superseded positions are not printed; those on other words have a table of their own.
  if (layout === "matrix")
    return { ...NOTHING, positions: content.positions.filter((each) => !each.superseded).length };
  const [wordings, notes] = [
    kept.filter(({ entry }) => "wording" in entry),
    kept.filter(({ entry }) => !("wording" in entry)),
  ];
  const proposals = layout === "delegate" ? besideAsks(content, notes) : wordings;
  return { ...NOTHING, notes: notes.length, proposals: proposals.length };
}

/** Measures a page for a delegate that lists these notes: how much is printed, and which notes had no room. */
export function measureDelegatePage(
  { content, items }: Pick<BriefingContent, "content" | "items">,
  listed: readonly number[],
): Pick<BriefingContent, "printed"> & { readonly noRoom: readonly number[] } {
  const numbers = new Map<BriefingCandidate["entry"], number>(content.notes.map(({ n, note }) => [note, n]));
  const fit = items.filter(({ entry }) => numbers.has(entry));
  const isListed = ({ entry }: BriefingCandidate) => listed.includes(numbers.get(entry)!);
  const noRoom = fit.filter((item) => !isListed(item)).map(({ entry }) => numbers.get(entry)!);
  return { printed: printedOf("delegate", content, fit.filter(isListed)), noRoom: noRoom.sort((a, b) => a - b) };
}

/** Counts the statements of the days. Each state of floor text counts. */
function countStatements(days: NonNullable<BriefingInput["days"]>): BriefingContent["printed"] {
  const discussions = days.flatMap(({ sittings }) => sittings.flatMap(({ provisions }) => provisions));
  return {
    notes: discussions.flatMap(({ notes }) => notes).length,
    proposals: discussions.flatMap(({ wordings }) => wordings).length,
    positions: discussions.flatMap(({ positions }) => positions.flatMap((each) => each.said)).length,
  };
}

/** Returns the wordings on a page for a delegate: those beside the notes that ask for something. */
function besideAsks(
  { text, proposals }: Publication,
  notes: readonly BriefingCandidate[],
): readonly DisclosedProposal[] {
  const asks = notes.filter(({ entry }) => !("wording" in entry) && entry.kind !== "safeguard");
  return filterEntriesPlacedInText(text, proposals).filter(
    (each) => isTeamWording(each) && asks.some(({ provision }) => isWordingPrintedBeside(text.draft, each, provision)),
  );
}

/**
 * Counts what a layout does not print, by reason. In a layout of notes every note is an item or is counted here, and so
 * is every wording that a submission would recommend. For the matrix and the daily coverage, which have other contents,
 * all counts are 0.
 */
function unfitOf(
  { content: { text, notes, proposals } }: CollectedPublication,
  items: readonly BriefingCandidate[],
  isOut: ReadonlySet<BriefingCandidate["entry"]>,
  layout: BriefingLayout,
): Unfit {
  const own = layout === "submission" ? proposals.filter((each) => isTeamWording(each) && !isOut.has(each)) : [];
  const strays = own.filter((each) => provisionOf(text, each) < 0);
  const isItem = new Set(items.map(({ entry }) => entry));
  const others = notes.filter(({ note }) => !isItem.has(note) && !isOut.has(note));
  const reasons = others.map(({ note, place }): keyof Unfit => {
    if (place === null) return "unplaced";
    return note.settled ? "settled" : note.kind === "question" ? "questions" : "unrated";
  });
  const count = (reason: keyof Unfit) => reasons.filter((each) => each === reason).length;
  return {
    unplaced: count("unplaced") + strays.length,
    settled: count("settled"),
    questions: count("questions"),
    unrated: count("unrated"),
  };
}

/**
 * Formats "Not on these pages: 2 from the previous draft, 3 not rated."; "" if every note is printed. `noRoom` are the
 * numbers of the notes that a page had no room for.
 */
export function describeUnprintedNotes(
  { unprinted }: Pick<BriefingContent, "unprinted">,
  noRoom: readonly number[] = [],
): string {
  const reasons = UNFIT.filter((reason) => unprinted[reason] > 0);
  const list = reasons.map((reason) => message(`briefing.unfit.${reason}`, { count: unprinted[reason] }));
  if (noRoom.length > 0)
    list.push(message("briefing.unfit.room", { count: noRoom.length, list: noRoom.join(message("list.comma")) }));
  return list.length > 0 ? message("briefing.unfit", { list: list.join(message("list.comma")) }) : "";
}

/** Lists the items in the user's order if there is one, else in that of the layout. */
function itemsOf(
  { content: { text, notes, proposals }, byKey }: CollectedPublication,
  { layout, order }: BriefingRequest,
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
  const wordings = stated.map((each) => item(each, provisionOf(text, each)));
  const items = layout === "delegate" ? noteItems : inText([...noteItems, ...wordings]);
  return order ? sortByKeyOrder(items, ({ key }) => key, order) : items;
}

/** Returns the index of a proposal's provision in a text, or -1. */
function provisionOf({ id, draft }: TextForExport, { anchor }: DisclosedProposal): number {
  return anchor.draft === id ? (resolveAnchor(draft, anchor)?.provision ?? -1) : -1;
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
  { layout, audience, day, found, without = [] }: BriefingRequest,
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
