import type { Anchor } from "../anchor/anchor.ts";
import { locate } from "../anchor/find.ts";
import { dayOf } from "../base/day.ts";
import { chosenIn, labelsOf } from "../briefing/chosen.ts";
import { gravest } from "../briefing/choose.ts";
import type { BriefingInput, Settings } from "../briefing/data.ts";
import { isBeside, isOwn } from "../briefing/data/recommended.ts";
import type { Layout } from "../briefing/layouts.ts";
import { arranged, isOrdered } from "../briefing/order.ts";
import { coverageOf, within as inDays } from "../ledger/coverage.ts";
import type { TwoTexts } from "../ledger/deltas.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Found } from "../ledger/lists/found.ts";
import { proposals } from "../ledger/projections.ts";
import type { ShownProposal, ShownThread } from "../ledger/shown.ts";
import { message } from "../messages/messages.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { Audience } from "./audience.ts";
import { saidFor } from "./coverage.ts";
import {
  isWithin,
  outgoing,
  placedIn,
  type Leaving,
  type LeftOut,
  type Outgoing,
  type OutgoingText,
} from "./outgoing.ts";

/** A text that is briefed on; of the current text with where its provisions come from. */
export type BriefedText = OutgoingText & Pick<BriefingInput, "sources">;

/** What a briefing is to be: how it is laid out and for whom, and what of a text's notes is in it. */
export interface Asked {
  readonly layout: Layout;
  readonly audience: Audience;
  readonly settings?: Settings;
  readonly concordance?: TwoTexts;
  /** Of the daily coverage one day (YYYY-MM-DD), which only a team is told. */
  readonly day?: string;
  /** What a filter found, where there is one. */
  readonly found?: Found;
  /** The provisions (eIds) that it is about, with what lies beneath; without it, the whole text. */
  readonly provisions?: readonly string[];
  /** Notes and proposals that are left out, and an order of somebody's own for the rest. */
  readonly without?: readonly RecordKey[];
  readonly order?: readonly RecordKey[];
}

/** A note or proposal that may be in a briefing. */
export interface Item {
  readonly key: RecordKey;
  readonly of: ShownThread | ShownProposal;
  /** Where it stands in the text; -1 where it does not. */
  readonly provision: number;
}

/** What is in it, and what the audience may not see of it. */
export interface Briefed {
  readonly layout: Layout;
  readonly input: BriefingInput;
  readonly left: LeftOut;
  /** What in it is said of the text, as every other format has it. */
  readonly out: Outgoing;
  /** What could be in it, left out or not, in its order. */
  readonly items: readonly Item[];
  /** How much is printed, or may be where there is room for it. */
  readonly printed: Readonly<Record<"notes" | "proposals" | "positions", number>>;
  /** Notes that the audience may see and that this layout has no room for, by the reason. */
  readonly unfit: Unfit;
}

/** Without a place in the text, settled, questions, or not rated. */
type Unfit = Readonly<Record<(typeof UNFIT)[number], number>>;
const UNFIT = ["unplaced", "settled", "questions", "unrated"] as const;

const NOTHING: Briefed["printed"] = { notes: 0, proposals: 0, positions: 0 };

/** A briefing on a text: everything in it has passed the gate of confidentiality. */
export function briefed(ledger: Ledger, text: BriefedText, asked: Asked): Briefed {
  const { audience, settings, concordance, found, provisions, without = [] } = asked;
  const chosen = provisions && chosenIn(text.draft, provisions);
  // A filter finds notes and proposals; the matrix is one of positions, which none finds.
  const only = asked.layout === "matrix" ? {} : { found };
  const leaving = outgoing(ledger, text, audience, { ...only, within: chosen?.within, without: new Set(without) });
  const items = itemsOf(leaving, asked);
  const isOut = new Set(without.flatMap((key) => leaving.keyed.get(key) ?? []));
  const out = withoutThem(leaving.outgoing, isOut);
  const { id: draftId, ...named } = text;
  const input: BriefingInput = {
    ...named,
    draftId,
    shown: out.notes.map(({ note }) => note),
    proposals: out.proposals,
    audience: out.audience,
    ...(settings && { settings }),
    ...(concordance && { concordance }),
    ...(chosen && { only: { printed: chosen.printed, labels: labelsOf(text.draft, chosen) } }),
    ...(asked.order && isOrdered(asked.layout) && { order: items.map(({ of }) => of) }),
    ...saidBeside(ledger, leaving.left, out, asked, chosen?.within),
  };
  const kept = items.filter(({ of }) => !isOut.has(of));
  return {
    layout: asked.layout,
    input,
    left: leaving.left,
    out,
    items,
    unfit: unfitOf(leaving, items, isOut, asked.layout),
    printed: input.days ? saidOn(input.days) : printedOf(asked.layout, out, kept),
  };
}

/** Without what was left out, the notes numbered anew. */
function withoutThem(out: Outgoing, isOut: ReadonlySet<ShownThread | ShownProposal>): Outgoing {
  if (isOut.size === 0) return out;
  const notes = out.notes.filter(({ note }) => !isOut.has(note)).map((each, i) => ({ ...each, n: i + 1 }));
  return { ...out, notes, proposals: out.proposals.filter((each) => !isOut.has(each)) };
}

function printedOf(layout: Layout, out: Outgoing, kept: readonly Item[]): Briefed["printed"] {
  // What a delegation has changed since is not printed; what was taken on other words has a table of its own.
  if (layout === "matrix") return { ...NOTHING, positions: out.positions.filter((each) => !each.superseded).length };
  const [wordings, notes] = [kept.filter(({ of }) => "wording" in of), kept.filter(({ of }) => !("wording" in of))];
  const proposals = layout === "delegate" ? besideAsks(out, notes) : wordings;
  return { ...NOTHING, notes: notes.length, proposals: proposals.length };
}

