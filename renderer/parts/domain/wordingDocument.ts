import { Fragment, type Node, Schema, Slice } from "prosemirror-model";

/** A wording: paragraphs of plain text, each in its own direction. */
const paragraphs = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", { dir: "auto" }, 0] },
    text: {},
  },
});

/** Converts a wording to a document with one paragraph per line. */
export function wordingToDoc(text: string): Node {
  return paragraphs.node("doc", null, linesOf(text));
}

/** Converts a document to a wording. Inverse of `wordingToDoc`. */
export function docToWording(doc: Node): string {
  return doc.textBetween(0, doc.content.size, "\n");
}

/** Converts pasted plain text: lines become paragraphs, and the first and the last join those around them. */
export function pastedTextToSlice(text: string): Slice {
  return new Slice(Fragment.fromArray(linesOf(text.replace(/\r\n?/g, "\n"))), 1, 1);
}

function linesOf(text: string): Node[] {
  return text.split("\n").map((line) => paragraphs.node("paragraph", null, line === "" ? [] : paragraphs.text(line)));
}
