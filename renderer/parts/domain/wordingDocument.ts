import { Fragment, type Node, Schema, Slice } from "prosemirror-model";

/** Words in paragraphs, each in its own direction, and nothing else: what a wording is made of. */
const paragraphs = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", { dir: "auto" }, 0] },
    text: {},
  },
});

/** A wording as paragraphs: a line each. */
export function wordingToDoc(text: string): Node {
  return paragraphs.node("doc", null, linesOf(text));
}

/** The wording that paragraphs make: what `wordingToDoc` was made of is the same again. */
export function docToWording(doc: Node): string {
  return doc.textBetween(0, doc.content.size, "\n");
}

/** What is pasted as plain text: lines become paragraphs, and the first and the last go on in those around. */
export function textToSlice(text: string): Slice {
  return new Slice(Fragment.fromArray(linesOf(text.replace(/\r\n?/g, "\n"))), 1, 1);
}

function linesOf(text: string): Node[] {
  return text.split("\n").map((line) => paragraphs.node("paragraph", null, line === "" ? [] : paragraphs.text(line)));
}
