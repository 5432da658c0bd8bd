import { numbered, type Numbered } from "../briefing/choose.ts";
import type { Anchor } from "../anchor/anchor.ts";
import { locate, provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { placeLabel } from "../briefing/data/place.ts";
import type { Draft } from "../draft/draft.ts";
import { markAdopted } from "../ledger/adopted.ts";
import { changeSince } from "../ledger/changed.ts";
import type { Found } from "../ledger/lists/found.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { placeOf, threadsFor } from "../ledger/places.ts";
import { threads } from "../ledger/projections.ts";
import { proposalsOn } from "../ledger/review.ts";
import type { RecordKey } from "../records/envelope.ts";
import type { ShownAuthor, ShownPosition, ShownProposal, ShownStatus, ShownThread } from "../ledger/shown.ts";
import { placedOn } from "../ledger/placed.ts";
import { standardIn } from "../ledger/standards.ts";
import { takenOn } from "../ledger/takenOn.ts";
import { nameOfText } from "../ledger/texts.ts";
import { forAudience, type Audience, type Shown, type Withheld } from "./audience.ts";
import { positionsOfText } from "./positions.ts";
import { proposalOnText, proposalsFor } from "./proposed.ts";
import { statusesOfText } from "./statuses.ts";

/** A text of a dossier that something is said about. */
export interface OutgoingText {
  readonly title: string;
  /** "A/AC.291/22/Rev.3", or "". */
  readonly symbol: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly draft: Draft;
  readonly id: Hash;
}

/** What leaves about one text: what every format is written from, and all that it is written from. */
export interface Outgoing {
  readonly text: OutgoingText;
  readonly audience: Audience["audience"];
  /** In the order of the text, what has no place in it last. */
  readonly notes: readonly Numbered[];
  readonly proposals: readonly ShownProposal[];
  /**
   * What delegations hold of the text's own words, and how far those have come; if asked for, of other words, too,
   * labelled. None where only what a filter found is asked for.
   */
  readonly positions: readonly ShownPosition[];
  readonly statuses: readonly ShownStatus[];
}

/** What does not leave, by the reason. */
export interface LeftOut {
  readonly notes: Shown["left"];
  readonly proposals: Shown["left"];
  /** Positions that the audience does not see, on whatever words. */
  readonly positions: Shown["left"];
  /** What was said on notes that leave, and does not leave with them. */
  readonly within: Withheld;
  /** What was said of other words than those of the text. */
  readonly earlier: Readonly<Record<"positions" | "statuses", number>>;
  /** Positions on other words that nobody has confirmed for the text, though it covers their provisions. */
  readonly behind: number;
  /** Of how many notes that leave a blind round hides the level from whoever exports. */
  readonly hidden: number;
}

const NONE = { shown: [], left: { team: 0, informals: 0 }, earlier: 0, behind: 0 } as const;

/** What of a text's notes and proposals is asked for; all where nothing is said. */
export interface Only {
  /** What a filter found. */
  readonly found?: Found | undefined;
  /** What stands in these provisions, by their indexes. */
  readonly within?: ReadonlySet<number> | undefined;
  /** Notes and proposals that somebody leaves out of it: with no position are they told either. */
  readonly without?: ReadonlySet<RecordKey> | undefined;
}

/** What leaves, what does not, and by the keys of their records what of it is whose: that is for the one who asks. */
export interface Leaving {
  readonly outgoing: Outgoing;
  readonly left: LeftOut;
  readonly keyed: ReadonlyMap<RecordKey, ShownThread | ShownProposal>;
}

/** What an audience may see of what is said of a text, and of that only what is asked for. */
export function outgoing(ledger: Ledger, text: OutgoingText, asked: Audience, only: Only = {}): Leaving {
  const { found, within, without } = only;
  const isFound = found && new Set([...found.threads, ...found.proposals].map(({ id }) => id));
  const isAsked = ({ id }: { readonly id: string }) => !isFound || isFound.has(id);
  const threads = threadsFor(ledger, text.id).filter((each) => isAsked(each) && isIn(each.annotation.anchor));
  const gated = forAudience(threads, asked, ledger.members, (id) => standardIn(ledger, id));
  const notes = { ...gated, shown: gated.keys.map((key, i) => noteOnText(ledger, text, key, gated.shown[i]!)) };
  const statuses = found ? NONE : statusesOfText(ledger, text.id, asked, isIn);
  const ofText = proposalsOn(ledger, text.id).map(({ of }) => of);
  const wanted = ofText.filter((each) => isAsked(each) && isIn(each.body.anchor));
  const told = new Set(wanted.map(({ id }) => id).filter((id) => !without?.has(id)));
  const positions = found ? NONE : positionsOfText(ledger, text.id, asked, isIn, (id) => told.has(id));
  const rivals = proposalsFor(wanted, asked, ledger.members);
  const adopted = markAdopted(ledger, rivals.shown);
  const proposals = rivals.keys.map((key, i) =>
    withStood(ledger, text, proposalOnText(ledger, text.id, key, adopted[i]!)),
  );
  const inOrder = numbered(notes.shown, text.draft, text.id);
  const outgoing = {
    text,
    audience: asked.audience,
    notes: inOrder,
    proposals,
    positions: positions.shown,
    statuses: statuses.shown,
  };
  const keyed = new Map<RecordKey, ShownThread | ShownProposal>([
    ...notes.keys.map((key, i) => [key, notes.shown[i]!] as const),
    ...rivals.keys.map((key, i) => [key, proposals[i]!] as const),
  ]);
  const hidden = notes.shown.filter(({ severity }) => severity.state === "hidden").length;
  const earlier = { positions: positions.earlier, statuses: statuses.earlier };
  const left = {
    notes: notes.left,
    proposals: rivals.left,
    positions: positions.left,
    within: notes.within,
    earlier,
    behind: positions.behind,
    hidden,
  };
  return { outgoing, left, keyed };

  function isIn(anchor: Anchor): boolean {
    return !within || isWithin(ledger, text.id, within, anchor);
  }
}

/** A note at its place in a text; if that has changed and nobody has confirmed it there, with the words it was made on. */
function noteOnText(ledger: Ledger, text: OutgoingText, key: RecordKey, shown: ShownThread): ShownThread {
  const thread = ledger.get(threads, key)!;
  const { anchor: made } = thread.annotation;
  const placed = placedOn(ledger, text.id, thread);
  if (placed.status !== "reworded" || placed.by !== "machine" || placed.version) return withStood(ledger, text, shown);
  const change = changeSince(ledger, made, placed.anchor);
  if (change === null) return shown;
  return { ...shown, made: { ...takenOn(ledger, made), change, ...(made.quote && { words: made.quote.exact }) } };
}

/** What has no place in a text, with where it stood. */
function withStood<T extends ShownThread | ShownProposal>(ledger: Ledger, text: OutgoingText, said: T): T {
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
export function placedIn<T extends { readonly anchor: Anchor }>(text: OutgoingText, said: readonly T[]): readonly T[] {
  return said.filter((each) => isPlaced(text, each));
}

function isPlaced({ id, draft }: OutgoingText, { anchor }: { readonly anchor: Anchor }): boolean {
  return anchor.draft === id && locate(draft, anchor) !== null;
}

/** Whether something stands in some of a text's provisions. */
export function isWithin(ledger: Ledger, text: Hash, within: ReadonlySet<number>, anchor: Anchor): boolean {
  return within.has(placeOf(ledger, text, anchor)?.provision ?? -1);
}

/** A name as it is written in a field of its own; undefined where nobody is named. */
export function nameOf(author: ShownAuthor | undefined): string | undefined {
  if (author?.by !== "name") return undefined;
  return [author.name, author.organisation].filter((part) => part !== "").join(", ") || undefined;
}
