import type { Anchor } from "../anchor/anchor.ts";
import { locate, provisionIndex, type Place } from "../anchor/find.ts";
import { readingText } from "../anchor/reading.ts";
import { anchorGap, anchorOf, anchorWhole } from "../anchor/select.ts";
import { isRefusal } from "../base/result.ts";
import { parseAddress, printAddress } from "../draft/address.ts";
import { parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import { align, type Match } from "./alignment.ts";
import type { Text } from "./carry.ts";
import { Comparison } from "./comparison.ts";
import { partAt, stretch, wordAt, type Flow } from "./flow.ts";
import { standsAt } from "./standing.ts";

export type PlaceStatus = Placed["status"];

/** Where an anchor stands in another draft. Confidence is 0 to 1. */
export type Placed =
  /** The same words (white space and typography folded) at the same address; at another; or other words in a known place. */
  | { readonly status: "exact" | "moved" | "reworded"; readonly anchor: Anchor; readonly confidence: number }
  /** Several places fit, the best first: nothing is settled by chance. */
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

/** A text that an anchor is placed in, and the addresses that it covers. */
export type Target = Text & { readonly covers: "whole" | readonly string[] };

/** A quote of which less than this share is left, of its words and of their letters, is lost. */
const LEAST_OF_QUOTE = 0.5;
/** Suggestions for what is lost, at most. */
const MOST_SUGGESTIONS = 5;

/** Where the anchors of one draft stand in another. Pure: the drafts are compared once, the order of anchors is all one. */
export function place(from: Text, to: Target): (anchor: Anchor) => Placed {
  return (anchor) => {
    const there = locate(from.draft, anchor);
    if (!there) return { status: "lost", exact: anchor.quote?.exact ?? "", candidates: [], confidence: 0 };
    return anchor.quote ? placeQuote(from, to, anchor, there) : placeProvision(from, to, anchor, there.provision);
  };
}

function placeProvision(from: Text, to: Target, anchor: Anchor, provision: number): Placed {
  const match = align(from.draft, to.draft).ofFrom(provision);
  if (match.to.length === 0) return gone(from, to, provision, readingText(from.draft, provision).text, []);
  const index = anchor.gap ? match.to.at(-1)! : match.to[0]!;
  const found = anchor.gap ? anchorGap(to.draft, to.id, index) : anchorWhole(to.draft, to.id, index);
  const same = isSame(from.draft, to.draft, provision, match);
  return {
    status: same ? addressed(from, to, anchor, found) : "reworded",
    anchor: found,
    confidence: match.confidence,
  };
}

/** Whether a provision says the same, with all that lies beneath it. */
function isSame(from: Draft, to: Draft, provision: number, match: Match): boolean {
  const [index] = match.to;
  if (match.to.length !== 1 || match.from.length !== 1 || index === undefined) return false;
  return wordsOf(from, provision) === wordsOf(to, index);
}

function wordsOf(draft: Draft, provision: number): string {
  const { heading } = draft.provisions[provision]!;
  return `${heading}\n${readingText(draft, provision).text}`.replace(/\s+/gu, " ");
}

function placeQuote(from: Text, to: Target, anchor: Anchor, there: Place): Placed {
  const map = Comparison.of(from.draft, to.draft);
  const { exact } = anchor.quote!;
  const words = quotedWords(map.from.flow, there);
  const group = words && bestGroup(map, words);
  const suggestions = () => (words ? standsAt(map, words, to, MOST_SUGGESTIONS) : []);
  if (!words || !group || group.share < LEAST_OF_QUOTE) return gone(from, to, there.provision, exact, suggestions());
  const [first, last] = group.isWhole ? [group.first, group.last] : withReplaced(map, words, group);
  const found = anchorAt(map, to, words, first, last, group.isWhole);
  if (!found) return gone(from, to, there.provision, exact, suggestions());
  const confidence = Math.min(group.share, align(from.draft, to.draft).ofFrom(there.provision).confidence);
  return { status: group.isWhole ? addressed(from, to, anchor, found) : "reworded", anchor: found, confidence };
}

/** Words of a flow from the first to the last, and how far within them the quote begins and ends (folded characters). */
interface Words {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

function quotedWords(flow: Flow, { pieces }: Place): Words | null {
  const stretches = pieces.map((piece) => stretch(flow, piece.provision, piece.block, piece.start, piece.end));
  const full = stretches.filter(([start, end]) => end > start);
  if (full.length === 0) return null;
  const [start, end] = [full[0]![0], full.at(-1)![1]];
  const [first, last] = [wordAt(flow, start), wordAt(flow, end - 1)];
  return { first, last, start: start - flow.words[first]!, end: end - flow.words[last]! };
}

/** The part of a quote's words that stands together in the other draft: the one that holds the most of them. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly share: number;
  /** All words, and nothing between them. */
  readonly isWhole: boolean;
}

/** Words of the target in order and close together, how many folded characters and words of the quote they are. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly count: number;
}

function bestGroup({ from, target }: Comparison, { first, last }: Words): Group | null {
  const [length, most] = [last - first + 1, 2 * (last - first + 1) + 10];
  const size = (word: number) => from.flow.words[word + 1]! - from.flow.words[word]!;
  let all = 0;
  let best: Run | null = null;
  let here: Run | null = null;
  for (let word = first; word <= last; word++) {
    all += size(word);
    const at = target[word]!;
    if (at < 0) continue;
    if (!here || at <= here.to || at - here.to > most) here = { from: at, to: at, size: 0, count: 0 };
    here = { from: here.from, to: at, size: here.size + size(word), count: here.count + 1 };
    if (!best || here.size > best.size) best = here;
  }
  if (!best) return null;
  const isWhole = best.count === length && best.to - best.from + 1 === length;
  return { first: best.from, last: best.to, share: Math.max(best.size / all, best.count / length), isWhole };
}

/** The same with what has come in the place of the words at its ends. */
function withReplaced({ source, target, to }: Comparison, words: Words, group: Group): readonly [number, number] {
  let { first, last } = group;
  const part = (word: number) => partAt(to.flow, to.flow.words[word]!);
  const [before, after] = [target[words.first - 1] ?? -1, target[words.last + 1] ?? -1];
  if (target[words.first] === -1 && before >= 0) while (first - 1 > before && isFree(first - 1)) first--;
  if (target[words.last] === -1 && after >= 0) while (last + 1 < after && isFree(last + 1)) last++;
  function isFree(word: number): boolean {
    return source[word] === -1 && part(word) === part(group.first);
  }
  return [first, last];
}

function anchorAt(
  map: Comparison,
  to: Text,
  words: Words,
  first: number,
  last: number,
  isWhole: boolean,
): Anchor | null {
  const { flow } = map.to;
  const start = flow.words[first]! + (isWhole ? words.start : 0);
  const end = isWhole ? flow.words[last]! + words.end : flow.words[last + 1]!;
  const [one, other] = [flow.parts[partAt(flow, start)]!, flow.parts[partAt(flow, end - 1)]!];
  const anchor = anchorOf(
    to.draft,
    to.id,
    { ...one, offset: flow.from[start]! },
    { ...other, offset: flow.to[end - 1]! },
  );
  return isRefusal(anchor) ? null : anchor;
}

function addressed(from: Text, to: Text, before: Anchor, now: Anchor): "exact" | "moved" {
  const address = ({ draft }: Text, { provision }: Anchor) =>
    draft.provisions[provisionIndex(draft, provision)]!.address;
  return address(from, before) === address(to, now) ? "exact" : "moved";
}

function gone(from: Text, to: Target, provision: number, exact: string, candidates: readonly Anchor[]): Placed {
  if (!isCovered(from.draft, to, provision)) return { status: "absent" };
  return { status: "lost", exact, candidates, confidence: 1 };
}

/** Whether a text says that it covers a provision, or one that the provision lies in. */
function isCovered(draft: Draft, { covers }: Target, provision: number): boolean {
  if (covers === "whole") return true;
  const named = new Set(covers.map(spelled));
  for (let i = provision; i >= 0; i = parentOf(draft, i)) if (named.has(draft.provisions[i]!.address)) return true;
  const end = subtreeEnd(draft, provision);
  return draft.provisions.slice(provision, end).some(({ address }) => named.has(address));
}

function spelled(covered: string): string {
  const address = parseAddress(covered);
  return address ? printAddress(address) : covered;
}
