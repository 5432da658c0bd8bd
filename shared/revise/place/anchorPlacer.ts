import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, indexOfProvision, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import { createGapAfterProvisionAnchor, createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { alignDrafts, type ProvisionAlignment } from "../match/alignDrafts.ts";
import type { DraftWithId } from "../remap/anchorMapper.ts";
import { DraftComparison } from "../match/draftComparison.ts";
import { isMissingProvisionCovered, type ClaimedCoverage } from "../compose/claimedCoverage.ts";
import { findEquallyFittingPassages } from "./equallyFittingPassages.ts";
import { findContentSuccessor } from "./contentSuccessor.ts";
import {
  findWordsCoveredByRange,
  findQuoteRemains,
  findQuoteRemainsInProvision,
  extendRemainsOverReplacedWords,
  type QuotedWords,
  type QuoteRemains,
} from "./quotedWords.ts";
import { anchorRelationOf, type AnchorRelation } from "./anchorRelation.ts";
import { findUncertainMatches } from "../match/uncertainMatches.ts";
import { provisionOfWord, hasSameOwnText, hasSameSubtreeText } from "../match/comparedDraft.ts";
import {
  isArticleWithoutCounterpart,
  isQuoteOutsideSuccessorArticle,
  rewrittenArticleAround,
} from "./successorArticle.ts";
import { isQuoteRemainderEnough } from "./isQuoteRemainderEnough.ts";
import {
  isMostlyRelocated,
  findProvisionRelocation,
  findRelocationTargets,
  type ProvisionRelocation,
} from "../provenance/provisionRelocation.ts";
import {
  createWordRangeAnchor,
  findQuoteOccurrences,
  suggestPlacesForLostAnchor,
} from "./suggestPlacesForLostAnchor.ts";
import { findVerbatimQuote } from "./findVerbatimQuote.ts";

/** Where an anchor is in another draft. Confidence is 0 to 1. */
export type AnchorInOtherDraft =
  /**
   * The same words (white space and typography folded) at the same address or at another; or changed words at a known
   * place.
   */
  | { readonly status: "exact" | "moved" | "reworded"; readonly anchor: Anchor; readonly confidence: number }
  /**
   * Several places fit (best first), or one place fits other words of the older text as well. None is picked by chance.
   */
  | { readonly status: "ambiguous"; readonly candidates: readonly Anchor[]; readonly confidence: number }
  /** The words in `exact` were deleted; the candidates are suggestions. */
  | {
      readonly status: "lost";
      readonly exact: string;
      readonly candidates: readonly Anchor[];
      readonly confidence: number;
    }
  /** The text does not cover the provision. */
  | { readonly status: "absent" };

export type AnchorStatus = AnchorInOtherDraft["status"];

/** A text in which anchors are placed, and what it covers. */
export type TargetDraft = DraftWithId & { readonly covers: ClaimedCoverage };

/** If at least this share of a provision is found elsewhere, the provision may be there. */
const LEAST_OF_PROVISION = 0.5;

/** The most places named for a provision whose words are found in several others. */
const MOST_PLACES = 5;

/**
 * Returns a function that finds where an anchor of one draft is in another. Pure, and the same on every machine. The
 * drafts are compared once; the order of anchors and calls makes no difference. In the same text, every anchor is
 * `exact`.
 */
export function createAnchorPlacer(from: DraftWithId, to: TargetDraft): (anchor: Anchor) => AnchorInOtherDraft {
  let placer: DraftPlacer | undefined;
  return (anchor) => {
    const there = resolveAnchor(from.draft, anchor);
    if (!there) return { status: "lost", exact: anchor.quote?.exact ?? "", candidates: [], confidence: 0 };
    if (from.id === to.id) return { status: "exact", anchor, confidence: 1 };
    placer ??= new DraftPlacer(from, to);
    return anchor.quote ? placer.quote(anchor, anchor.quote.exact, there) : placer.provision(anchor, there.provision);
  };
}

/** Compares two texts and places anchors of one in the other. */
class DraftPlacer {
  readonly #from: DraftWithId;
  readonly #to: TargetDraft;
  readonly #comparison: DraftComparison;
  readonly #alignment: ProvisionAlignment;
  readonly #rivals: ReadonlyMap<number, readonly number[]>;

  constructor(from: DraftWithId, to: TargetDraft) {
    [this.#from, this.#to] = [from, to];
    this.#comparison = DraftComparison.of(from.draft, to.draft);
    this.#alignment = alignDrafts(from.draft, to.draft);
    this.#rivals = findUncertainMatches(this.#comparison);
  }

  /** Places a whole provision, or the gap after one, where the provision went. */
  provision(anchor: Anchor, provision: number): AnchorInOtherDraft {
    const { draft, id } = this.#to;
    const anchored = (index: number) =>
      anchor.gap ? createGapAfterProvisionAnchor(draft, id, index) : createProvisionAnchor(draft, id, index);
    const { to: became, confidence } = this.#alignment.matchOfFrom(provision);
    const rivals = this.#rivals.get(provision);
    if (rivals) return ambiguous(rivals.map(anchored), confidence);
    if (became.length === 0) {
      const content = findContentSuccessor(this.#comparison, provision);
      if (content?.isInPlace && !this.#isRivalBeneath(provision)) {
        const { confidence } = this.#alignment.matchOfTo(content.index);
        return { status: "reworded", anchor: anchored(content.index), confidence: rounded(confidence * content.share) };
      }
      const relocation = this.#relocation(provision);
      if (relocation && relocation.share >= LEAST_OF_PROVISION) {
        return ambiguous(relocation.provisions.slice(0, MOST_PLACES).map(anchored), relocation.share);
      }
      const { text } = buildSubtreeReadingText(this.#from.draft, provision);
      const found = () => this.#suggestions(provision, null).map((each) => indexOfProvision(draft, each.provision));
      const first = content ? [content.index] : [];
      const suggested = () =>
        [...new Set([...first, ...(relocation?.provisions ?? []), ...found()])].slice(0, MOST_PLACES);
      return this.#lostOrAbsent(provision, text, () => suggested().map(anchored));
    }
    const index = anchor.gap ? became.at(-1)! : this.#mostLike(provision, became);
    const found = anchored(index);
    const isSame = this.#hasSameWords(provision, index) && (!anchor.gap || this.#hasSameNext(provision, index));
    if (!isSame && isArticleWithoutCounterpart(this.#comparison, provision)) return ambiguous([found], confidence);
    const sure = Math.min(confidence, this.#confidenceOfArticle(provision));
    return { status: isSame ? this.#relation(anchor, found) : "reworded", anchor: found, confidence: sure };
  }

  quote(anchor: Anchor, exact: string, there: ResolvedRange): AnchorInOtherDraft {
    const quoted = findWordsCoveredByRange(this.#comparison.from, there);
    const words = quoted?.words ?? null;
    const lost = () => {
      const elsewhere = words ? this.#elsewhere(words) : [];
      if (elsewhere.length > 0) return ambiguous(elsewhere, 1);
      return this.#lostOrAbsent(there.provision, exact, () => this.#suggestions(there.provision, words));
    };
    if (!quoted) return lost();
    const inOrder = findQuoteRemains(this.#comparison, quoted.words);
    const verbatim = inOrder?.isWhole ? [] : findVerbatimQuote(this.#comparison, quoted.words, inOrder);
    const remains = verbatim[0] ?? inOrder;
    const rivals = this.#placesOfRivals(quoted, remains);
    if (rivals.length > 0) return ambiguous(rivals, 1);
    const found = remains && this.#anchorOf(quoted, remains);
    if (!remains || !found) return lost();
    const confidence = this.#confidenceOf(quoted, remains);
    if (isQuoteOutsideSuccessorArticle(this.#comparison, there.provision, remains))
      return ambiguous([found], confidence);
    if (verbatim.length > 1) {
      return ambiguous(
        verbatim.flatMap((each) => this.#anchorOf(quoted, each) ?? []),
        confidence,
      );
    }
    const others = inOrder?.isWhole ? findEquallyFittingPassages(this.#comparison, quoted.words, inOrder.first) : [];
    if (others === null || others.length > 0) {
      return ambiguous([found, ...this.#anchorsAt(quoted, others ?? [])], confidence);
    }
    // In its place, a word may begin with another case. Elsewhere the exact words are required, including brackets.
    const isExact = remains === inOrder || sameWords(found.quote?.exact, exact);
    const status = isExact ? this.#relation(anchor, found, remains.isWhole) : "reworded";
    return { status, anchor: found, confidence };
  }

  /** Returns how certain the counterpart of a rewritten article is, 0 to 1; 1 for any other. */
  #confidenceOfArticle(provision: number): number {
    const article = rewrittenArticleAround(this.#comparison, provision);
    return article < 0 ? 1 : this.#alignment.matchOfFrom(article).confidence;
  }

  /** Returns whether a provision beneath this one has rival matches. */
  #isRivalBeneath(provision: number): boolean {
    const end = this.#comparison.from.subtreeEnd[provision]!;
    for (let i = provision + 1; i < end; i++) if (this.#rivals.has(i)) return true;
    return false;
  }

  /** Returns where the words of a provision without a counterpart are, if the newer text covers that provision. */
  #relocation(provision: number): ProvisionRelocation | null {
    const { draft, covers } = this.#to;
    const isCovered = isMissingProvisionCovered(this.#from.draft, draft, covers, provision);
    return isCovered ? findProvisionRelocation(this.#from.draft, draft, provision) : null;
  }

  /**
   * Returns where the exact words of a quote are found elsewhere, if its provision has no counterpart and these are
   * among its relocated words.
   */
  #elsewhere(words: readonly number[]): readonly Anchor[] {
    const { from, to } = this.#comparison;
    const owner = provisionOfWord(from, words[0]!);
    if (owner < 0 || provisionOfWord(from, words.at(-1)!) !== owner || !isMostlyRelocated(this.#relocation(owner)))
      return [];
    const places = findRelocationTargets(from.draft, to.draft, owner, words);
    const there = findQuoteOccurrences(this.#comparison, words).filter((at) => places.has(provisionOfWord(to, at)));
    return there.flatMap((at) => createWordRangeAnchor(to, this.#to, at, at + words.length - 1, 0, null) ?? []);
  }

  #hasSameWords(provision: number, index: number): boolean {
    const { kind } = this.#alignment.matchOfFrom(provision);
    const { from, to } = this.#comparison;
    return kind !== "split" && kind !== "merged" && hasSameSubtreeText(from, provision, to, index);
  }

  /** Returns whether nothing was inserted directly after a provision, where its gap is. */
  #hasSameNext(provision: number, index: number): boolean {
    const { from, to, groupOfTo } = this.#comparison;
    const next = to.subtreeEnd[index]!;
    if (next >= to.parent.length || to.parent[next] !== to.parent[index]) return true;
    const group = groupOfTo[next];
    return group != null && group.from[0]! >= from.subtreeEnd[provision]!;
  }

  /** Returns the most similar of the provisions that a provision became. */
  #mostLike(provision: number, became: readonly number[]): number {
    const alike = became.map((each) => this.#comparison.likeness(provision, each));
    return became[alike.indexOf(Math.max(...alike))]!;
  }

  /** Returns where a quote may be if its provision has rival matches; nothing if its provision is certain. */
  #placesOfRivals(quoted: QuotedWords, remains: QuoteRemains | null): readonly Anchor[] {
    const { from, to, groupOfFrom } = this.#comparison;
    const first = quoted.words[0]!;
    const owner = provisionOfWord(from, first);
    const rivals = this.#rivals.get(owner);
    if (!rivals || provisionOfWord(from, quoted.words.at(-1)!) !== owner) return [];
    const [partner] = groupOfFrom[owner]?.to ?? [];
    // The partner or a rival may have been reworded; the others have exactly the same words.
    return rivals.flatMap((each) => {
      if (each === partner) {
        const isThere = remains !== null && provisionOfWord(to, remains.first) === partner;
        return isThere ? this.#anchorsAt(quoted, [remains.first]) : [];
      }
      if (hasSameOwnText(from, owner, to, each))
        return this.#anchorsAt(quoted, [to.textStart[each]! + first - from.textStart[owner]!]);
      const left = findQuoteRemainsInProvision(this.#comparison, quoted.words, owner, each);
      return left ? (createWordRangeAnchor(to, this.#to, left.first, left.last, 0, null) ?? []) : [];
    });
  }

  /** Returns the anchors of passages as long as the quote, given their first words. */
  #anchorsAt({ words, start, end }: QuotedWords, starts: readonly number[]): readonly Anchor[] {
    const { to } = this.#comparison;
    return starts.flatMap(
      (first) => createWordRangeAnchor(to, this.#to, first, first + words.length - 1, start, end) ?? [],
    );
  }

  /**
   * Returns the anchor of the remains of a quote, including what replaced the words at its ends; null if too little is
   * left.
   */
  #anchorOf({ words, start, end }: QuotedWords, remains: QuoteRemains): Anchor | null {
    const { from, to } = this.#comparison;
    if (!isQuoteRemainderEnough(this.#comparison, words, remains)) return null;
    const { first, last, isWhole } = remains.isWhole
      ? remains
      : extendRemainsOverReplacedWords(this.#comparison, words, remains);
    const isFirst = isWhole ? to.ids[first] === from.ids[words[0]!] : this.#comparison.target[words[0]!] === first;
    const isLast = isWhole ? to.ids[last] === from.ids[words.at(-1)!] : this.#comparison.target[words.at(-1)!] === last;
    return createWordRangeAnchor(to, this.#to, first, last, isFirst ? start : 0, isLast ? end : null);
  }

  /**
   * Returns the lower confidence of the provisions at the ends of a quote, times the share of its words that remain.
   */
  #confidenceOf({ words }: QuotedWords, { share }: QuoteRemains): number {
    const { from } = this.#comparison;
    const sure = (word: number) => {
      const owner = provisionOfWord(from, word);
      if (owner < 0) return 1;
      return Math.min(this.#alignment.matchOfFrom(owner).confidence, this.#confidenceOfArticle(owner));
    };
    return rounded(Math.min(sure(words[0]!), sure(words.at(-1)!)) * share);
  }

  /** Returns how two anchors are related. Words that were joined or split differently (`isSame`) count as the same. */
  #relation(before: Anchor, now: Anchor, isSame = true): AnchorRelation {
    if (!isSame) return anchorRelationOf(this.#from.draft, before, this.#to.draft, now);
    const address = ({ draft }: DraftWithId, { provision }: Anchor) =>
      draft.provisions[indexOfProvision(draft, provision)]!.address;
    return address(this.#from, before) === address(this.#to, now) ? "exact" : "moved";
  }

  #suggestions(provision: number, words: readonly number[] | null): readonly Anchor[] {
    return suggestPlacesForLostAnchor(this.#comparison, this.#to, provision, words);
  }

  #lostOrAbsent(provision: number, exact: string, candidates: () => readonly Anchor[]): AnchorInOtherDraft {
    if (!isMissingProvisionCovered(this.#from.draft, this.#to.draft, this.#to.covers, provision))
      return { status: "absent" };
    const { to: became, confidence } = this.#alignment.matchOfFrom(provision);
    return { status: "lost", exact, candidates: candidates(), confidence: became.length > 0 ? confidence : 1 };
  }
}

function sameWords(one: string | undefined, other: string): boolean {
  const plain = (text: string | undefined) => text?.replace(/\s+/gu, " ");
  return plain(one) === plain(other);
}

/**
 * Returns an ambiguous placement. The more candidates there are (and the right one may be missing), the lower the
 * confidence.
 */
function ambiguous(candidates: readonly Anchor[], confidence: number): AnchorInOtherDraft {
  return { status: "ambiguous", candidates, confidence: rounded(confidence / (1 + candidates.length)) };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
