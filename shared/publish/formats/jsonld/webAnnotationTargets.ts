import type { Anchor } from "#shared/anchor/anchor.ts";
import type { TextForExport } from "#shared/publish/publication/publication.ts";
import type { WordsWithSelectors, DraftWordSelector } from "../textSelectors.ts";
import type { JsonLdNode } from "./nodes.ts";
import { hashIriOf } from "./terms.ts";

/** Writes what annotations of a text are about. */
export class WebAnnotationTargets {
  readonly #text: TextForExport;
  readonly #words: DraftWordSelector;

  constructor(text: TextForExport, words: DraftWordSelector) {
    this.#text = text;
    this.#words = words;
  }

  /**
   * Writes the target of an annotation: the words and their position in the whole text, which other tools read, beside
   * the provision. If a provision or a gap is meant, the annotation says so as well, for tools that return only the
   * selectors that they know.
   */
  of(anchor: Anchor): JsonLdNode {
    const { date, id } = this.#text;
    const means = meaning(anchor);
    const { start, end } = this.#words.select(anchor)?.range ?? {};
    return {
      target: {
        type: "SpecificResource",
        source: hashIriOf(anchor.draft),
        ...(anchor.draft === id && date && { state: { type: "TimeState", sourceDate: `${date}T00:00:00Z` } }),
        selector: this.selectors(anchor),
      },
      ...(means &&
        start !== undefined && {
          "cm:place": { "cm:provision": anchor.provision, ...means, "cm:start": start, "cm:end": end },
        }),
    };
  }

  /** Writes the words and their position, if they are in this text, and the provision. */
  selectors(anchor: Anchor): readonly JsonLdNode[] {
    const words = this.#words.select(anchor);
    return [
      ...(words ? wordSelectors(words) : []),
      { type: "FragmentSelector", value: anchor.provision, ...meaning(anchor) },
    ];
  }
}

/** Says that not the words are meant, but their provision or what is missing after it. */
function meaning({ gap, quote }: Anchor): JsonLdNode | null {
  return gap ? { "cm:gap": true } : quote ? null : { "cm:whole": true };
}

function wordSelectors({ exact, prefix, suffix, range }: WordsWithSelectors): readonly JsonLdNode[] {
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
  return range ? [quote, { type: "TextPositionSelector", start: range.start, end: range.end }] : [quote];
}
