import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { pairProvisions } from "./pairProvisions.ts";
import type { MatchedProvisionGroup } from "./provisionPairs.ts";
import { prepareComparedDrafts, type ComparedDraft } from "./comparedDraft.ts";
import { mapDraftWords } from "../diff/mapDraftWords.ts";

/**
 * A comparison of two drafts. The result does not depend on which of them is newer: they are always compared in one
 * order, and `DraftComparison.of` reverses the result if necessary.
 */
export class DraftComparison {
  readonly from: ComparedDraft;
  readonly to: ComparedDraft;
  readonly groups: readonly MatchedProvisionGroup[];
  /** The group of each provision; null if it has none. */
  readonly groupOfFrom: readonly (MatchedProvisionGroup | null)[];
  readonly groupOfTo: readonly (MatchedProvisionGroup | null)[];
  /** Returns how alike the own texts of two provisions are, 0 to 1. */
  readonly likeness: (from: number, to: number) => number;
  /** Returns the provisions of the newer draft that are most like one of the older draft, best first. */
  readonly mostAlike: (from: number) => readonly number[];
  readonly #reversed: (to: number) => readonly number[];
  readonly #words: () => WordMaps;

  private constructor(
    from: ComparedDraft,
    to: ComparedDraft,
    groups: readonly MatchedProvisionGroup[],
    alike: Alike,
    words: () => WordMaps,
  ) {
    this.from = from;
    this.to = to;
    this.groups = groups;
    this.groupOfFrom = ofEach(from, groups, (group) => group.from);
    this.groupOfTo = ofEach(to, groups, (group) => group.to);
    [this.likeness, this.mostAlike, this.#reversed] = [alike.likeness, alike.likest, alike.reversed];
    this.#words = words;
  }

  /** The word of the newer draft that each word of the older one matches, or -1. */
  get target(): Int32Array {
    return this.#words()[0];
  }

  /** The word of the older draft that each word of the newer one matches, or -1. */
  get source(): Int32Array {
    return this.#words()[1];
  }

  static readonly #known = new WeakMap<Draft, WeakMap<Draft, DraftComparison>>();

  /** Returns the comparison of two drafts, made once for both directions. */
  static of(from: Draft, to: Draft): DraftComparison {
    const known = DraftComparison.#known.get(from)?.get(to);
    if (known) return known;
    const made = isFirst(from, to) ? DraftComparison.#make(from, to) : DraftComparison.#make(to, from).#turned();
    DraftComparison.#keep(from, to, made);
    if (from !== to) DraftComparison.#keep(to, from, made.#turned());
    return made;
  }

  /** Returns whether two drafts have been compared, so that `of` takes no time. */
  static isMade(from: Draft, to: Draft): boolean {
    return DraftComparison.#known.get(from)?.has(to) ?? false;
  }

  static #keep(from: Draft, to: Draft, comparison: DraftComparison): void {
    let of = DraftComparison.#known.get(from);
    if (!of) DraftComparison.#known.set(from, (of = new WeakMap()));
    of.set(to, comparison);
  }

  static #make(from: Draft, to: Draft): DraftComparison {
    const [a, b] = prepareComparedDrafts(from, to);
    const { pairs, phrases } = pairProvisions(a, b);
    const groups = [...pairs.groups()];
    let words: WordMaps | undefined;
    const likeness = (i: number, j: number) => phrases.likeness(i, j);
    const likest = (i: number) => phrases.mostAlike("from", i);
    const reversed = (j: number) => phrases.mostAlike("to", j);
    return new DraftComparison(
      a,
      b,
      groups,
      { likeness, likest, reversed },
      () => (words ??= mapDraftWords(a, b, groups)),
    );
  }

  #turned(): DraftComparison {
    const groups = this.groups.map((group) => ({ ...group, from: group.to, to: group.from }));
    const likeness = (from: number, to: number) => this.likeness(to, from);
    const alike = { likeness, likest: this.#reversed, reversed: this.mostAlike };
    return new DraftComparison(this.to, this.from, groups, alike, () => [this.source, this.target]);
  }
}

function ofEach(
  { textStart }: ComparedDraft,
  groups: readonly MatchedProvisionGroup[],
  members: (group: MatchedProvisionGroup) => readonly number[],
) {
  const of = new Array<MatchedProvisionGroup | null>(textStart.length).fill(null);
  for (const group of groups) for (const i of members(group)) of[i] = group;
  return of;
}

interface Alike {
  readonly likeness: (from: number, to: number) => number;
  readonly likest: (from: number) => readonly number[];
  readonly reversed: (to: number) => readonly number[];
}

type WordMaps = readonly [target: Int32Array, source: Int32Array];

/** Returns whether `one` comes first in a fixed order of drafts, which depends only on their content. */
function isFirst(one: Draft, other: Draft): boolean {
  const [a, b] = [one.provisions, other.provisions];
  if (a.length !== b.length) return a.length < b.length;
  for (let i = 0; i < a.length; i++) {
    const order = compareTexts(textOf(a[i]!), textOf(b[i]!));
    if (order !== 0) return order < 0;
  }
  return computeDraftId(one) <= computeDraftId(other);
}

function textOf({ eId, num, heading, blocks }: Draft["provisions"][number]): string {
  return [eId, num, heading, ...blocks.map(({ text }) => text)].join("\n");
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
