import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, provisionIndex, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { buildReadingText } from "#shared/anchor/readingText.ts";
import { anchorGap, anchorProvision } from "#shared/anchor/createAnchor.ts";
import { alignDrafts, type Alignment } from "../match/alignment.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import { DraftComparison } from "../match/draftComparison.ts";
import { coversMissingProvision, type DraftCoverage } from "../compose/draftCoverage.ts";
import { findEquallyFitting } from "./equallyFitting.ts";
import { findContentSuccessor } from "./contentSuccessor.ts";
import {
  findQuotedWords,
  findQuoteRemains,
  includeReplacedEnds,
  type QuotedWords,
  type QuoteRemains,
} from "./quotedWords.ts";
import { anchorRelationOf, type AnchorRelation } from "./anchorRelation.ts";
import { findRivalMatches } from "../match/rivalMatches.ts";
import { provisionOfWord, hasSameSubtreeText } from "../match/comparedDraft.ts";
import { isEnoughOfQuote } from "./isEnoughOfQuote.ts";
import { isRelocated, relocationOf, relocationTargets, type Relocation } from "../provenance/relocation.ts";
import { anchorWordRange, findQuoteOccurrences, suggestAnchors } from "./suggestAnchors.ts";
import { findVerbatimQuote } from "./findVerbatimQuote.ts";

/** Where an anchor stands in another draft. Confidence is 0 to 1. */
export type PlacedAnchor =
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

export type AnchorStatus = PlacedAnchor["status"];

/** A text that anchors are placed in, and what it covers. */
export type TargetDraft = DraftWithId & { readonly covers: DraftCoverage };

/** A provision of which so much stands elsewhere may be there. */
const LEAST_OF_PROVISION = 0.5;

/** Of a provision that stands in several others, so many of them are named. */
const MOST_PLACES = 5;

/**
 * Where the anchors of one draft stand in another. Pure and the same on every machine; the drafts are compared once, and
 * neither the order of the anchors nor that of calls makes a difference. Onto the same text everything is exact.
 */
export function createAnchorPlacer(from: DraftWithId, to: TargetDraft): (anchor: Anchor) => PlacedAnchor {
  let between: Between | undefined;
  return (anchor) => {
    const there = resolveAnchor(from.draft, anchor);
    if (!there) return { status: "lost", exact: anchor.quote?.exact ?? "", candidates: [], confidence: 0 };
    if (from.id === to.id) return { status: "exact", anchor, confidence: 1 };
    between ??= new Between(from, to);
    return anchor.quote ? between.quote(anchor, anchor.quote.exact, there) : between.provision(anchor, there.provision);
  };
}

/** Two texts compared, and anchors of the one placed in the other. */
class Between {
  readonly #from: DraftWithId;
  readonly #to: TargetDraft;
  readonly #comparison: DraftComparison;
  readonly #alignment: Alignment;
  readonly #rivals: ReadonlyMap<number, readonly number[]>;

