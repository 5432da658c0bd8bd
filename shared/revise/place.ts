import type { Anchor } from "../anchor/anchor.ts";
import { locate, provisionIndex, type Place } from "../anchor/find.ts";
import { readingText } from "../anchor/reading.ts";
import { anchorGap, anchorWhole } from "../anchor/select.ts";
import type { Draft } from "../draft/draft.ts";
import { align } from "./alignment.ts";
import type { Text } from "./carry.ts";
import { Comparison } from "./comparison.ts";
import { coversMissing, type Covers } from "./covered.ts";
import { equallyFitting } from "./doubt.ts";
import { ownerOf, quotedWords, remainsOf, withReplaced, type Quoted, type Remains } from "./quoted.ts";
import { rivalsOf } from "./rivals.ts";
import { saysAllTheSame } from "./side.ts";
import { anchorOfWords, suggestionsFor } from "./suggest.ts";

/** Where an anchor stands in another draft. Confidence is 0 to 1. */
export type Placed =
  /** The same words (white space and typography folded) at the same address; at another; or other words in a known place. */
  | { readonly status: "exact" | "moved" | "reworded"; readonly anchor: Anchor; readonly confidence: number }
  /** Several places fit, the best first, or one for which others of the older text fit: nothing is settled by chance. */
  | { readonly status: "ambiguous"; readonly candidates: readonly Anchor[]; readonly confidence: number }
  /** The words are gone (`exact`); the candidates are suggestions. */
  | {
      readonly status: "lost";
      readonly exact: string;
      readonly candidates: readonly Anchor[];
      readonly confidence: number;
    }
  /** The text does not cover the provision. */
  | { readonly status: "absent" };

export type PlaceStatus = Placed["status"];

/** A text that anchors are placed in, and what it covers. */
export type Target = Text & { readonly covers: Covers };

/**
 * A quote of which less than this share is left, of its words and of their letters, is lost. `npm run bench:revise`
 * (typical): at 0.4 it calls 94.3 % of the deleted ones lost instead of 96.6 %, at 0.6 it misses 1.0 % instead of 0.4 %.
 */
const LEAST_OF_QUOTE = 0.5;

/**
 * Where the anchors of one draft stand in another. Pure and the same on every machine; the drafts are compared once, and
 * neither the order of the anchors nor that of calls makes a difference. Onto the same text everything is exact.
 */
export function place(from: Text, to: Target): (anchor: Anchor) => Placed {
  return (anchor) => {
    const there = locate(from.draft, anchor);
    if (!there) return { status: "lost", exact: anchor.quote?.exact ?? "", candidates: [], confidence: 0 };
    if (from.id === to.id) return { status: "exact", anchor, confidence: 1 };
    return anchor.quote ? placeQuote(from, to, anchor, there) : placeProvision(from, to, anchor, there.provision);
  };
}

/** A whole provision, or the gap after one, goes where the provision goes. */
function placeProvision(from: Text, to: Target, anchor: Anchor, provision: number): Placed {
  const comparison = Comparison.of(from.draft, to.draft);
  const { kind, to: became, confidence } = align(from.draft, to.draft).ofFrom(provision);
  const anchored = (index: number) =>
    anchor.gap ? anchorGap(to.draft, to.id, index) : anchorWhole(to.draft, to.id, index);
  const rivals = rivalsOf(comparison).get(provision);
  if (rivals)
    return { status: "ambiguous", candidates: rivals.map(anchored), confidence: rounded(confidence / rivals.length) };
  if (became.length === 0) {
    const { text } = readingText(from.draft, provision);
    return gone(from, to, provision, text, () => suggestionsFor(comparison, to, provision, null).map(unquoted));
  }
  const index = anchor.gap ? became.at(-1)! : mostLike(comparison, provision, became);
  const isSame =
    kind !== "split" &&
    kind !== "merged" &&
    saysAllTheSame(comparison.from, provision, comparison.to, index) &&
    (!anchor.gap || isFollowedByTheSame(comparison, provision, index));
  const found = anchored(index);
  return { status: isSame ? relation(from.draft, to.draft, anchor, found) : "reworded", anchor: found, confidence };

  function unquoted(suggested: Anchor): Anchor {
    return anchored(provisionIndex(to.draft, suggested.provision));
  }
}

/** Whether nothing has come to stand right behind a provision, where its gap is. */
function isFollowedByTheSame({ from, to, ofTo }: Comparison, provision: number, index: number): boolean {
  const next = to.below[index]!;
  if (next >= to.parent.length || to.parent[next] !== to.parent[index]) return true;
  const group = ofTo[next];
  return group !== null && group !== undefined && group.from[0]! >= from.below[provision]!;
}

