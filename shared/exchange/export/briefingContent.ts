import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { dayOf } from "#shared/base/day.ts";
import { selectProvisions, selectionLabelsOf } from "#shared/briefing/content/provisionSelection.ts";
import { selectGravest } from "#shared/briefing/content/numberedNotes.ts";
import type { BriefingInput, BriefingSettings } from "#shared/briefing/data/briefingData.ts";
import { isPrintedBeside, isTeamWording } from "#shared/briefing/data/teamWordings.ts";
import type { Layout } from "#shared/briefing/content/layouts.ts";
import { applyKeyOrder, hasCustomOrder } from "#shared/briefing/content/customOrder.ts";
import { groupCoverageByDay, filterCoverage as inDays } from "#shared/ledger/queries/coverage.ts";
import type { ComparedTexts } from "#shared/ledger/queries/deltaLines.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { FilterResult } from "#shared/ledger/filters/filterLedger.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import type { ShownProposal, ShownThread } from "#shared/ledger/shownEntries.ts";
import { message } from "#shared/messages/messages.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Audience } from "../gate/audience.ts";
import { gateCoverage } from "../gate/coverage.ts";
import {
  isInProvisions,
  collectExport,
  filterPlaced,
  type ExportResult,
  type ExportExclusions,
  type ExportContent,
  type ExportText,
} from "./exportContent.ts";

/** A text that is briefed on; of the current text with where its provisions come from. */
export type BriefingText = ExportText & Pick<BriefingInput, "sources">;

/** What a briefing is to be: how it is laid out and for whom, and what of a text's notes is in it. */
export interface BriefingRequest {
  readonly layout: Layout;
  readonly audience: Audience;
  readonly settings?: BriefingSettings;
  readonly concordance?: ComparedTexts;
  /** Of the daily coverage one day (YYYY-MM-DD), which only a team is told. */
  readonly day?: string;
  /** What a filter found, where there is one. */
  readonly found?: FilterResult;
  /** The provisions (eIds) that it is about, with what lies beneath; without it, the whole text. */
  readonly provisions?: readonly string[];
  /** Notes and proposals that are left out, and an order of somebody's own for the rest. */
  readonly without?: readonly RecordKey[];
  readonly order?: readonly RecordKey[];
}

/** A note or proposal that may be in a briefing. */
export interface BriefingItem {
  readonly key: RecordKey;
  readonly entry: ShownThread | ShownProposal;
  /** Where it stands in the text; -1 where it does not. */
  readonly provision: number;
}

/** What is in it, and what the audience may not see of it. */
export interface BriefingContent {
  readonly layout: Layout;
  readonly input: BriefingInput;
  readonly excluded: ExportExclusions;
  /** What in it is said of the text, as every other format has it. */
  readonly content: ExportContent;
  /** What could be in it, left out or not, in its order. */
  readonly items: readonly BriefingItem[];
  /** How much is printed, or may be where there is room for it. */
  readonly printed: Readonly<Record<"notes" | "proposals" | "positions", number>>;
  /** Notes that the audience may see and that this layout has no room for, by the reason. */
  readonly unprinted: Unfit;
}

/** Without a place in the text, settled, questions, or not rated. */
type Unfit = Readonly<Record<(typeof UNFIT)[number], number>>;
const UNFIT = ["unplaced", "settled", "questions", "unrated"] as const;

const NOTHING: BriefingContent["printed"] = { notes: 0, proposals: 0, positions: 0 };