  constructor(from: DraftWithId, to: TargetDraft) {
    [this.#from, this.#to] = [from, to];
    this.#comparison = DraftComparison.of(from.draft, to.draft);
    this.#alignment = alignDrafts(from.draft, to.draft);
    this.#rivals = findRivalMatches(this.#comparison);
  }

  /** A whole provision, or the gap after one, goes where the provision goes. */
  provision(anchor: Anchor, provision: number): PlacedAnchor {
    const { draft, id } = this.#to;
    const anchored = (index: number) => (anchor.gap ? anchorGap(draft, id, index) : anchorProvision(draft, id, index));
    const { to: became, confidence } = this.#alignment.matchOfFrom(provision);
    const rivals = this.#rivals.get(provision);
    if (rivals) return ambiguous(rivals.map(anchored), confidence);
    if (became.length === 0) {
      const held = findContentSuccessor(this.#comparison, provision);
      if (held?.isInPlace && !this.#isRivalBeneath(provision)) {
        const { confidence } = this.#alignment.matchOfTo(held.index);
        return { status: "reworded", anchor: anchored(held.index), confidence: rounded(confidence * held.share) };
      }
      const relocation = this.#standing(provision);
      if (relocation && relocation.share >= LEAST_OF_PROVISION) {
        return ambiguous(relocation.provisions.slice(0, MOST_PLACES).map(anchored), relocation.share);
      }
      const { text } = buildReadingText(this.#from.draft, provision);
      const found = () => this.#suggestions(provision, null).map((each) => provisionIndex(draft, each.provision));
      const first = held ? [held.index] : [];
      const suggested = () =>
        [...new Set([...first, ...(relocation?.provisions ?? []), ...found()])].slice(0, MOST_PLACES);
      return this.#gone(provision, text, () => suggested().map(anchored));
    }
    const index = anchor.gap ? became.at(-1)! : this.#mostLike(provision, became);
    const found = anchored(index);
    const isSame = this.#saysTheSame(provision, index) && (!anchor.gap || this.#isFollowedByTheSame(provision, index));
    return { status: isSame ? this.#relation(anchor, found) : "reworded", anchor: found, confidence };
  }

  quote(anchor: Anchor, exact: string, there: ResolvedRange): PlacedAnchor {
    const quoted = findQuotedWords(this.#comparison.from, there);
    const words = quoted?.words ?? null;
    const lost = () => {
      const elsewhere = words ? this.#elsewhere(words) : [];
      if (elsewhere.length > 0) return ambiguous(elsewhere, 1);
      return this.#gone(there.provision, exact, () => this.#suggestions(there.provision, words));
    };
    if (!quoted) return lost();
    const inOrder = findQuoteRemains(this.#comparison, quoted.words);
    const verbatim = inOrder?.isWhole ? [] : findVerbatimQuote(this.#comparison, quoted.words);
    const remains = verbatim[0] ?? inOrder;
    const rivals = this.#placesOfRivals(quoted, remains);
    if (rivals.length > 0) return ambiguous(rivals, 1);
    const found = remains && this.#anchorOf(quoted, remains);
    if (!remains || !found) return lost();
    const confidence = this.#confidenceOf(quoted, remains);
    if (verbatim.length > 1) {
      return ambiguous(
        verbatim.flatMap((each) => this.#anchorOf(quoted, each) ?? []),
        confidence,
      );
    }
    const others = inOrder?.isWhole ? findEquallyFitting(this.#comparison, quoted.words, inOrder.first) : [];
    if (others === null || others.length > 0) {
      return ambiguous([found, ...this.#anchorsAt(quoted, others ?? [])], confidence);
    }
    // In its place a word may begin with another case; elsewhere the very words are asked for, brackets and all.
    const isVery = remains === inOrder || sameWords(found.quote?.exact, exact);
    const status = isVery ? this.#relation(anchor, found, remains.isWhole) : "reworded";
    return { status, anchor: found, confidence };
  }

  /** Whether something beneath a provision may be one of several. */
  #isRivalBeneath(provision: number): boolean {
    const end = this.#comparison.from.subtreeEnd[provision]!;
    for (let i = provision + 1; i < end; i++) if (this.#rivals.has(i)) return true;
    return false;
  }

  /** What stands elsewhere of a provision without a counterpart that the newer text covers. */
  #standing(provision: number): Relocation | null {
    const { draft, covers } = this.#to;
    const isCovered = coversMissingProvision(this.#from.draft, draft, covers, provision);
    return isCovered ? relocationOf(this.#from.draft, draft, provision) : null;
  }

  /** Where the very words of a quote stand, if its provision has no counterpart and they are among those that do. */
  #elsewhere(words: readonly number[]): readonly Anchor[] {
    const { from, to } = this.#comparison;
    const owner = provisionOfWord(from, words[0]!);
    if (owner < 0 || provisionOfWord(from, words.at(-1)!) !== owner || !isRelocated(this.#standing(owner))) return [];
    const places = relocationTargets(from.draft, to.draft, owner, words);
    const there = findQuoteOccurrences(this.#comparison, words).filter((at) => places.has(provisionOfWord(to, at)));
    return there.flatMap((at) => anchorWordRange(to, this.#to, at, at + words.length - 1, 0, null) ?? []);
  }

  #saysTheSame(provision: number, index: number): boolean {
    const { kind } = this.#alignment.matchOfFrom(provision);
    const { from, to } = this.#comparison;
    return kind !== "split" && kind !== "merged" && hasSameSubtreeText(from, provision, to, index);
  }

  /** Whether nothing has come to stand right behind a provision, where its gap is. */
  #isFollowedByTheSame(provision: number, index: number): boolean {
    const { from, to, groupOfTo } = this.#comparison;
    const next = to.subtreeEnd[index]!;
    if (next >= to.parent.length || to.parent[next] !== to.parent[index]) return true;
    const group = groupOfTo[next];
    return group != null && group.from[0]! >= from.subtreeEnd[provision]!;
  }

  /** Of what a provision became, the part that says most of it. */
  #mostLike(provision: number, became: readonly number[]): number {
    const alike = became.map((each) => this.#comparison.likeness(provision, each));
    return became[alike.indexOf(Math.max(...alike))]!;
  }

  /** Where a quote may be whose provision may be one of several; nothing where it is one for certain. */
  #placesOfRivals(quoted: QuotedWords, remains: QuoteRemains | null): readonly Anchor[] {
    const { from, to, groupOfFrom } = this.#comparison;
    const first = quoted.words[0]!;
    const owner = provisionOfWord(from, first);
    const rivals = this.#rivals.get(owner);
    if (!rivals || provisionOfWord(from, quoted.words.at(-1)!) !== owner) return [];
    const [partner] = groupOfFrom[owner]?.to ?? [];
    // The partner may have been reworded; what else it may be says the very same.
    const starts = rivals.flatMap((each) => {
      if (each === partner) return remains && provisionOfWord(to, remains.first) === partner ? remains.first : [];
      return to.textStart[each]! + first - from.textStart[owner]!;
    });
    return this.#anchorsAt(quoted, starts);
  }

  /** The anchors of passages as long as a quote, by their first words. */
  #anchorsAt({ words, start, end }: QuotedWords, starts: readonly number[]): readonly Anchor[] {
    const { to } = this.#comparison;
    return starts.flatMap((first) => anchorWordRange(to, this.#to, first, first + words.length - 1, start, end) ?? []);
  }

  /** The anchor of what is left of a quote, with what has come in the place of the words at its ends; null if it is no place. */
  #anchorOf({ words, start, end }: QuotedWords, remains: QuoteRemains): Anchor | null {
    const { from, to } = this.#comparison;
    if (!isEnoughOfQuote(this.#comparison, words, remains)) return null;
    const { first, last, isWhole } = remains.isWhole ? remains : includeReplacedEnds(this.#comparison, words, remains);
    const isFirst = isWhole ? to.ids[first] === from.ids[words[0]!] : this.#comparison.target[words[0]!] === first;
    const isLast = isWhole ? to.ids[last] === from.ids[words.at(-1)!] : this.#comparison.target[words.at(-1)!] === last;
    return anchorWordRange(to, this.#to, first, last, isFirst ? start : 0, isLast ? end : null);
  }

  /** As sure as the least sure of its provisions is, and by as much less as words are missing. */
  #confidenceOf({ words }: QuotedWords, { share }: QuoteRemains): number {
    const { from } = this.#comparison;
    const sure = (word: number) => {
      const owner = provisionOfWord(from, word);
      return owner < 0 ? 1 : this.#alignment.matchOfFrom(owner).confidence;
    };
    return rounded(Math.min(sure(words[0]!), sure(words.at(-1)!)) * share);
  }

  /** Words that were joined or broken differently are the same ones, too. */
  #relation(before: Anchor, now: Anchor, isSame = true): AnchorRelation {
    if (!isSame) return anchorRelationOf(this.#from.draft, before, this.#to.draft, now);
    const address = ({ draft }: DraftWithId, { provision }: Anchor) =>
      draft.provisions[provisionIndex(draft, provision)]!.address;
    return address(this.#from, before) === address(this.#to, now) ? "exact" : "moved";
  }

  #suggestions(provision: number, words: readonly number[] | null): readonly Anchor[] {
    return suggestAnchors(this.#comparison, this.#to, provision, words);
  }

  #gone(provision: number, exact: string, candidates: () => readonly Anchor[]): PlacedAnchor {
    if (!coversMissingProvision(this.#from.draft, this.#to.draft, this.#to.covers, provision))
      return { status: "absent" };
    const { to: became, confidence } = this.#alignment.matchOfFrom(provision);
    return { status: "lost", exact, candidates: candidates(), confidence: became.length > 0 ? confidence : 1 };
  }
}

function sameWords(one: string | undefined, other: string): boolean {
  const plain = (text: string | undefined) => text?.replace(/\s+/gu, " ");
  return plain(one) === plain(other);
}

/** The more places there are (and there may be one that is not among them), the less sure is any. */
function ambiguous(candidates: readonly Anchor[], confidence: number): PlacedAnchor {
  return { status: "ambiguous", candidates, confidence: rounded(confidence / (1 + candidates.length)) };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
