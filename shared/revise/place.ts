import type { Anchor } from "../anchor/anchor.ts";
import { locate, provisionIndex, type Place } from "../anchor/find.ts";
import { readingText } from "../anchor/reading.ts";
import { anchorGap, anchorWhole } from "../anchor/select.ts";
import { align, type Alignment } from "./alignment.ts";
import type { Text } from "./carry.ts";
import { Comparison } from "./comparison.ts";
import { coversMissing, type Covers } from "./covered.ts";
import { equallyFitting } from "./doubt.ts";
import { whereHeld } from "./held.ts";
import { quotedWords, remainsOf, withReplaced, type Quoted, type Remains } from "./quoted.ts";
import { relationOf, type Relation } from "./relation.ts";
import { rivalsOf } from "./rivals.ts";
import { ownerOf, saysAllTheSame } from "./side.ts";
import { saysEnough } from "./enough.ts";
import { isElsewhere, standingOf, standingPlaces, type Standing } from "./standing.ts";
import { anchorOfWords, placesOfQuote, suggestionsFor } from "./suggest.ts";
import { verbatimIn } from "./verbatim.ts";

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

/** A provision of which so much stands elsewhere may be there. */
const LEAST_OF_PROVISION = 0.5;

/** Of a provision that stands in several others, so many of them are named. */
const MOST_PLACES = 5;

/**
 * Where the anchors of one draft stand in another. Pure and the same on every machine; the drafts are compared once, and
 * neither the order of the anchors nor that of calls makes a difference. Onto the same text everything is exact.
 */
export function place(from: Text, to: Target): (anchor: Anchor) => Placed {
  let between: Between | undefined;
  return (anchor) => {
    const there = locate(from.draft, anchor);
    if (!there) return { status: "lost", exact: anchor.quote?.exact ?? "", candidates: [], confidence: 0 };
    if (from.id === to.id) return { status: "exact", anchor, confidence: 1 };
    between ??= new Between(from, to);
    return anchor.quote ? between.quote(anchor, anchor.quote.exact, there) : between.provision(anchor, there.provision);
  };
}

/** Two texts compared, and anchors of the one placed in the other. */
class Between {
  readonly #from: Text;
  readonly #to: Target;
  readonly #comparison: Comparison;
  readonly #alignment: Alignment;
  readonly #rivals: ReadonlyMap<number, readonly number[]>;

