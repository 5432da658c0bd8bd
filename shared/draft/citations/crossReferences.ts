import type { Draft } from "../draft.ts";
import { CitationResolver } from "./citationResolver.ts";
import { CitationParser, type NestedCitation, type ProvisionMention } from "./citationParser.ts";

/** Words of a block that refer to a provision of the same draft. Offsets are UTF-16 in the block's text. */
export interface CrossReference {
  readonly provision: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The provision referred to. */
  readonly eId: string;
}

/**
 * Finds the cross-references of a draft: "article 24, paragraph 2", "articles 5 and 6" (two), "paragraph 1 of this
 * article", "subparagraph (b) above", in the six languages of the United Nations. Citations of another instrument, and
 * those that do not clearly mean one provision, are left out. The parser and the index are created once for all
 * provisions.
 */
export class CrossReferenceFinder {
  readonly #draft: Draft;
  readonly #citing: CitationParser;
  readonly #lookup: CitationResolver;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#citing = new CitationParser(draft.language, draft.title);
    this.#lookup = new CitationResolver(draft);
  }

  /** Returns the references in one provision's own text, in reading order. */
  inProvision(provision: number): readonly CrossReference[] {
    return this.#draft.provisions[provision]!.blocks.flatMap(({ text }, block) =>
      this.#citing
        .findChains(text)
        .filter(({ instrument }) => instrument === "own" || instrument === "nothing")
        .flatMap((chain) => this.#linksOf(chain, text, provision))
        .map((link) => ({ provision, block, ...link })),
    );
  }

  #linksOf(chain: NestedCitation, text: string, here: number) {
    const { mentions } = chain;
    const inner = mentions.at(-1)!;
    const outer = mentions.slice(0, -1);
    const isOne = outer.every(({ names }) => names.length < 2);
    const around = isOne ? this.#lookup.resolveMentions(outer, here) : null;
    const links = outer.length > 0 && around === null ? [] : this.#linksIn(inner, around, here);
    const [only] = links;
    if (only && inner.names.length === 1) return [{ ...only, ...trimmed(text, chain) }];
    return [...links, ...(outer.length > 0 ? this.#outerLinks(outer, text, here) : [])].sort(
      (a, b) => a.start - b.start,
    );
  }

  /** Returns one link per name; the unit's word belongs to the first. */
  #linksIn(mention: ProvisionMention, around: number | null, here: number) {
    return mention.names.flatMap((name, i) => {
      const to = this.#lookup.resolveMention({ ...mention, names: [name] }, around, here);
      const start = i === 0 ? Math.min(mention.start, name.start) : name.start;
      return to === null ? [] : [{ start, end: name.end, eId: this.#draft.provisions[to]!.eId }];
    });
  }

  /** Returns links for the outer mentions by themselves, if the inner mention has several numbers. */
  #outerLinks(
    outer: readonly ProvisionMention[],
    text: string,
    here: number,
  ): readonly Omit<CrossReference, "provision" | "block">[] {
    if (outer.every(({ names }) => names.length === 0)) return [];
    const [start, end] = [Math.min(...outer.map((each) => each.start)), Math.max(...outer.map((each) => each.end))];
    return this.#linksOf({ mentions: outer, start, end, instrument: "nothing" }, text, here);
  }
}

function trimmed(text: string, { start, end }: NestedCitation): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
