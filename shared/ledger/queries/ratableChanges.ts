import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { DeltaVerdict } from "#shared/records/kinds/deltaRating.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import {
  findChangedProvisions,
  deletedProvisionAt,
  type ChangedProvision,
} from "#shared/revise/concordance/changedProvisions.ts";
import { highestSeverityOf, severityWeightOf, type VisibleSeverity } from "#shared/rights/severity.ts";
import { findDifferenceFromOriginalAnchor } from "../placement/placementDifference.ts";
import { textChainsOf } from "../texts/textChains.ts";
import type { DeltaRating } from "../entries/deltaRating.ts";
import type { Thread } from "../entries/thread.ts";
import type { Ledger } from "../ledger.ts";
import { areReadingsOfSameText, findEntryRange } from "../placement/currentPlacement.ts";
import { findPlacementInDraft } from "../placement/findPlacementInDraft.ts";
import { deltaRatingProjection, threadProjection } from "../store/projections.ts";
import { suggestDeltaRating, type DeltaRatingSuggestion } from "./suggestDeltaRating.ts";
import type { TextEntry } from "../texts/textEntries.ts";

/** An older and a newer text, compared for what the newer one means for the rights at stake. */
export interface ComparedTexts {
  readonly from: TextEntry;
  readonly to: TextEntry;
}

/**
 * What a changed provision means for a right ("" for none): members' assessments, and what the older ratings suggest.
 */
export interface RatableChange {
  /** Stable for the same two texts. */
  readonly id: string;
  readonly changed: ChangedProvision;
  readonly address: string;
  /** The provision's eIds, as records name them. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly right: string;
  /** The notes on the older text, the most severe first. */
  readonly notes: readonly Thread[];
  /** The highest severity among the notes that are not resolved. */
  readonly severity: VisibleSeverity;
  /** What the two drafts and the older ratings suggest. */
  readonly proposed: DeltaRatingSuggestion | null;
  /** Members' current assessments, one each, the latest first. */
  readonly said: readonly DeltaRating[];
}

/**
 * Returns the default texts to compare: the newest and the one before it in its document, or null if there is only one.
 */
export function findLatestTextsToCompare(ledger: Ledger): ComparedTexts | null {
  const to = ledger.newestText;
  return to ? findDefaultComparison(ledger, to) : null;
}

/**
 * Returns a text with the one to compare it with by default: the text before it or, for the first text of another
 * document such as the Chair's package, the newest earlier text of the convention.
 */
export function findDefaultComparison(ledger: Ledger, to: TextEntry): ComparedTexts | null {
  const chains = textChainsOf(ledger.texts);
  const own = chains.find(({ texts }) => texts.includes(to));
  const first = chains.find(({ language, document }) => language === own?.language && document === ledger.documents[0]);
  const there = own === first ? [] : (first?.texts.filter(({ revision }) => revision.added < to.revision.added) ?? []);
  const from = own?.texts[own.texts.indexOf(to) - 1] ?? there.at(-1);
  return from ? { from, to } : null;
}

/** The notes and deltas to use, if not all of the ledger may be seen. */
interface DeltaInput {
  readonly threads?: readonly Thread[];
  readonly deltas?: readonly DeltaRating[];
}

/**
 * Returns every changed provision of two texts with the rights at stake, in the order of the newer text. These are the
 * rights that notes on the older text name and those that members assessed; if there are none, one line without a
 * right.
 */
export function listRatableChanges(
  ledger: Ledger,
  { from, to }: ComparedTexts,
  given: DeltaInput = {},
): readonly RatableChange[] {
  const [before, after] = [sideOf(from), sideOf(to)];
  const changes = findChangedProvisions(before.draft, after.draft, to.revision.body.covers);
  // Notes made on the newer text say nothing about the change, even if their words are in the older text, too.
  const isOnNewerText = ({ annotation }: Thread) => areReadingsOfSameText(ledger, annotation.anchor.draft, after.id);
  const notes = notesOn(
    ledger,
    before,
    (given.threads ?? ledger.all(threadProjection)).filter((thread) => !isOnNewerText(thread)),
  );
  const located = locateDeltas(ledger, before, after, given.deltas ?? ledger.all(deltaRatingProjection));
  const isNoted = new Set(notes.map(({ provision }) => provision));
  const allChanges = changes.flatMap((changed) => [
    changed,
    ...notedDeletionsBeneath(before.draft, after.draft, changed, isNoted),
  ]);
  return allChanges.flatMap((changed) => {
    const here = notes.filter((note) => concerns(before.draft, after.draft, changed, note));
    const deltas = located.filter((each) => isAbout(changed, each)).map(({ delta }) => delta);
    const rights = [...here.flatMap(({ thread }) => rightsOf(thread)), ...deltas.map(({ body }) => body.right ?? "")];
    const named = [...new Set(rights)].filter(
      (right, _, all) => right !== "" || all.length === 1 || hasGeneralDelta(deltas),
    );
    return (named.length > 0 ? named : [""]).map((right) =>
      lineOf(ledger, { changed, right, notes: here, deltas, before, after }),
    );
  });
}

