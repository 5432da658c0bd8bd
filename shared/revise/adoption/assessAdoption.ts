import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { buildReadingText } from "#shared/anchor/readingText.ts";
import { isHeaded, parentOf, type Draft } from "#shared/draft/draft.ts";
import { LATIN_SUFFIX_PATTERN } from "#shared/draft/numbers/provisionNumber.ts";
import { redline, type RedlinePiece } from "#shared/draft/redline.ts";
import { alignDrafts } from "../match/alignment.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import { isDistinctiveWord, vocabularyOf, rarityWeightOf } from "./vocabulary.ts";
import { coversPresentProvision, coversMissingProvision, type DraftCoverage } from "../compose/draftCoverage.ts";
import {
  narrowToDifferences,
  assessWording,
  type AdoptionPiece,
  type Adoption,
  type WordPredicate,
  type AdoptionContext,
} from "./assessWording.ts";
import { findRunStarts, splitWords, type Word } from "./commonWords.ts";
import { collectLaterWords, NO_LATER_WORDS } from "./laterWords.ts";
import { relocationOf } from "../provenance/relocation.ts";
import { findProposedElsewhere, findDeletedElsewhere } from "./wordsElsewhere.ts";

export type { AdoptionPiece, Adoption } from "./assessWording.ts";

/** Words that were to come or to go, in the place of words of a draft or, where the anchor is a gap, after a provision. */
interface Wanted {
  readonly anchor: Anchor;
  readonly wording: { readonly old: string; readonly new: string };
}

/** A later text, and what it covers. */
type Later = DraftWithId & { readonly covers: DraftCoverage };

/** Of a new provision that was adopted in part at least this share is there, the rarer words counting for more. */
const LEAST_OF_NEW = 0.5;
/** So many words in a row are all of a new provision, and so many are words of a proposal, even if they stood there before. */
const [FEW, MANY] = [2, 4];

/**
 * What a later text made of proposed words, found in the provision that is the same one there, or for a gap in the new
 * provisions. All of its words came as proposed and went: adopted. What was to come decides where anything was: words go for other
 * reasons, too. Null where the later text does not cover the provision, the words have no place in the earlier one, or
 * nothing but signs was to change. Pure and the same on every machine.
 */
export function assessAdoption(from: DraftWithId, to: Later, { anchor, wording }: Wanted): Adoption | null {
  const place = resolveAnchor(from.draft, anchor);
  if (!place || !isCovered(from.draft, to, place.provision)) return null;
  const pieces = narrowToDifferences(redline(wording.old, wording.new));
  if (!pieces.some(({ is, text }) => is !== "same" && splitWords(text).length > 0)) return null;
  const sides = { from: from.draft, to: to.draft, provision: place.provision };
  const found = anchor.gap ? inGap(sides, pieces) : inPlace(sides, place, pieces);
  if (found.is === "not") return standingIn(sides, found) ?? findProposedElsewhere(sides, found) ?? found;
  const isOnlyGone = !pieces.some(({ is, text }) => is === "fresh" && splitWords(text).length > 0);
  const told = isOnlyGone && found.is !== "kept" ? (findDeletedElsewhere(sides, found) ?? found) : found;
  const isPaired = anchor.gap || alignDrafts(sides.from, sides.to).matchOfFrom(sides.provision).to.length > 0;
  return isPaired ? told : unpaired(sides, told, isOnlyGone);
}

/**
 * The same of a provision without a counterpart, in which nothing was adopted: words that came are elsewhere, and of those that
 * were only to go it can be said that they are nowhere.
 */
function unpaired({ to }: AdoptionContext, found: Adoption, isOnlyGone: boolean): Adoption {
  if (found.is !== "adopted" && found.is !== "stands" && found.is !== "partly") return found;
  if (!isOnlyGone || found.is === "partly") return { ...found, is: "elsewhere" };
  const going = found.pieces.filter(({ is }) => is === "gone").map(({ text }) => splitWords(text));
  const isThere = going.some((words) => vocabularyOf(to).texts.some((text) => findRunStarts(words, text).length > 0));
  if (!isThere) return { ...found, is: "nowhere" };
  return { is: "unpaired", provision: null, pieces: found.pieces.map(({ is, text }) => ({ is, text })) };
}

