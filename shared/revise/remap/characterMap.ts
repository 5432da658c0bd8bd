import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { textFlowOf, binarySearchLast, flowPartAt, flowRangeOfProvisions, type TextFlow } from "../words/textFlow.ts";
import { matchFlows } from "../diff/matchFlows.ts";

/** Folded characters of a flow, the end exclusive. */
export type FlowRange = readonly [start: number, end: number];

/** Two drafts of nearly the same text, and which folded characters of the one are which of the other. */
export class CharacterMap {
  readonly from: Draft;
  readonly to: Draft;
  readonly source: TextFlow;
  readonly target: TextFlow;
  /** What stands in both, in order: the characters of `source`, and those of `target` that they are. */
  readonly #sources: Int32Array;
  readonly #targets: Int32Array;

  private constructor(from: Draft, to: Draft) {
    this.from = from;
    this.to = to;
    this.source = textFlowOf(from);
    this.target = textFlowOf(to);
    const matched = matchFlows(this.source, this.target);
    const sources = Int32Array.from(matched.keys()).filter((at) => matched[at]! >= 0);
    this.#sources = sources;
    this.#targets = sources.map((at) => matched[at]!);
  }

  static readonly #known = new WeakMap<Draft, WeakMap<Draft, CharacterMap>>();

  /** The pair of two drafts; compared once. */
  static of(from: Draft, to: Draft): CharacterMap {
    let known = CharacterMap.#known.get(from);
    if (!known) CharacterMap.#known.set(from, (known = new WeakMap()));
    let pair = known.get(to);
    if (!pair) known.set(to, (pair = new CharacterMap(from, to)));
    return pair;
  }

  /** Which of the characters that stand in both lie in a stretch of the source, by their rank among them. */
  ranksWithin([start, end]: FlowRange): FlowRange {
    return [rank(this.#sources, start), rank(this.#sources, end)];
  }

  /** How many of the characters with these ranks lie in a stretch of the target. */
  countIn([first, last]: FlowRange, [start, end]: FlowRange): number {
    const overlap = Math.min(last, rank(this.#targets, end)) - Math.max(first, rank(this.#targets, start));
    return Math.max(0, overlap);
  }

  /** Where the character of a rank stands in the target; -1 before the first, the target's length after the last. */
  targetOf(index: number): number {
    return index < 0 ? -1 : (this.#targets[index] ?? this.target.text.length);
  }

  sourceOf(index: number): number {
    return this.#sources[index]!;
  }

  /** The provision of the target that holds its folded character at `at`. */
  provisionAt(at: number): number {
    return this.target.parts[flowPartAt(this.target, at)]!.provision;
  }

  /** The folded characters of a provision of the target with all that lies beneath it. */
  subtreeRange(provision: number): FlowRange {
    return flowRangeOfProvisions(this.target, provision, subtreeEnd(this.to, provision));
  }
}

function rank(ascending: Int32Array, at: number): number {
  return binarySearchLast(ascending.length, (i) => ascending[i]! < at) + 1;
}