/**
 * Selects the lines that need attention first: `worse` are those assessed as weaker, the most severe first; `open` are
 * those not assessed yet that carried a high severity or a safeguard. A severity hidden by a blind round may be high.
 */
export function selectUrgentRatableChanges(lines: readonly RatableChange[]): {
  worse: readonly RatableChange[];
  open: readonly RatableChange[];
} {
  const gravest = (some: readonly RatableChange[]) =>
    [...some].sort((a, b) => severityWeightOf(b.severity) - severityWeightOf(a.severity));
  return {
    worse: gravest(lines.filter(({ said }) => said.some(({ body }) => isWeaker(body.delta)))),
    open: gravest(lines.filter((line) => line.said.length === 0 && (mayBeHigh(line) || isSafe(line)))),
  };
}

function isWeaker(delta: DeltaVerdict): boolean {
  return delta === "worse" || delta === "new-risk";
}

function mayBeHigh({ severity }: RatableChange): boolean {
  return severity.state === "hidden" || severityWeightOf(severity) >= HIGH;
}

function isSafe({ notes }: RatableChange): boolean {
  return notes.some(({ annotation, resolution }) => annotation.kind === "safeguard" && resolution?.state !== "settled");
}

/** The weight of a severity provisionally rated high. */
const HIGH = severityWeightOf({ state: "provisional", grade: 3 });

interface Side {
  readonly id: Hash;
  readonly draft: Draft;
}

function sideOf({ revision }: TextEntry): Side {
  return { id: revision.draftId, draft: revision.body.draft };
}

/** A note on the older text: its provision, and whether it is about words, the whole provision or the gap after it. */
interface LocatedNote {
  readonly thread: Thread;
  readonly provision: number;
  readonly is: "words" | "whole" | "gap";
  /** Its place in the older text. */
  readonly anchor: Anchor;
  readonly quote?: string;
}

function notesOn(ledger: Ledger, { id, draft }: Side, threads: readonly Thread[]): readonly LocatedNote[] {
  return threads.flatMap((thread): readonly LocatedNote[] => {
    const placed = findPlacementInDraft(ledger, id, thread);
    if (!("anchor" in placed)) return [];
    const { anchor } = placed;
    const provision = indexOfProvision(draft, anchor.provision);
    if (provision < 0) return [];
    if (anchor.gap) return [{ thread, provision, anchor, is: "gap" }];
    if (!anchor.quote) return [{ thread, provision, anchor, is: "whole" }];
    const pieces = findEntryRange(ledger, id, thread)?.pieces ?? [];
    const { exact: quote } = anchor.quote;
    const provisions = new Set(pieces.map((piece) => piece.provision));
    return [...provisions].map((at) => ({ thread, provision: at, anchor, is: "words", quote }));
  });
}

/** Returns the noted provisions that were deleted beneath a deleted provision: each gets lines of its own. */
function notedDeletionsBeneath(
  from: Draft,
  to: Draft,
  { match, unmatched }: ChangedProvision,
  isNoted: ReadonlySet<number>,
): readonly ChangedProvision[] {
  if (match.to.length > 0) return [];
  const noted = unmatched.slice(1).filter((index) => isNoted.has(index));
  return noted.flatMap((index) => deletedProvisionAt(from, to, index) ?? []);
}