/** Of a page for a delegate that lists the notes with these numbers: how much is printed, and which notes had no room. */
export function listedOf(
  { out, items }: Pick<Briefed, "out" | "items">,
  listed: readonly number[],
): Pick<Briefed, "printed"> & { readonly noRoom: readonly number[] } {
  const numbers = new Map<Item["of"], number>(out.notes.map(({ n, note }) => [note, n]));
  const fit = items.filter(({ of }) => numbers.has(of));
  const isListed = ({ of }: Item) => listed.includes(numbers.get(of)!);
  const noRoom = fit.filter((item) => !isListed(item)).map(({ of }) => numbers.get(of)!);
  return { printed: printedOf("delegate", out, fit.filter(isListed)), noRoom: noRoom.sort((a, b) => a - b) };
}

/** Of floor text, each of its states is printed. */
function saidOn(days: NonNullable<BriefingInput["days"]>): Briefed["printed"] {
  const said = days.flatMap(({ sittings }) => sittings.flatMap(({ provisions }) => provisions));
  return {
    notes: said.flatMap(({ notes }) => notes).length,
    proposals: said.flatMap(({ wordings }) => wordings).length,
    positions: said.flatMap(({ positions }) => positions.flatMap((each) => each.said)).length,
  };
}

/** The page for a delegate lists notes, and prints the wordings beside those that ask for something. */
function besideAsks({ text, proposals }: Outgoing, notes: readonly Item[]): readonly ShownProposal[] {
  const asks = notes.filter(({ of }) => !("wording" in of) && of.kind !== "safeguard");
  return placedIn(text, proposals).filter(
    (each) => isOwn(each) && asks.some(({ provision }) => isBeside(text.draft, each, provision)),
  );
}

/**
 * The matrix and the daily coverage are of other things: every note of a layout of notes is an item, or here; so is every
 * wording that a submission would recommend.
 */
function unfitOf(
  { outgoing: { text, notes, proposals } }: Leaving,
  items: readonly Item[],
  isOut: ReadonlySet<Item["of"]>,
  layout: Layout,
): Unfit {
  const own = layout === "submission" ? proposals.filter((each) => isOwn(each) && !isOut.has(each)) : [];
  const strays = own.filter((each) => provisionOf(text, each) < 0);
  const isItem = new Set(items.map(({ of }) => of));
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
export function unfitWords({ unfit }: Pick<Briefed, "unfit">, noRoom: readonly number[] = []): string {
  const reasons = UNFIT.filter((reason) => unfit[reason] > 0);
  const list = reasons.map((reason) => message(`briefing.unfit.${reason}`, { count: unfit[reason] }));
  if (noRoom.length > 0)
    list.push(message("briefing.unfit.room", { count: noRoom.length, list: noRoom.join(message("list.comma")) }));
  return list.length > 0 ? message("briefing.unfit", { list: list.join(message("list.comma")) }) : "";
}

/** In somebody's own order where there is one; else in that of the layout. */
function itemsOf({ outgoing: { text, notes, proposals }, keyed }: Leaving, { layout, order }: Asked): readonly Item[] {
  const keys = new Map([...keyed].map(([key, of]) => [of, key]));
  const item = (of: Item["of"], provision: number) => ({ key: keys.get(of)!, of, provision });
  // What is read out or handed over asks for something in this text.
  const open = notes.filter(({ note, place }) => place !== null && !note.settled);
  const safeguards = open.filter(({ note }) => note.kind === "safeguard");
  const fit = layout === "submission" ? open : layout === "delegate" ? [...gravest(open), ...safeguards] : notes;
  const said = fit.map(({ note, place }) => item(note, place?.provision ?? -1));
  const stated = layout === "submission" ? placedIn(text, proposals).filter(isOwn) : proposals;
  const wordings = stated.map((each) => item(each, provisionOf(text, each)));
  const items = layout === "delegate" ? said : inText([...said, ...wordings]);
  return order ? arranged(items, ({ key }) => key, order) : items;
}

/** Where a proposal stands in a text; -1 where it does not. */
function provisionOf({ id, draft }: OutgoingText, { anchor }: ShownProposal): number {
  return anchor.draft === id ? (locate(draft, anchor)?.provision ?? -1) : -1;
}

function inText(items: readonly Item[]): readonly Item[] {
  const rank = ({ provision }: Item) => (provision < 0 ? Infinity : provision);
  return [...items].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** What a layout needs besides notes and wordings. */
function saidBeside(
  ledger: Ledger,
  { behind }: LeftOut,
  out: Outgoing,
  { layout, audience, day, found, without = [] }: Asked,
  within?: ReadonlySet<number>,
): Partial<BriefingInput> {
  if (layout === "matrix") return { positions: out.positions, leftBehind: behind };
  if (layout !== "daily") return {};
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isOut = new Set(without);
  const isHere = (anchor: Anchor) => !within || isWithin(ledger, out.text.id, within, anchor);
  const isWanted = (id: RecordKey) => {
    const proposal = ledger.get(proposals, id);
    return (!isFound || isFound.has(id)) && !isOut.has(id) && (!proposal || isHere(proposal.body.anchor));
  };
  const here = saidFor(ledger, audience, isWanted).shown.filter(({ anchor }) => isHere(anchor));
  return { days: inDays(coverageOf(ledger, here, dayOf), { date: day }) };
}