/** Of what a provision became, the part that says most of it. */
function mostLike({ likeness }: Comparison, provision: number, became: readonly number[]): number {
  const alike = became.map((each) => likeness(provision, each));
  return became[alike.indexOf(Math.max(...alike))]!;
}

function placeQuote(from: Text, to: Target, anchor: Anchor, there: Place): Placed {
  const comparison = Comparison.of(from.draft, to.draft);
  const { exact } = anchor.quote!;
  const quoted = quotedWords(comparison.from, there);
  const lost = () =>
    gone(from, to, there.provision, exact, () =>
      suggestionsFor(comparison, to, there.provision, quoted?.words ?? null),
    );
  if (!quoted) return lost();
  const remains = remainsOf(comparison, quoted.words);
  const rivals = rivalsFor(comparison, to, quoted, remains);
  if (rivals) return rivals;
  const found = remains && remains.share >= LEAST_OF_QUOTE ? anchorOn(comparison, to, quoted, remains) : null;
  if (!remains || !found) return lost();
  const confidence = confidenceOf(comparison, from, to, quoted, remains);
  const others = remains.isWhole ? equallyFitting(comparison, quoted.words, remains.first) : [];
  if (others === null || others.length > 0) {
    const rest = anchorsAt(comparison, to, quoted, others ?? []);
    return { status: "ambiguous", candidates: [found, ...rest], confidence: rounded(confidence / (2 + rest.length)) };
  }
  return {
    status: remains.isWhole ? relation(from.draft, to.draft, anchor, found) : "reworded",
    anchor: found,
    confidence,
  };
}

/** Where a quote may be whose provision may be one of several; null where it is one for certain. */
function rivalsFor(comparison: Comparison, to: Text, quoted: Quoted, remains: Remains | null): Placed | null {
  const { from, to: side, ofFrom } = comparison;
  const [first, last] = [quoted.words[0]!, quoted.words.at(-1)!];
  const owner = ownerOf(from, first);
  const rivals = rivalsOf(comparison).get(owner);
  if (!rivals || ownerOf(from, last) !== owner) return null;
  const [partner] = ofFrom[owner]?.to ?? [];
  // The partner may have been reworded; what else it may be says the very same.
  const starts = rivals.flatMap((each) => {
    if (each === partner) return remains && ownerOf(side, remains.first) === partner ? remains.first : [];
    return side.own[each]! + first - from.own[owner]!;
  });
  const candidates = anchorsAt(comparison, to, quoted, starts);
  return candidates.length === 0
    ? null
    : { status: "ambiguous", candidates, confidence: rounded(1 / (1 + candidates.length)) };
}

/** The anchors of passages as long as a quote, by their first words. */
function anchorsAt(
  { to: side }: Comparison,
  to: Text,
  { words, start, end }: Quoted,
  starts: readonly number[],
): Anchor[] {
  return starts.flatMap((first) => anchorOfWords(side, to, first, first + words.length - 1, start, end) ?? []);
}

/** The anchor of what is left of a quote, with what has come in the place of the words at its ends. */
function anchorOn(comparison: Comparison, to: Text, quoted: Quoted, remains: Remains): Anchor | null {
  const { target } = comparison;
  const { first, last } = remains.isWhole ? remains : withReplaced(comparison, quoted.words, remains);
  const isFirst = remains.isWhole || target[quoted.words[0]!] === first;
  const isLast = remains.isWhole || target[quoted.words.at(-1)!] === last;
  return anchorOfWords(comparison.to, to, first, last, isFirst ? quoted.start : 0, isLast ? quoted.end : null);
}

/** As sure as the least sure of the provisions is, and by as much less as words are missing. */
function confidenceOf({ from }: Comparison, source: Text, to: Text, { words }: Quoted, { share }: Remains): number {
  const alignment = align(source.draft, to.draft);
  const owners = new Set([ownerOf(from, words[0]!), ownerOf(from, words.at(-1)!)]);
  const sure = [...owners].map((owner) => (owner < 0 ? 1 : alignment.ofFrom(owner).confidence));
  return rounded(Math.min(...sure) * share);
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

function relation(from: Draft, to: Draft, before: Anchor, now: Anchor): "exact" | "moved" {
  const address = (draft: Draft, { provision }: Anchor) => draft.provisions[provisionIndex(draft, provision)]!.address;
  return address(from, before) === address(to, now) ? "exact" : "moved";
}

function gone(from: Text, to: Target, provision: number, exact: string, candidates: () => readonly Anchor[]): Placed {
  if (!coversMissing(from.draft, to.draft, to.covers, provision)) return { status: "absent" };
  const { to: became, confidence } = align(from.draft, to.draft).ofFrom(provision);
  return { status: "lost", exact, candidates: candidates(), confidence: became.length > 0 ? confidence : 1 };
}
