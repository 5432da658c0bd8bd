import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { isPrintedAsHeading, indexOfParent, type Draft } from "#shared/draft/draft.ts";
import { LATIN_SUFFIX_REGEX_SOURCE } from "#shared/draft/numbers/provisionNumber.ts";
import { computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import { alignDrafts } from "../match/alignDrafts.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import { isDistinctiveWord, draftVocabularyOf, rarityWeightOfWords } from "./draftVocabulary.ts";
import {
  isPresentProvisionCovered,
  isMissingProvisionCovered,
  type ClaimedCoverage,
} from "../compose/claimedCoverage.ts";
import {
  narrowRedlineToDifferences,
  compareRedlineWithLaterText,
  type ProposalRedlinePiece,
  type ProposalAdoptionAssessment,
  type DistinctiveWordPredicate,
  type ProposalAdoptionContext,
} from "./compareRedlineWithLaterText.ts";
import { findWordRunOccurrences, splitIntoWords, type FoldedWord } from "./sharedWords.ts";
import { collectLaterTextWords, NO_LATER_TEXT_WORDS } from "./laterTextWords.ts";
import { findProvisionRelocation } from "../provenance/provisionRelocation.ts";
import { findProposedWordsElsewhere, assessDeletionElsewhere } from "./wordsElsewhere.ts";

export type { ProposalRedlinePiece, ProposalAdoptionAssessment } from "./compareRedlineWithLaterText.ts";

/** Proposed changes of words: at a passage of a draft or, if the anchor is a gap, after a provision. */
interface WordChange {
  readonly anchor: Anchor;
  readonly wording: { readonly old: string; readonly new: string };
}

/** A later text, and what it covers. */
type CoveredDraft = DraftWithId & { readonly covers: ClaimedCoverage };

/** A new provision counts as adopted in part if at least this share of it is there; rarer words count for more. */
const LEAST_OF_NEW = 0.5;
/**
 * The fewest words in a row that count as a whole new provision, and as the words of a proposal that may have been
 * there before.
 */
const [FEW, MANY] = [2, 4];

/**
 * Assesses what a later text made of proposed words, in the counterpart of the provision or, for a gap, in the new
 * provisions. If all words were added and deleted as proposed, the result is adopted. Added words are decisive if there
 * are any, because words are also deleted for other reasons. Returns null if the later text does not cover the
 * provision, if the words have no place in the earlier one, or if only signs were to change. Pure, and the same on
 * every machine.
 */
export function assessProposalAdoption(
  from: DraftWithId,
  to: CoveredDraft,
  { anchor, wording }: WordChange,
): ProposalAdoptionAssessment | null {
  const place = resolveAnchor(from.draft, anchor);
  if (!place || !isCovered(from.draft, to, place.provision)) return null;
  const pieces = narrowRedlineToDifferences(computeRedline(wording.old, wording.new));
  if (!pieces.some(({ is, text }) => is !== "same" && splitIntoWords(text).length > 0)) return null;
  const sides = { from: from.draft, to: to.draft, provision: place.provision };
  const found = anchor.gap ? assessGap(sides, pieces) : assessInPlace(sides, place, pieces);
  if (found.is === "not") return assessPresence(sides, found) ?? findProposedWordsElsewhere(sides, found) ?? found;
  const isDeletionOnly = !pieces.some(({ is, text }) => is === "fresh" && splitIntoWords(text).length > 0);
  const assessed = isDeletionOnly && found.is !== "kept" ? (assessDeletionElsewhere(sides, found) ?? found) : found;
  const isPaired = anchor.gap || alignDrafts(sides.from, sides.to).matchOfFrom(sides.provision).to.length > 0;
  return isPaired ? assessed : withoutCounterpart(sides, assessed, isDeletionOnly);
}

/**
 * Adapts the result for a provision without a counterpart, where nothing can be adopted: added words are elsewhere, and
 * words that were only to be deleted may be found nowhere.
 */
function withoutCounterpart(
  { to }: ProposalAdoptionContext,
  found: ProposalAdoptionAssessment,
  isDeletionOnly: boolean,
): ProposalAdoptionAssessment {
  if (found.is !== "adopted" && found.is !== "stands" && found.is !== "partly") return found;
  if (!isDeletionOnly || found.is === "partly") return { ...found, is: "elsewhere" };
  const going = found.pieces.filter(({ is }) => is === "gone").map(({ text }) => splitIntoWords(text));
  const isThere = going.some((words) =>
    draftVocabularyOf(to).texts.some((text) => findWordRunOccurrences(words, text).length > 0),
  );
  if (!isThere) return { ...found, is: "nowhere" };
  return { is: "unpaired", provision: null, pieces: found.pieces.map(({ is, text }) => ({ is, text })) };
}

function isCovered(from: Draft, { draft, covers }: CoveredDraft, provision: number): boolean {
  const [there] = alignDrafts(from, draft).matchOfFrom(provision).to;
  return there === undefined
    ? isMissingProvisionCovered(from, draft, covers, provision)
    : isPresentProvisionCovered(draft, covers, there);
}

function assessInPlace(
  { from, to }: ProposalAdoptionContext,
  place: ResolvedRange,
  pieces: readonly RedlinePiece[],
): ProposalAdoptionAssessment {
  const there = currentProvisionsOf(from, to, place.provision);
  const found = compareRedlineWithLaterText(
    contextOf(from, place),
    pieces,
    collectLaterTextWords(to, there),
    distinctiveIn(to),
  );
  return { ...found, provision: there[0] ?? null };
}

/**
 * Returns the counterparts of a provision in a later text; without a counterpart, the provisions that contain its
 * words.
 */
function currentProvisionsOf(from: Draft, to: Draft, provision: number): readonly number[] {
  const there = alignDrafts(from, to).matchOfFrom(provision).to;
  return there.length > 0 ? there : (findProvisionRelocation(from, to, provision)?.provisions ?? []);
}

function distinctiveIn(draft: Draft): DistinctiveWordPredicate {
  return (word) => isDistinctiveWord(draft, word);
}

/** Returns the text before and after a place in its provision. */
function contextOf(draft: Draft, { provision, pieces }: ResolvedRange): readonly [string, string] {
  const { text, spans } = buildSubtreeReadingText(draft, provision);
  const edge = (piece: ResolvedRange["pieces"][number] | undefined, end: "start" | "end") => {
    const own = spans.find((span) => span.provision === piece?.provision && span.block === piece.block);
    return own && piece ? own.start + piece[end] : 0;
  };
  return [text.slice(0, edge(pieces[0], "start")), text.slice(edge(pieces.at(-1), "end"))];
}

/**
 * Assesses a proposal for a gap: against the new provision nearby that has most of it, or the provision before the gap
 * if it has all of it.
 */
function assessGap(sides: ProposalAdoptionContext, proposed: readonly RedlinePiece[]): ProposalAdoptionAssessment {
  const found = assessInNewProvisions(sides, withoutNumber(proposed));
  if (found.is === "adopted" || found.is === "open") return found;
  return assessInPreviousProvision(sides, found) ?? found;
}

/** Assesses a proposal against the new provisions of the later text. */
function assessInNewProvisions(
  { from, to, provision }: ProposalAdoptionContext,
  pieces: readonly RedlinePiece[],
): ProposalAdoptionAssessment {
  const alignment = alignDrafts(from, to);
  const isNew = (index: number) => index >= 0 && alignment.matchOfTo(index).from.length === 0;
  const isNear = nearnessTest(from, to, provision);
  const none = {
    ...compareRedlineWithLaterText(["", ""], pieces, NO_LATER_TEXT_WORDS, distinctiveIn(to)),
    provision: null,
  };
  let best: { readonly found: ProposalAdoptionAssessment; readonly share: number } = {
    found: none,
    share: LEAST_OF_NEW,
  };
  to.provisions.forEach((_, index) => {
    if (!isNew(index) || isNew(indexOfParent(to, index)) || !isNear(index)) return;
    const found = compareRedlineWithLaterText(
      ["", ""],
      pieces,
      collectLaterTextWords(to, [index], true),
      distinctiveIn(to),
    );
    const share = found.is === "not" ? 0 : shareOf(to, found.pieces);
    if (share >= best.share && (best.found.is === "not" || share > best.share)) {
      best = { found: { ...found, provision: index }, share };
    }
  });
  return best.found;
}

/**
 * Returns a test for the provisions of a later text that are in the article of a gap. For a gap between articles, all
 * are.
 */
function nearnessTest(from: Draft, to: Draft, provision: number): (index: number) => boolean {
  let article = indexOfParent(from, provision);
  while (article >= 0 && !isPrintedAsHeading(from.provisions[article]!)) article = indexOfParent(from, article);
  if (article < 0 || isPrintedAsHeading(from.provisions[provision]!)) return () => true;
  const there = new Set(alignDrafts(from, to).matchOfFrom(article).to);
  return (index) => {
    let i = index;
    while (i >= 0 && !there.has(i)) i = indexOfParent(to, i);
    return i >= 0;
  };
}

/** Returns the share of added words that are present; rarer words count for more: 0 to 1. */
function shareOf(draft: Draft, pieces: readonly ProposalRedlinePiece[]): number {
  const coming = pieces.filter(({ is }) => is === "fresh");
  const weight = (some: readonly ProposalRedlinePiece[]) =>
    some.reduce((sum, { text }) => sum + rarityWeightOfWords(draft, splitIntoWords(text)), 0);
  return weight(coming.filter(({ met }) => met)) / weight(coming);
}

/** Assesses whether the counterpart of the provision before a gap contains all of the added words in a row. */
function assessInPreviousProvision(
  sides: ProposalAdoptionContext,
  found: ProposalAdoptionAssessment,
): ProposalAdoptionAssessment | null {
  const wanted = addedWords(found);
  return wanted.length < FEW ? null : presenceOf(sides, found, (text) => findWordRunOccurrences(wanted, text));
}

/**
 * Assesses whether the added words are in their provision after all: enough of them in a row, perhaps as before, or new
 * ones in any order.
 */
function assessPresence(
  sides: ProposalAdoptionContext,
  found: ProposalAdoptionAssessment,
): ProposalAdoptionAssessment | null {
  const wanted = addedWords(found);
  const { text: before } = buildSubtreeReadingText(sides.from, sides.provision);
  const had = new Set(splitIntoWords(before).map(({ key }) => key));
  const isNew = wanted.some((word) => isDistinctiveWord(sides.to, word) && !had.has(word.key));
  return presenceOf(sides, found, (text) => {
    const inRow = wanted.length < MANY ? [] : findWordRunOccurrences(wanted, text);
    if (inRow.length > 0 || !isNew) return inRow;
    const there = splitIntoWords(text);
    const places = wanted.map(({ key }) => there.find((word) => word.key === key)?.at);
    return places.filter((at) => at !== undefined).length === wanted.length ? (places as readonly number[]) : [];
  });
}

/**
 * Reports added words as `stands` or `open` if they are found in the counterpart of a provision; returns null if they
 * are not.
 */
function presenceOf(
  { from, to, provision }: ProposalAdoptionContext,
  { pieces }: ProposalAdoptionAssessment,
  placesIn: (text: string) => readonly number[],
): ProposalAdoptionAssessment | null {
  const there = currentProvisionsOf(from, to, provision);
  const { text, isOpen } = collectLaterTextWords(to, there);
  const places = placesIn(text);
  if (places.length === 0) return null;
  const marked = pieces.map((piece) => (piece.is === "fresh" ? { ...piece, met: true } : piece));
  return { is: places.some((at) => !isOpen(at)) ? "stands" : "open", pieces: marked, provision: there[0]! };
}

function addedWords({ pieces }: ProposalAdoptionAssessment): readonly FoldedWord[] {
  return splitIntoWords(pieces.map(({ is, text }) => (is === "fresh" ? text : "")).join(""));
}

/** A number at the start of a new provision's wording: "2 bis. ", "(a) ". */
const NUMBER = new RegExp(`^\\s*\\(?(?:\\d+|[a-z]{1,4})(?:\\s(?:${LATIN_SUFFIX_REGEX_SOURCE}))?[.)]+\\s+`, "iu");

function withoutNumber(pieces: readonly RedlinePiece[]): readonly RedlinePiece[] {
  const [first, ...others] = pieces;
  const number = first?.is === "fresh" && NUMBER.exec(first.text)?.[0];
  if (!first || !number) return pieces;
  return [{ is: "same", text: number }, { is: "fresh", text: first.text.slice(number.length) }, ...others];
}

/**
 * Lists the words that show what became of a proposal: now there, gone, missing or still there. Empty groups are left
 * out.
 */
export function listAdoptionEvidence(pieces: readonly ProposalRedlinePiece[]) {
  const groups = [
    { code: "there", is: "fresh", met: true },
    { code: "gone", is: "gone", met: true },
    { code: "missing", is: "fresh", met: false },
    { code: "still", is: "gone", met: false },
  ] as const;
  return groups
    .map(({ code, is, met }) => {
      const some = pieces.filter((piece) => piece.is === is && piece.met === met);
      return { code, words: some.map(({ text }) => trimmed(text)).filter((text) => text !== "") };
    })
    .filter(({ words }) => words.length > 0);
}

/** Trims white space and the separators at both ends. */
function trimmed(text: string): string {
  return text.replace(/^[\s,;:،؛、，；]+|[\s,;:،؛、，；]+$/gu, "");
}