function isCovered(from: Draft, { draft, covers }: Later, provision: number): boolean {
  const [there] = alignDrafts(from, draft).matchOfFrom(provision).to;
  return there === undefined
    ? coversMissingProvision(from, draft, covers, provision)
    : coversPresentProvision(draft, covers, there);
}

function inPlace({ from, to }: AdoptionContext, place: ResolvedRange, pieces: readonly RedlinePiece[]): Adoption {
  const there = becameOf(from, to, place.provision);
  const found = assessWording(around(from, place), pieces, collectLaterWords(to, there), tellingIn(to));
  return { ...found, provision: there[0] ?? null };
}

/** The provisions of a later text that a provision became or, where it became none, that have words of it. */
function becameOf(from: Draft, to: Draft, provision: number): readonly number[] {
  const there = alignDrafts(from, to).matchOfFrom(provision).to;
  return there.length > 0 ? there : (relocationOf(from, to, provision)?.provisions ?? []);
}

function tellingIn(draft: Draft): WordPredicate {
  return (word) => isDistinctiveWord(draft, word);
}

/** What stands before and after a place in its provision. */
function around(draft: Draft, { provision, pieces }: ResolvedRange): readonly [string, string] {
  const { text, spans } = buildReadingText(draft, provision);
  const edge = (piece: ResolvedRange["pieces"][number] | undefined, end: "start" | "end") => {
    const own = spans.find((span) => span.provision === piece?.provision && span.block === piece.block);
    return own && piece ? own.start + piece[end] : 0;
  };
  return [text.slice(0, edge(pieces[0], "start")), text.slice(edge(pieces.at(-1), "end"))];
}

/** For a gap, the new provision near it that has the most of it; or the provision before it, where that has all. */
function inGap(sides: AdoptionContext, proposed: readonly RedlinePiece[]): Adoption {
  const found = inNew(sides, unnumbered(proposed));
  if (found.is === "adopted" || found.is === "open") return found;
  return inBefore(sides, found) ?? found;
}

/** The number that a new provision was to have is all one. */
function inNew({ from, to, provision }: AdoptionContext, pieces: readonly RedlinePiece[]): Adoption {
  const alignment = alignDrafts(from, to);
  const isNew = (index: number) => index >= 0 && alignment.matchOfTo(index).from.length === 0;
  const isNear = nearIn(from, to, provision);
  const none = { ...assessWording(["", ""], pieces, NO_LATER_WORDS, tellingIn(to)), provision: null };
  let best: { readonly found: Adoption; readonly share: number } = { found: none, share: LEAST_OF_NEW };
  to.provisions.forEach((_, index) => {
    if (!isNew(index) || isNew(parentOf(to, index)) || !isNear(index)) return;
    const found = assessWording(["", ""], pieces, collectLaterWords(to, [index], true), tellingIn(to));
    const share = found.is === "not" ? 0 : shareOf(to, found.pieces);
    if (share >= best.share && (best.found.is === "not" || share > best.share)) {
      best = { found: { ...found, provision: index }, share };
    }
  });
  return best.found;
}

/** Which provisions of a later text lie in the article that a gap lies in; for a gap between articles, all. */
function nearIn(from: Draft, to: Draft, provision: number): (index: number) => boolean {
  let article = parentOf(from, provision);
  while (article >= 0 && !isHeaded(from.provisions[article]!)) article = parentOf(from, article);
  if (article < 0 || isHeaded(from.provisions[provision]!)) return () => true;
  const there = new Set(alignDrafts(from, to).matchOfFrom(article).to);
  return (index) => {
    let i = index;
    while (i >= 0 && !there.has(i)) i = parentOf(to, i);
    return i >= 0;
  };
}