/** A briefing on a text: everything in it has passed the gate of confidentiality. */
export function collectBriefing(ledger: Ledger, text: BriefingText, asked: BriefingRequest): BriefingContent {
  const { audience, settings, concordance, found, provisions, without = [] } = asked;
  const chosen = provisions && selectProvisions(text.draft, provisions);
  // A filter finds notes and proposals; the matrix is one of positions, which none finds.
  const only = asked.layout === "matrix" ? {} : { found };
  const leaving = collectExport(ledger, text, audience, { ...only, within: chosen?.within, without: new Set(without) });
  const items = itemsOf(leaving, asked);
  const isOut = new Set(without.flatMap((key) => leaving.byKey.get(key) ?? []));
  const content = withoutThem(leaving.content, isOut);
  const { id: draftId, ...named } = text;
  const input: BriefingInput = {
    ...named,
    draftId,
    shown: content.notes.map(({ note }) => note),
    proposals: content.proposals,
    audience: content.audience,
    ...(settings && { settings }),
    ...(concordance && { concordance }),
    ...(chosen && { only: { printed: chosen.printed, labels: selectionLabelsOf(text.draft, chosen) } }),
    ...(asked.order && hasCustomOrder(asked.layout) && { order: items.map(({ entry }) => entry) }),
    ...saidBeside(ledger, leaving.excluded, content, asked, chosen?.within),
  };
  const kept = items.filter(({ entry }) => !isOut.has(entry));
  return {
    layout: asked.layout,
    input,
    excluded: leaving.excluded,
    content,
    items,
    unprinted: unfitOf(leaving, items, isOut, asked.layout),
    printed: input.days ? saidOn(input.days) : printedOf(asked.layout, content, kept),
  };
}

/** Without what was left out, the notes numbered anew. */
function withoutThem(content: ExportContent, isOut: ReadonlySet<ShownThread | ShownProposal>): ExportContent {
  if (isOut.size === 0) return content;
  const notes = content.notes.filter(({ note }) => !isOut.has(note)).map((each, i) => ({ ...each, n: i + 1 }));
  return { ...content, notes, proposals: content.proposals.filter((each) => !isOut.has(each)) };
}

function printedOf(layout: Layout, content: ExportContent, kept: readonly BriefingItem[]): BriefingContent["printed"] {
  // What a delegation has changed since is not printed; what was taken on other words has a table of its own.
  if (layout === "matrix")
    return { ...NOTHING, positions: content.positions.filter((each) => !each.superseded).length };
  const [wordings, notes] = [
    kept.filter(({ entry }) => "wording" in entry),
    kept.filter(({ entry }) => !("wording" in entry)),
  ];
  const proposals = layout === "delegate" ? besideAsks(content, notes) : wordings;
  return { ...NOTHING, notes: notes.length, proposals: proposals.length };
}

/** Of a page for a delegate that lists the notes with these numbers: how much is printed, and which notes had no room. */
export function measureDelegatePage(
  { content, items }: Pick<BriefingContent, "content" | "items">,
  listed: readonly number[],
): Pick<BriefingContent, "printed"> & { readonly noRoom: readonly number[] } {
  const numbers = new Map<BriefingItem["entry"], number>(content.notes.map(({ n, note }) => [note, n]));
  const fit = items.filter(({ entry }) => numbers.has(entry));
  const isListed = ({ entry }: BriefingItem) => listed.includes(numbers.get(entry)!);
  const noRoom = fit.filter((item) => !isListed(item)).map(({ entry }) => numbers.get(entry)!);
  return { printed: printedOf("delegate", content, fit.filter(isListed)), noRoom: noRoom.sort((a, b) => a - b) };
}

/** Of floor text, each of its states is printed. */
function saidOn(days: NonNullable<BriefingInput["days"]>): BriefingContent["printed"] {
  const said = days.flatMap(({ sittings }) => sittings.flatMap(({ provisions }) => provisions));
  return {
    notes: said.flatMap(({ notes }) => notes).length,
    proposals: said.flatMap(({ wordings }) => wordings).length,
    positions: said.flatMap(({ positions }) => positions.flatMap((each) => each.said)).length,
  };
}

/** The page for a delegate lists notes, and prints the wordings beside those that ask for something. */
function besideAsks({ text, proposals }: ExportContent, notes: readonly BriefingItem[]): readonly ShownProposal[] {
  const asks = notes.filter(({ entry }) => !("wording" in entry) && entry.kind !== "safeguard");
  return filterPlaced(text, proposals).filter(
    (each) => isTeamWording(each) && asks.some(({ provision }) => isPrintedBeside(text.draft, each, provision)),
  );
}

