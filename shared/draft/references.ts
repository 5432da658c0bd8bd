import type { Draft } from "./draft.ts";
import { Lookup } from "./lookup.ts";
import { Citing, type Chain, type Mention } from "./mentions.ts";

/** Words of a block that mean a provision of the same draft. Offsets are UTF-16 in the block's text. */
export interface Reference {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The provision meant. */
  readonly eId: string;
}

/**
 * The cross-references of a draft: "article 24, paragraph 2", "articles 5 and 6" (two), "paragraph 1 of this article",
 * "subparagraph (b) above", in the six languages of the United Nations. What is said of another instrument, or means no
 * one provision for sure, is none. What is needed for any provision's is made once.
 */
export class References {
  readonly #draft: Draft;
  readonly #citing: Citing;
  readonly #lookup: Lookup;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#citing = new Citing(draft.language, draft.title);
    this.#lookup = new Lookup(draft);
  }

  /** Those in one provision's own text, in reading order. */
  in(provision: number): readonly Reference[] {
    return this.#draft.provisions[provision]!.blocks.flatMap(({ text }, block) =>
      this.#citing
        .chains(text)
        .filter(({ says }) => says === "own" || says === "nothing")
        .flatMap((chain) => this.#linksOf(chain, text, provision))
        .map((link) => ({ provision, block, ...link })),
    );
  }

  #linksOf(chain: Chain, text: string, here: number) {
    const { mentions } = chain;
    const inner = mentions.at(-1)!;
    const outer = mentions.slice(0, -1);
    const isOne = outer.every(({ names }) => names.length < 2);
    const around = isOne ? this.#lookup.resolve(outer, here) : null;
    const links = outer.length > 0 && around === null ? [] : this.#linksIn(inner, around, here);
    const [only] = links;
    if (only && inner.names.length === 1) return [{ ...only, ...trimmed(text, chain) }];
    return [...links, ...(outer.length > 0 ? this.#outerLinks(outer, text, here) : [])].sort(
      (a, b) => a.start - b.start,
    );
  }

  /** One link a name; the unit's word belongs to the first. */
  #linksIn(mention: Mention, around: number | null, here: number) {
    return mention.names.flatMap((name, i) => {
      const to = this.#lookup.find({ ...mention, names: [name] }, around, here);
      const start = i === 0 ? Math.min(mention.start, name.start) : name.start;
      return to === null ? [] : [{ start, end: name.end, eId: this.#draft.provisions[to]!.eId }];
    });
  }

  /** What several numbers are said to lie in stands for itself. */
  #outerLinks(
    outer: readonly Mention[],
    text: string,
    here: number,
  ): readonly Omit<Reference, "provision" | "block">[] {
    if (outer.every(({ names }) => names.length === 0)) return [];
    const [start, end] = [Math.min(...outer.map((each) => each.start)), Math.max(...outer.map((each) => each.end))];
    return this.#linksOf({ mentions: outer, start, end, says: "nothing" }, text, here);
  }
}

function trimmed(text: string, { start, end }: Chain): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