/** Of what was to come, how much is there, the rarer words counting for more: 0 to 1. */
function shareOf(draft: Draft, pieces: readonly AdoptionPiece[]): number {
  const coming = pieces.filter(({ is }) => is === "fresh");
  const weight = (some: readonly AdoptionPiece[]) =>
    some.reduce((sum, { text }) => sum + rarityWeightOf(draft, splitWords(text)), 0);
  return weight(coming.filter(({ met }) => met)) / weight(coming);
}

/** For a gap, whether all of it stands in a row in what the provision before it became. */
function inBefore(sides: AdoptionContext, found: Adoption): Adoption | null {
  const wanted = freshWords(found);
  return wanted.length < FEW ? null : asFact(sides, found, (text) => findRunStarts(wanted, text));
}

/**
 * Whether the words that were to come stand in their provision all the same: so many in a row, perhaps as before, or new ones
 * in whatever order.
 */
function standingIn(sides: AdoptionContext, found: Adoption): Adoption | null {
  const wanted = freshWords(found);
  const { text: before } = buildReadingText(sides.from, sides.provision);
  const had = new Set(splitWords(before).map(({ key }) => key));
  const isNew = wanted.some((word) => isDistinctiveWord(sides.to, word) && !had.has(word.key));
  return asFact(sides, found, (text) => {
    const inRow = wanted.length < MANY ? [] : findRunStarts(wanted, text);
    if (inRow.length > 0 || !isNew) return inRow;
    const there = splitWords(text);
    const places = wanted.map(({ key }) => there.find((word) => word.key === key)?.at);
    return places.filter((at) => at !== undefined).length === wanted.length ? (places as readonly number[]) : [];
  });
}

/** Words that were to come as standing where they are found in what a provision became, and no more; null where they are not. */
function asFact(
  { from, to, provision }: AdoptionContext,
  { pieces }: Adoption,
  placesIn: (text: string) => readonly number[],
): Adoption | null {
  const there = becameOf(from, to, provision);
  const { text, isOpen } = collectLaterWords(to, there);
  const places = placesIn(text);
  if (places.length === 0) return null;
  const marked = pieces.map((piece) => (piece.is === "fresh" ? { ...piece, met: true } : piece));
  return { is: places.some((at) => !isOpen(at)) ? "stands" : "open", pieces: marked, provision: there[0]! };
}

function freshWords({ pieces }: Adoption): readonly Word[] {
  return splitWords(pieces.map(({ is, text }) => (is === "fresh" ? text : "")).join(""));
}

/** A number as wording for a new provision begins with it: "2 bis. ", "(a) ". */
const NUMBER = new RegExp(`^\\s*\\(?(?:\\d+|[a-z]{1,4})(?:\\s(?:${LATIN_SUFFIX_PATTERN}))?[.)]+\\s+`, "iu");

function unnumbered(pieces: readonly RedlinePiece[]): readonly RedlinePiece[] {
  const [first, ...others] = pieces;
  const number = first?.is === "fresh" && NUMBER.exec(first.text)?.[0];
  if (!first || !number) return pieces;
  return [{ is: "same", text: number }, { is: "fresh", text: first.text.slice(number.length) }, ...others];
}

/** The words that show what became of a proposal: now there, gone, missing, still there; those that are none left out. */
export function listAdoptionEvidence(pieces: readonly AdoptionPiece[]) {
  const told = [
    { code: "there", is: "fresh", met: true },
    { code: "gone", is: "gone", met: true },
    { code: "missing", is: "fresh", met: false },
    { code: "still", is: "gone", met: false },
  ] as const;
  return told
    .map(({ code, is, met }) => {
      const some = pieces.filter((piece) => piece.is === is && piece.met === met);
      return { code, words: some.map(({ text }) => trimmed(text)).filter((text) => text !== "") };
    })
    .filter(({ words }) => words.length > 0);
}

/** Without white space, and without what separates it from the next words. */
function trimmed(text: string): string {
  return text.replace(/^[\s,;:،؛、，；]+|[\s,;:،؛、，；]+$/gu, "");
}