  constructor(from: Text, to: Target) {
    [this.#from, this.#to] = [from, to];
    this.#comparison = Comparison.of(from.draft, to.draft);
    this.#alignment = align(from.draft, to.draft);
    this.#rivals = rivalsOf(this.#comparison);
  }

  /** A whole provision, or the gap after one, goes where the provision goes. */
  provision(anchor: Anchor, provision: number): Placed {
    const { draft, id } = this.#to;
    const anchored = (index: number) => (anchor.gap ? anchorGap(draft, id, index) : anchorWhole(draft, id, index));
    const { to: became, confidence } = this.#alignment.ofFrom(provision);
    const rivals = this.#rivals.get(provision);
    if (rivals) return ambiguous(rivals.map(anchored), confidence);
    if (became.length === 0) {
      const held = whereHeld(this.#comparison, provision);
      if (held?.isInPlace && !this.#isRivalBeneath(provision)) {
        const { confidence } = this.#alignment.ofTo(held.index);
        return { status: "reworded", anchor: anchored(held.index), confidence: rounded(confidence * held.share) };
      }
      const standing = this.#standing(provision);
      if (standing && standing.share >= LEAST_OF_PROVISION) {
        return ambiguous(standing.in.slice(0, MOST_PLACES).map(anchored), standing.share);
      }
      const { text } = readingText(this.#from.draft, provision);
      const found = () => this.#suggestions(provision, null).map((each) => provisionIndex(draft, each.provision));
      const first = held ? [held.index] : [];
      const suggested = () => [...new Set([...first, ...(standing?.in ?? []), ...found()])].slice(0, MOST_PLACES);
      return this.#gone(provision, text, () => suggested().map(anchored));
    }
    const index = anchor.gap ? became.at(-1)! : this.#mostLike(provision, became);
    const found = anchored(index);
    const isSame = this.#saysTheSame(provision, index) && (!anchor.gap || this.#isFollowedByTheSame(provision, index));
    return { status: isSame ? this.#relation(anchor, found) : "reworded", anchor: found, confidence };
  }

  quote(anchor: Anchor, exact: string, there: Place): Placed {
    const quoted = quotedWords(this.#comparison.from, there);
    const words = quoted?.words ?? null;
    const lost = () => {
      const elsewhere = words ? this.#elsewhere(words) : [];
      if (elsewhere.length > 0) return ambiguous(elsewhere, 1);
      return this.#gone(there.provision, exact, () => this.#suggestions(there.provision, words));
    };
    if (!quoted) return lost();
    const inOrder = remainsOf(this.#comparison, quoted.words);
    const verbatim = inOrder?.isWhole ? [] : verbatimIn(this.#comparison, quoted.words);
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
    const others = inOrder?.isWhole ? equallyFitting(this.#comparison, quoted.words, inOrder.first) : [];
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
    const end = this.#comparison.from.below[provision]!;
    for (let i = provision + 1; i < end; i++) if (this.#rivals.has(i)) return true;
    return false;
  }

  /** What stands elsewhere of a provision without a counterpart that the newer text covers. */
  #standing(provision: number): Standing | null {
    const { draft, covers } = this.#to;
    const isCovered = coversMissing(this.#from.draft, draft, covers, provision);
    return isCovered ? standingOf(this.#from.draft, draft, provision) : null;
  }

  /** Where the very words of a quote stand, if its provision has no counterpart and they are among those that do. */
  #elsewhere(words: readonly number[]): readonly Anchor[] {
    const { from, to } = this.#comparison;
    const owner = ownerOf(from, words[0]!);
    if (owner < 0 || ownerOf(from, words.at(-1)!) !== owner || !isElsewhere(this.#standing(owner))) return [];
    const places = standingPlaces(from.draft, to.draft, owner, words);
    const there = placesOfQuote(this.#comparison, words).filter((at) => places.has(ownerOf(to, at)));
    return there.flatMap((at) => anchorOfWords(to, this.#to, at, at + words.length - 1, 0, null) ?? []);
  }

  #saysTheSame(provision: number, index: number): boolean {
    const { kind } = this.#alignment.ofFrom(provision);
    const { from, to } = this.#comparison;
    return kind !== "split" && kind !== "merged" && saysAllTheSame(from, provision, to, index);
  }

  /** Whether nothing has come to stand right behind a provision, where its gap is. */
  #isFollowedByTheSame(provision: number, index: number): boolean {
    const { from, to, ofTo } = this.#comparison;
    const next = to.below[index]!;
    if (next >= to.parent.length || to.parent[next] !== to.parent[index]) return true;
    const group = ofTo[next];
    return group != null && group.from[0]! >= from.below[provision]!;
  }

  /** Of what a provision became, the part that says most of it. */
  #mostLike(provision: number, became: readonly number[]): number {
    const alike = became.map((each) => this.#comparison.likeness(provision, each));
    return became[alike.indexOf(Math.max(...alike))]!;
  }

  /** Where a quote may be whose provision may be one of several; nothing where it is one for certain. */
  #placesOfRivals(quoted: Quoted, remains: Remains | null): readonly Anchor[] {
    const { from, to, ofFrom } = this.#comparison;
    const first = quoted.words[0]!;
    const owner = ownerOf(from, first);
    const rivals = this.#rivals.get(owner);
    if (!rivals || ownerOf(from, quoted.words.at(-1)!) !== owner) return [];
    const [partner] = ofFrom[owner]?.to ?? [];
    // The partner may have been reworded; what else it may be says the very same.
    const starts = rivals.flatMap((each) => {
      if (each === partner) return remains && ownerOf(to, remains.first) === partner ? remains.first : [];
      return to.own[each]! + first - from.own[owner]!;
    });
    return this.#anchorsAt(quoted, starts);
  }

  /** The anchors of passages as long as a quote, by their first words. */
  #anchorsAt({ words, start, end }: Quoted, starts: readonly number[]): readonly Anchor[] {
    const { to } = this.#comparison;
    return starts.flatMap((first) => anchorOfWords(to, this.#to, first, first + words.length - 1, start, end) ?? []);
  }

  /** The anchor of what is left of a quote, with what has come in the place of the words at its ends; null if it is no place. */
  #anchorOf({ words, start, end }: Quoted, remains: Remains): Anchor | null {
    const { from, to } = this.#comparison;
    if (!saysEnough(this.#comparison, words, remains)) return null;
    const { first, last, isWhole } = remains.isWhole ? remains : withReplaced(this.#comparison, words, remains);
    const isFirst = isWhole ? to.ids[first] === from.ids[words[0]!] : this.#comparison.target[words[0]!] === first;
    const isLast = isWhole ? to.ids[last] === from.ids[words.at(-1)!] : this.#comparison.target[words.at(-1)!] === last;
    return anchorOfWords(to, this.#to, first, last, isFirst ? start : 0, isLast ? end : null);
  }

  /** As sure as the least sure of its provisions is, and by as much less as words are missing. */
  #confidenceOf({ words }: Quoted, { share }: Remains): number {
    const { from } = this.#comparison;
    const sure = (word: number) => {
      const owner = ownerOf(from, word);
      return owner < 0 ? 1 : this.#alignment.ofFrom(owner).confidence;
    };
    return rounded(Math.min(sure(words[0]!), sure(words.at(-1)!)) * share);
  }

  /** Words that were joined or broken differently are the same ones, too. */
  #relation(before: Anchor, now: Anchor, isSame = true): Relation {
    if (!isSame) return relationOf(this.#from.draft, before, this.#to.draft, now);
    const address = ({ draft }: Text, { provision }: Anchor) =>
      draft.provisions[provisionIndex(draft, provision)]!.address;
    return address(this.#from, before) === address(this.#to, now) ? "exact" : "moved";
  }

  #suggestions(provision: number, words: readonly number[] | null): readonly Anchor[] {
    return suggestionsFor(this.#comparison, this.#to, provision, words);
  }

  #gone(provision: number, exact: string, candidates: () => readonly Anchor[]): Placed {
    if (!coversMissing(this.#from.draft, this.#to.draft, this.#to.covers, provision)) return { status: "absent" };
    const { to: became, confidence } = this.#alignment.ofFrom(provision);
    return { status: "lost", exact, candidates: candidates(), confidence: became.length > 0 ? confidence : 1 };
  }
}

function sameWords(one: string | undefined, other: string): boolean {
  const plain = (text: string | undefined) => text?.replace(/\s+/gu, " ");
  return plain(one) === plain(other);
}

/** The more places there are (and there may be one that is not among them), the less sure is any. */
function ambiguous(candidates: readonly Anchor[], confidence: number): Placed {
  return { status: "ambiguous", candidates, confidence: rounded(confidence / (1 + candidates.length)) };
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
