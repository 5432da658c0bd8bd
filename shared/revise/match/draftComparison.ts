import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { pairProvisions } from "./pairProvisions.ts";
import type { ProvisionGroup } from "./provisionPairs.ts";
import { indexDrafts, type ComparedDraft } from "./comparedDraft.ts";
import { mapWords } from "../diff/mapWords.ts";

/**
 * Two drafts compared. It is the same thing whichever of them is the newer one: they are compared in one order, and
 * `DraftComparison.of` turns that round where it was asked the other way.
 */
export class DraftComparison {
  readonly from: ComparedDraft;
  readonly to: ComparedDraft;
  readonly groups: readonly ProvisionGroup[];
  /** The group of each provision, or null. */
  readonly groupOfFrom: readonly (ProvisionGroup | null)[];
  readonly groupOfTo: readonly (ProvisionGroup | null)[];
  /** How alike the own texts of two provisions are, 0 to 1. */
  readonly likeness: (from: number, to: number) => number;
  /** The provisions of the newer draft that say most of what one of the older one says, the best first. */
  readonly mostAlike: (from: number) => readonly number[];
  readonly #reversed: (to: number) => readonly number[];
  readonly #words: () => Words;

  private constructor(
    from: ComparedDraft,
    to: ComparedDraft,
    groups: readonly ProvisionGroup[],
    alike: Alike,
    words: () => Words,
  ) {
    this.from = from;
    this.to = to;
    this.groups = groups;
    this.groupOfFrom = ofEach(from, groups, (group) => group.from);
    this.groupOfTo = ofEach(to, groups, (group) => group.to);
    [this.likeness, this.mostAlike, this.#reversed] = [alike.likeness, alike.likest, alike.reversed];
    this.#words = words;
  }

  /** For each word of the older draft the one of the newer that it is, or -1. */
  get target(): Int32Array {
    return this.#words()[0];
  }

  /** The same the other way round. */
  get source(): Int32Array {
    return this.#words()[1];
  }

  static readonly #known = new WeakMap<Draft, WeakMap<Draft, DraftComparison>>();

  /** The comparison of two drafts; made once for both directions. */
  static of(from: Draft, to: Draft): DraftComparison {
    const known = DraftComparison.#known.get(from)?.get(to);
    if (known) return known;
    const made = isFirst(from, to) ? DraftComparison.#make(from, to) : DraftComparison.#make(to, from).#turned();
    DraftComparison.#keep(from, to, made);
    if (from !== to) DraftComparison.#keep(to, from, made.#turned());
    return made;
  }

  static #keep(from: Draft, to: Draft, comparison: DraftComparison): void {
    let of = DraftComparison.#known.get(from);
    if (!of) DraftComparison.#known.set(from, (of = new WeakMap()));
    of.set(to, comparison);
  }

  static #make(from: Draft, to: Draft): DraftComparison {
    const [a, b] = indexDrafts(from, to);
    const { pairs, phrases } = pairProvisions(a, b);
    const groups = [...pairs.groups()];
    let words: Words | undefined;
    const likeness = (i: number, j: number) => phrases.likeness(i, j);
    const likest = (i: number) => phrases.mostAlike("from", i);
    const reversed = (j: number) => phrases.mostAlike("to", j);
    return new DraftComparison(a, b, groups, { likeness, likest, reversed }, () => (words ??= mapWords(a, b, groups)));
  }

  #turned(): DraftComparison {
    const groups = this.groups.map(({ from, to }) => ({ from: to, to: from }));
    const likeness = (from: number, to: number) => this.likeness(to, from);
    const alike = { likeness, likest: this.#reversed, reversed: this.mostAlike };
    return new DraftComparison(this.to, this.from, groups, alike, () => [this.source, this.target]);
  }
}

function ofEach(
  { textStart }: ComparedDraft,
  groups: readonly ProvisionGroup[],
  members: (group: ProvisionGroup) => readonly number[],
) {
  const of = new Array<ProvisionGroup | null>(textStart.length).fill(null);
  for (const group of groups) for (const i of members(group)) of[i] = group;
  return of;
}

interface Alike {
  readonly likeness: (from: number, to: number) => number;
  readonly likest: (from: number) => readonly number[];
  readonly reversed: (to: number) => readonly number[];
}

type Words = readonly [target: Int32Array, source: Int32Array];

/** One order for any two drafts, by what they say. */
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
