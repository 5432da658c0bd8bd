import { binarySearchLastMatch } from "#shared/base/binarySearch.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { textFlowOf, flowPartIndexAt, foldedRangeOfProvisions, type TextFlow } from "../words/textFlow.ts";
import { mapFlowCharacters } from "../diff/mapFlowCharacters.ts";

/** A range of folded characters in a flow; the end is exclusive. */
export type FoldedCharacterRange = readonly [start: number, end: number];

/** Maps the folded characters of one draft to those of another draft of nearly the same text. */
export class DraftCharacterMap {
  readonly from: Draft;
  readonly to: Draft;
  readonly source: TextFlow;
  readonly target: TextFlow;
  /** The characters found in both, in order: offsets in `source`, and the matching offsets in `target`. */
  readonly #sources: Int32Array;
  readonly #targets: Int32Array;

  private constructor(from: Draft, to: Draft) {
    this.from = from;
    this.to = to;
    this.source = textFlowOf(from);
    this.target = textFlowOf(to);
    const matched = mapFlowCharacters(this.source, this.target);
    const sources = Int32Array.from(matched.keys()).filter((at) => matched[at]! >= 0);
    this.#sources = sources;
    this.#targets = sources.map((at) => matched[at]!);
  }

  static readonly #known = new WeakMap<Draft, WeakMap<Draft, DraftCharacterMap>>();

  /** Returns the map between two drafts, computed once. */
  static of(from: Draft, to: Draft): DraftCharacterMap {
    let known = DraftCharacterMap.#known.get(from);
    if (!known) DraftCharacterMap.#known.set(from, (known = new WeakMap()));
    let pair = known.get(to);
    if (!pair) known.set(to, (pair = new DraftCharacterMap(from, to)));
    return pair;
  }

  /** Returns the ranks, among the characters found in both, of those in a range of the source. */
  ranksWithin([start, end]: FoldedCharacterRange): FoldedCharacterRange {
    return [rank(this.#sources, start), rank(this.#sources, end)];
  }

  /** Counts the characters with these ranks that are in a range of the target. */
  countIn([first, last]: FoldedCharacterRange, [start, end]: FoldedCharacterRange): number {
    const overlap = Math.min(last, rank(this.#targets, end)) - Math.max(first, rank(this.#targets, start));
    return Math.max(0, overlap);
  }

  /**
   * Returns the target offset of the character with a rank: -1 before the first, the target's length after the last.
   */
  targetOf(index: number): number {
    return index < 0 ? -1 : (this.#targets[index] ?? this.target.text.length);
  }

  sourceOf(index: number): number {
    return this.#sources[index]!;
  }

  /** Returns the provision of the target that contains the folded character at `at`. */
  provisionAt(at: number): number {
    return this.target.parts[flowPartIndexAt(this.target, at)]!.provision;
  }

  /** Returns the folded characters of a provision of the target, including everything beneath it. */
  subtreeRange(provision: number): FoldedCharacterRange {
    return foldedRangeOfProvisions(this.target, provision, findSubtreeEnd(this.to, provision));
  }
}

function rank(ascending: Int32Array, at: number): number {
  return binarySearchLastMatch(ascending.length, (i) => ascending[i]! < at) + 1;
}
