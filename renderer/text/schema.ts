import { Schema } from "prosemirror-model";

/**
 * A draft as ProseMirror shows it: a flat row of provisions, each with its heading, its blocks and their
 * footnotes. Numbers are attributes, drawn by the stylesheet: they are not part of what can be quoted.
 */
export const schema = new Schema({
  topNode: "doc",
  nodes: {
    doc: { content: "provision*" },
    provision: {
      content: "heading? block* footnote*",
      attrs: { index: {}, eId: {}, kind: {}, num: {}, depth: {} },
      toDOM: ({ attrs }) => [
        "section",
        {
          class: "provision",
          "data-index": String(attrs.index),
          "data-kind": attrs.kind as string,
          "data-num": attrs.num as string,
          "data-depth": String(attrs.depth),
        },
        0,
      ],
    },
    heading: { content: "text*", toDOM: () => ["h2", 0] },
    block: { content: "text*", attrs: { index: {} }, toDOM: () => ["p", 0] },
    footnote: {
      content: "text*",
      attrs: { mark: {} },
      toDOM: ({ attrs }) => ["small", { "data-mark": attrs.mark as string }, 0],
    },
    text: {},
  },
});
