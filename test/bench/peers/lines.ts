import type { Anchor } from "#shared/anchor/anchor.ts";
import { createRangeAnchor, type DraftPoint } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";

/** A range in a whole text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

interface Line {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly length: number;
}

/** A draft in the form for peers: one text, one block per line. */
export class Lines {
  readonly text: string;
  readonly #draft: Draft;
  readonly #id: string;
  readonly #lines: readonly Line[];
  /** The start of each provision's reading text. */
  readonly #startOf: ReadonlyMap<string, number>;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#id = computeDraftId(draft);
    const [texts, lines, startOf] = [[] as string[], [] as Line[], new Map<string, number>()];
    let start = 0;
    draft.provisions.forEach(({ eId, blocks }, provision) => {
      startOf.set(eId, start);
      blocks.forEach(({ text }, block) => {
        texts.push(text);
        lines.push({ provision, block, start, length: text.length });
        start += text.length + 1;
      });
    });
    [this.text, this.#lines, this.#startOf] = [texts.join("\n"), lines, startOf];
  }

  /** Returns the start of a quote. */
  startOf({ provision, quote }: Anchor): number {
    return this.#startOf.get(provision)! + quote!.start;
  }

  /** Returns the words of a range as an annotation's anchor, or null if it has none. */
  anchor(range: Range | null): Anchor | null {
    if (!range) return null;
    const anchor = createRangeAnchor(this.#draft, this.#id, this.#point(range[0]), this.#point(range[1]));
    return isRefusal(anchor) ? null : anchor;
  }

  #point(at: number): DraftPoint {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle]!.start <= at) low = middle;
      else high = middle - 1;
    }
    const line = this.#lines[low]!;
    return { ...line, offset: Math.min(at - line.start, line.length) };
  }
}