/**
 * The matrix and the daily coverage are of other things: every note of a layout of notes is an item, or here; so is every
 * wording that a submission would recommend.
 */
function unfitOf(
  { content: { text, notes, proposals } }: ExportResult,
  items: readonly BriefingItem[],
  isOut: ReadonlySet<BriefingItem["entry"]>,
  layout: Layout,
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
 * "Not on these pages: 2 from the previous draft, 3 not rated."; "" where every note is. `noRoom` are the numbers of the notes that a
 * page had no room for.
 */
export function describeUnprinted(
  { unprinted }: Pick<BriefingContent, "unprinted">,
  noRoom: readonly number[] = [],
): string {
  const reasons = UNFIT.filter((reason) => unprinted[reason] > 0);
  const list = reasons.map((reason) => message(`briefing.unfit.${reason}`, { count: unprinted[reason] }));
  if (noRoom.length > 0)
    list.push(message("briefing.unfit.room", { count: noRoom.length, list: noRoom.join(message("list.comma")) }));
  return list.length > 0 ? message("briefing.unfit", { list: list.join(message("list.comma")) }) : "";
}

/** In somebody's own order where there is one; else in that of the layout. */
function itemsOf(
  { content: { text, notes, proposals }, byKey }: ExportResult,
  { layout, order }: BriefingRequest,
): readonly BriefingItem[] {
  const keys = new Map([...byKey].map(([key, entry]) => [entry, key]));
  const item = (entry: BriefingItem["entry"], provision: number) => ({ key: keys.get(entry)!, entry, provision });
  // What is read out or handed over asks for something in this text.
  const open = notes.filter(({ note, place }) => place !== null && !note.settled);
  const safeguards = open.filter(({ note }) => note.kind === "safeguard");
  const fit = layout === "submission" ? open : layout === "delegate" ? [...selectGravest(open), ...safeguards] : notes;
  const said = fit.map(({ note, place }) => item(note, place?.provision ?? -1));
  const stated = layout === "submission" ? filterPlaced(text, proposals).filter(isTeamWording) : proposals;
  const wordings = stated.map((each) => item(each, provisionOf(text, each)));
  const items = layout === "delegate" ? said : inText([...said, ...wordings]);
  return order ? applyKeyOrder(items, ({ key }) => key, order) : items;
}

/** Where a proposal stands in a text; -1 where it does not. */
function provisionOf({ id, draft }: ExportText, { anchor }: ShownProposal): number {
  return anchor.draft === id ? (resolveAnchor(draft, anchor)?.provision ?? -1) : -1;
}

function inText(items: readonly BriefingItem[]): readonly BriefingItem[] {
  const rank = ({ provision }: BriefingItem) => (provision < 0 ? Infinity : provision);
  return [...items].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** What a layout needs besides notes and wordings. */
function saidBeside(
  ledger: Ledger,
  { behind }: ExportExclusions,
  content: ExportContent,
  { layout, audience, day, found, without = [] }: BriefingRequest,
  within?: ReadonlySet<number>,
): Partial<BriefingInput> {
  if (layout === "matrix") return { positions: content.positions, leftBehind: behind };
  if (layout !== "daily") return {};
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isOut = new Set(without);
  const isHere = (anchor: Anchor) => !within || isInProvisions(ledger, content.text.id, within, anchor);
  const isWanted = (id: RecordKey) => {
    const proposal = ledger.get(proposals, id);
    return (!isFound || isFound.has(id)) && !isOut.has(id) && (!proposal || isHere(proposal.body.anchor));
  };
  const here = gateCoverage(ledger, audience, isWanted).shown.filter(({ anchor }) => isHere(anchor));
  return { days: inDays(groupCoverageByDay(ledger, here, dayOf), { date: day }) };
}