/** Returns true if a change affects what a note is about. */
function concerns(
  from: Draft,
  to: Draft,
  { match, unmatched }: ChangedProvision,
  { provision, is }: LocatedNote,
): boolean {
  const isIn = (index: number, root: number, draft: Draft) => index >= root && index < findSubtreeEnd(draft, root);
  // A new provision takes the place of a gap.
  if (match.from.length === 0) {
    const [before] = alignDrafts(from, to).matchOfFrom(provision).to;
    return is === "gap" && before !== undefined && isIn(match.to[0]! - 1, before, to);
  }
  // Provisions beneath a deleted one are not its concern if they have a counterpart or notes: then they have lines of
  // their own, or are unchanged.
  if (match.to.length === 0 && unmatched.includes(provision)) return provision === unmatched[0];
  return match.from.some((index) => {
    return is === "words" || is === "gap" ? provision === index : isIn(index, provision, from);
  });
}

interface LocatedDelta {
  readonly delta: DeltaRating;
  readonly before: number;
  readonly after: number;
}

/** Returns the deltas of these two texts, whichever reading they were made on. */
function locateDeltas(ledger: Ledger, from: Side, to: Side, deltas: readonly DeltaRating[]): readonly LocatedDelta[] {
  return deltas.flatMap((delta) => {
    const { body } = delta;
    if (!areReadingsOfSameText(ledger, body.from, from.id) || !areReadingsOfSameText(ledger, body.to, to.id)) return [];
    const at = (side: Side, draft: Hash, provision: string | undefined) =>
      provision === undefined ? -1 : (findEntryRange(ledger, side.id, { draft, provision })?.provision ?? -1);
    return [{ delta, before: at(from, body.from, body.before), after: at(to, body.to, body.after) }];
  });
}

function isAbout({ match }: ChangedProvision, { before, after }: LocatedDelta): boolean {
  return match.to.length > 0 ? match.to.includes(after) : after < 0 && match.from.includes(before);
}

function hasGeneralDelta(deltas: readonly DeltaRating[]): boolean {
  return deltas.some(({ body }) => body.right === undefined);
}

function rightsOf({ annotation: { rights } }: Thread): readonly string[] {
  return rights.length > 0 ? rights : [""];
}

interface Line {
  readonly changed: ChangedProvision;
  readonly right: string;
  readonly notes: readonly LocatedNote[];
  readonly deltas: readonly DeltaRating[];
  readonly before: Side;
  readonly after: Side;
}

function lineOf(ledger: Ledger, { changed, right, notes, deltas, before, after }: Line): RatableChange {
  const { match } = changed;
  const named = (draft: Draft, [index]: readonly number[]) =>
    index === undefined ? undefined : draft.provisions[index]!;
  const [one, other] = [named(before.draft, match.from), named(after.draft, match.to)];
  const here = notes.filter(({ thread }) => rightsOf(thread).includes(right));
  const threadsHere = [...new Set(here.map(({ thread }) => thread))];
  const isOpen = ({ resolution }: Thread) => resolution?.state !== "settled";
  const gravest = [...threadsHere].sort((a, b) => severityWeightOf(b.severity) - severityWeightOf(a.severity));
  const noted = here
    .filter(({ thread }) => isOpen(thread))
    .map((note) => {
      const placed = findPlacementInDraft(ledger, after.id, note.thread);
      const now = note.is !== "gap" && "anchor" in placed ? placed.anchor : undefined;
      return {
        ...note,
        placed,
        isOtherAround: now !== undefined && findDifferenceFromOriginalAnchor(ledger, note.anchor, now) === "around",
      };
    });
  return {
    id: [one?.eId ?? "", other?.eId ?? "", right].join(" "),
    changed,
    address: (other ?? one)!.address,
    before: one?.eId,
    after: other?.eId,
    right,
    notes: gravest,
    severity: highestSeverityOf(gravest.filter(isOpen).map((note) => note.severity)),
    proposed: suggestDeltaRating(before.draft, after.draft, changed, noted),
    said: latestOf(deltas.filter(({ body }) => (body.right ?? "") === right)),
  };
}

/** Returns one delta per member: the latest, if two devices that did not know of each other made several. */
function latestOf(deltas: readonly DeltaRating[]): readonly DeltaRating[] {
  const byMember = new Map<string, DeltaRating>();
  for (const each of deltas) {
    const known = byMember.get(each.author);
    if (!known || known.changedAt < each.changedAt || (known.changedAt === each.changedAt && known.id < each.id))
      byMember.set(each.author, each);
  }
  return [...byMember.values()].sort((a, b) =>
    a.changedAt === b.changedAt ? (a.id < b.id ? -1 : 1) : a.changedAt < b.changedAt ? 1 : -1,
  );
}
