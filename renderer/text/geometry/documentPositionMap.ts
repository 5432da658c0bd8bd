import type { Node } from "prosemirror-model";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import { binarySearchLastIndex } from "#shared/base/binarySearch.ts";

/** Where a block's text begins in the document. */
interface Start {
  readonly at: number;
  readonly length: number;
  readonly provision: number;
  readonly block: number;
}

/** Converts draft points to document positions and back. Made once per text, since a text never changes. */
export class DocumentPositionMap {
  readonly #blocks: readonly Start[];
  readonly #byProvision: readonly (readonly Start[])[];
  readonly #sections: readonly number[];
  readonly #ends: readonly number[];
  readonly provisionCount: number;
  /** The first provision of each portion. */
  readonly portionStarts: readonly number[];

  constructor(doc: Node) {
    const blocks: Start[] = [];
    const [sections, ends]: [number[], number[]] = [[], []];
    const portionStarts: number[] = [];
    doc.forEach((portion, start) => {
      portionStarts.push(sections.length);
      portion.forEach((section, within) => {
        const [before, provision] = [start + 1 + within, sections.length];
        sections.push(before);
        ends.push(before + section.nodeSize);
        section.forEach((child, offset) => {
          if (child.type.name !== "block") return;
          const at = before + 1 + offset + 1;
          blocks.push({ at, length: child.content.size, provision, block: child.attrs.index as number });
        });
      });
    });
    this.#blocks = blocks;
    this.#sections = sections;
    this.#ends = ends;
    this.provisionCount = sections.length;
    this.portionStarts = portionStarts;
    this.#byProvision = groupByProvision(blocks, sections.length);
  }

  /** Returns the position of an offset in a block. Throws a RangeError if there is no such block. */
  at(provision: number, block: number, offset: number): number {
    const start = this.#byProvision[provision]?.[block];
    if (!start) throw new RangeError(`No block ${block} in provision ${provision}`);
    return start.at + offset;
  }

  /** Returns the position before a provision. */
  before(provision: number): number {
    return this.#sections[provision] ?? 0;
  }

  /** Returns the position after a provision. */
  after(provision: number): number {
    return this.#ends[provision] ?? 0;
  }

  /** Returns the provision that holds a position. */
  provisionAt(pos: number): number {
    return binarySearchLastIndex(this.#sections, (before) => before <= pos);
  }

  /** Returns the point of block text at a position; null if there is none (a heading, a footnote). */
  pointAt(pos: number): DraftPoint | null {
    const start = this.#blocks[binarySearchLastIndex(this.#blocks, ({ at }) => at <= pos)];
    return start && pos <= start.at + start.length ? pointIn(start, pos) : null;
  }

  /** Returns the first and last point of block text between two positions; null if there is none (a heading). */
  pointsBetween(from: number, to: number): { from: DraftPoint; to: DraftPoint } | null {
    const first = this.#blocks[binarySearchLastIndex(this.#blocks, ({ at, length }) => at + length < from) + 1];
    const last = this.#blocks[binarySearchLastIndex(this.#blocks, ({ at }) => at <= to)];
    if (!first || !last || first.at > last.at) return null;
    return { from: pointIn(first, from), to: pointIn(last, to) };
  }
}

function pointIn({ at, length, provision, block }: Start, pos: number): DraftPoint {
  return { provision, block, offset: Math.min(Math.max(pos - at, 0), length) };
}

function groupByProvision(blocks: readonly Start[], count: number): readonly (readonly Start[])[] {
  const groups: Start[][] = Array.from({ length: count }, () => []);
  for (const start of blocks) groups[start.provision]!.push(start);
  return groups;
}
