import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { isTeamWording } from "#shared/ledger/entries/proposal.ts";
import { message } from "#shared/messages/messages.ts";
import { listNoteNumbers } from "#shared/publish/layouts/content/listNoteNumbers.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import type { BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { isWordingPrintedBeside } from "#shared/publish/layouts/data/teamWordings.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import {
  filterEntriesPlacedInText,
  type CollectedPublication,
  type ExportExclusions,
  type Publication,
  type TextForExport,
} from "./publication.ts";

/** A note or proposal that may be in a briefing. */
export interface BriefingCandidate {
  readonly key: RecordKey;
  readonly entry: DisclosedThread | DisclosedProposal;
  /** The index of its provision in the text, or -1. */
  readonly provision: number;
}

/** What a briefing contains and what it does not, for whoever plans it. It stays here. */
export interface BriefingAccount {
  readonly excluded: ExportExclusions;
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

const NOTHING: BriefingAccount["printed"] = { notes: 0, proposals: 0, positions: 0 };

/** Counts what a briefing prints and what it does not. `items` includes those that the user left out (`isOut`). */
export function accountForBriefing(
  leaving: CollectedPublication,
  content: Required<Publication>,
  items: readonly BriefingCandidate[],
  isOut: ReadonlySet<BriefingCandidate["entry"]>,
): BriefingAccount {
  const { layout, days } = content.briefing;
  const kept = items.filter(({ entry }) => !isOut.has(entry));
  return {
    excluded: leaving.excluded,
    items,
    unprinted: unfitOf(leaving, items, isOut, layout),
    printed: days ? countStatements(days) : printedOf(layout, content, kept),
  };
}

function printedOf(
  layout: BriefingLayout,
  content: Publication,
  kept: readonly BriefingCandidate[],
): BriefingAccount["printed"] {
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
  { content, items }: Pick<BriefingAccount, "items"> & { readonly content: Publication },
  listed: readonly number[],
): Pick<BriefingAccount, "printed"> & { readonly noRoom: readonly number[] } {
  const numbers = new Map<BriefingCandidate["entry"], number>(content.notes.map(({ n, note }) => [note, n]));
  const fit = items.filter(({ entry }) => numbers.has(entry));
  const isListed = ({ entry }: BriefingCandidate) => listed.includes(numbers.get(entry)!);
  const noRoom = fit.filter((item) => !isListed(item)).map(({ entry }) => numbers.get(entry)!);
  return { printed: printedOf("delegate", content, fit.filter(isListed)), noRoom: noRoom.sort((a, b) => a - b) };
}

/** Counts the statements of the days. Each state of floor text counts. */
function countStatements(days: NonNullable<BriefingInput["days"]>): BriefingAccount["printed"] {
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
  const strays = own.filter((each) => indexOfProposalProvision(text, each) < 0);
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
  { unprinted }: Pick<BriefingAccount, "unprinted">,
  noRoom: readonly number[] = [],
): string {
  const reasons = UNFIT.filter((reason) => unprinted[reason] > 0);
  const list = reasons.map((reason) => message(`briefing.unfit.${reason}`, { count: unprinted[reason] }));
  if (noRoom.length > 0)
    list.push(message("briefing.unfit.room", { count: noRoom.length, list: listNoteNumbers(noRoom) }));
  return list.length > 0 ? message("briefing.unfit", { list: list.join(message("list.comma")) }) : "";
}

/** Returns the index of a proposal's provision in a text, or -1. */
export function indexOfProposalProvision({ id, draft }: TextForExport, { anchor }: DisclosedProposal): number {
  return anchor.draft === id ? (resolveAnchor(draft, anchor)?.provision ?? -1) : -1;
}
