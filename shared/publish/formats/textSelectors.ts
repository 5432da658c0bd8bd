import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { TextForExport } from "#shared/publish/publication/publication.ts";
import { draftPlainTextOf, type DraftPlainText, type PlainTextRange } from "./draftPlainText.ts";

/** Words of a text with those around them and their position, as the selectors of the W3C have them. */
export interface WordsWithSelectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words are in the plain text; missing if they are not in this text. */
  readonly range?: PlainTextRange;
}

const CONTEXT = 32;

/** Finds the words that anchors mean in the plain text of a draft, with positions in code points or in UTF-16 units. */
export class DraftWordSelector {
  readonly #text: Pick<TextForExport, "draft" | "id">;
  readonly #unit: "rangeOf" | "unitsOf";
  readonly plain: DraftPlainText;

  constructor(text: Pick<TextForExport, "draft" | "id">, counted: "code points" | "UTF-16 units") {
    this.#text = text;
    this.#unit = counted === "code points" ? "rangeOf" : "unitsOf";
    this.plain = draftPlainTextOf(text.draft);
  }

  /**
   * Returns the words of an anchor. A whole provision has all of its words, and so has a gap, which no words select: those
   * of the provision before it. An anchor on another text has the words that it was made on, and no position; null if it
   * has none.
   */
  select(anchor: Anchor): WordsWithSelectors | null {
    const place = anchor.draft === this.#text.id ? resolveAnchor(this.#text.draft, anchor) : null;
    if (!place) {
      if (!anchor.quote) return null;
      const { exact, prefix, suffix } = anchor.quote;
      return { exact, prefix, suffix };
    }
    const { text } = this.plain;
    const { start, end } = this.plain.unitsOf(place);
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^\p{Surrogate}/u, ""),
      suffix: text.slice(end, end + CONTEXT).replace(/\p{Surrogate}$/u, ""),
      range: this.plain[this.#unit](place),
    };
  }
}
