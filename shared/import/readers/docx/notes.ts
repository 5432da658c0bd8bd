import { toRoman } from "../../../draft/number.ts";
import { fold } from "../gather.ts";
import { childrenOf, type Element } from "./xml.ts";

/** The footnotes and endnotes of a document, numbered in the order in which they are called up. */
export class Notes {
  readonly #texts = new Map<string, string>();
  #footnotes = 0;
  #endnotes = 0;

  constructor(footnotes: Element | null, endnotes: Element | null) {
    this.#take("footnote", footnotes);
    this.#take("endnote", endnotes);
  }

  /** The mark and the text of the note that a reference calls up; its own mark is used where it has one. */
  call(kind: "footnote" | "endnote", id: string, own: string | undefined): { mark: string; text: string } {
    const text = this.#texts.get(`${kind} ${id}`) ?? "";
    if (own !== undefined) return { mark: own, text };
    const mark = kind === "footnote" ? String(++this.#footnotes) : toRoman(++this.#endnotes).toLowerCase();
    return { mark, text };
  }

  #take(kind: "footnote" | "endnote", part: Element | null): void {
    for (const note of part ? childrenOf(part, kind) : []) {
      const { id, type } = note.attributes;
      if (id !== undefined && (type === undefined || type === "normal"))
        this.#texts.set(`${kind} ${id}`, fold(plain(note)));
    }
  }
}

/** All text of an element that is not deleted, a blank between paragraphs. */
function plain(element: Element): string {
  if (element.name === "del" || element.name === "moveFrom" || element.name === "instrText") return "";
  if (element.name === "tab" || element.name === "br") return " ";
  const words = element.children.map((child) =>
    typeof child === "string" ? (element.name === "t" ? child : "") : plain(child),
  );
  return words.join("") + (element.name === "p" ? " " : "");
}
