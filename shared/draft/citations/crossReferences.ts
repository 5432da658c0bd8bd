import type { Draft } from "../draft.ts";
import type { CitedUnit } from "./citationVocabulary.ts";
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

/** A provision that words of another refer to, by name, within a range, or as the part or chapter around them. */
export interface CitedProvision extends CrossReference {
  readonly kind: "direct" | "range" | "unit";
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
      this.#ownChainsIn(text)
        .flatMap((chain) => this.#linksOf(chain, text, provision))
        .map((link) => ({ provision, block, ...link })),
    );
  }

  /**
   * Returns the provisions that one provision's own text refers to: those of `inProvision`, those between the ends of a
   * range ("articles 7 to 17"), and the part or chapter that contains it ("this Part"). "This article" is left out.
   */
  citedByProvision(provision: number): readonly CitedProvision[] {
    return this.#draft.provisions[provision]!.blocks.flatMap(({ text }, block) => {
      const chains = this.#ownChainsIn(text);
      const named = chains.flatMap((chain) => this.#linksOf(chain, text, provision, true));
      const ranges = chains.flatMap((chain, i) => this.#rangeLinks(chain, chains[i + 1], text, provision));
      const units = chains.flatMap((chain) => this.#unitLinks(chain, provision));
      return [
        ...named.map((link) => ({ kind: "direct" as const, provision, block, ...link })),
        ...ranges.map((link) => ({ kind: "range" as const, provision, block, ...link })),
        ...units.map((link) => ({ kind: "unit" as const, provision, block, ...link })),
      ].sort((a, b) => a.start - b.start);
    });
  }

  /**
   * Returns the provisions to which the words of a block limit something, as a definition "for the purposes of this
   * article": where the limiting words end, and the indices.
   */
  scopesIn(provision: number, block: number): readonly { readonly to: number; readonly end: number }[] {
    const { text } = this.#draft.provisions[provision]!.blocks[block] ?? { text: "" };
    if (!PURPOSE.test(text)) return [];
    return this.#ownChainsIn(text).flatMap(({ mentions, end }) => {
      const to = this.#lookup.resolveMentions(mentions, provision);
      return to === null ? [] : [{ to, end }];
    });
  }

  /**
   * Returns the citations of this text; "paragraph 2 of that article" is of the article that the citation before it is
   * of, or none.
   */
  #ownChainsIn(text: string): readonly NestedCitation[] {
    const chains = this.#citing.findChains(text);
    return chains.flatMap((chain, i) => {
      const isOwn = chain.instrument === "own" || chain.instrument === "nothing";
      if (!this.#citing.meansArticleBefore(text, chain)) return isOwn ? [chain] : [];
      const before = chains[i - 1];
      const [article] = before?.mentions.filter(({ unit, names }) => unit === "article" && names.length === 1) ?? [];
      const isKnown = article && (before!.instrument === "own" || before!.instrument === "nothing");
      return isKnown && chain.mentions[0]!.unit !== "article"
        ? [{ ...chain, mentions: [article, ...chain.mentions] }]
        : [];
    });
  }

  /** Returns a link for each provision between the ends of a range, which may be one citation or two. */
  #rangeLinks(chain: NestedCitation, next: NestedCitation | undefined, text: string, here: number) {
    const { mentions } = chain;
    const within = mentions.flatMap((mention, depth) => {
      const around = depth === 0 ? null : this.#lookup.resolveMentions(mentions.slice(0, depth), here);
      if (depth > 0 && around === null) return [];
      const ends = mention.names.map((name, i) => ({
        ...name,
        start: i === 0 ? Math.min(mention.start, name.start) : name.start,
        to: this.#lookup.resolveMention({ ...mention, names: [name] }, around, here),
      }));
      return ends.slice(1).flatMap((last, i) => this.#linksBetween(ends[i]!, last, text));
    });
    if (!next) return within;
    const ends = [chain, next].map((each) => ({ ...each, to: this.#lookup.resolveMentions(each.mentions, here) }));
    return [...within, ...this.#linksBetween(ends[0]!, ends[1]!, text)];
  }

  #linksBetween(first: RangeEnd, last: RangeEnd, text: string) {
    if (first.to === null || last.to === null || !this.#citing.joinsRange(text.slice(first.end, last.start))) return [];
    const { start } = first;
    return this.#lookup
      .listBetween(first.to, last.to)
      .map((to) => ({ start, end: last.end, eId: this.#draft.provisions[to]!.eId }));
  }

  /** Returns a link for "this Part" to the part around, if there is one. */
  #unitLinks({ mentions, start, end }: NestedCitation, here: number) {
    const [only, ...more] = mentions;
    if (!only || more.length > 0 || only.names.length > 0 || !UNITS_AROUND.has(only.unit)) return [];
    const to = this.#lookup.resolveMention(only, null, here);
    return to === null || to === here ? [] : [{ start, end, eId: this.#draft.provisions[to]!.eId }];
  }

  /** Returns the links of a citation; if `isInnermost`, not those of the outer units by themselves. */
  #linksOf(chain: NestedCitation, text: string, here: number, isInnermost = false) {
    const { mentions } = chain;
    const inner = mentions.at(-1)!;
    const outer = mentions.slice(0, -1);
    const isOne = outer.every(({ names }) => names.length < 2);
    const around = isOne ? this.#lookup.resolveMentions(outer, here) : null;
    const links = outer.length > 0 && around === null ? [] : this.#linksIn(inner, around, here);
    const [only] = links;
    if (only && inner.names.length === 1) return [{ ...only, ...trimmed(text, chain) }];
    if (isInnermost) return links;
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

interface RangeEnd {
  readonly start: number;
  readonly end: number;
  /** The provision that it means; null if that is not clear. */
  readonly to: number | null;
}

const UNITS_AROUND: ReadonlySet<CitedUnit> = new Set<CitedUnit>(["annex", "part", "title", "chapter", "section"]);
/** "For the purposes of", in the six languages of the United Nations. */
const PURPOSE = /purposes?|\bfins\b|fines|efectos|цел(?:ях|ей)|[أا]غراض|غرض|目的|而言/iu;

function trimmed(text: string, { start, end }: NestedCitation): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}
