import { Schema } from "prosemirror-model";
import * as styles from "../text.module.css";

/** Direction and language, where they differ from what is around: an attribute that is null is not written. */
const MANNER = { dir: { default: null }, lang: { default: null } };

/**
 * A draft as ProseMirror shows it: a row of provisions, each with its heading, its blocks and the footnotes that
 * stand at the end of the article there, some screens of them in each portion, which is drawn at once. Numbers are
 * attributes, drawn by the stylesheet: they are not part of what can be quoted.
 */
export const schema = new Schema({
  topNode: "doc",
  nodes: {
    doc: { content: "portion*" },
    portion: { content: "provision*", attrs: { index: {} }, toDOM: () => ["div", 0] },
    provision: {
      content: "heading? block* footnote*",
      attrs: { index: {}, eId: {}, kind: {}, num: {}, depth: {}, ...MANNER },
      toDOM: ({ attrs }) => [
        "section",
        {
          class: styles.provision,
          "data-index": String(attrs.index),
          "data-kind": attrs.kind as string,
          "data-num": attrs.num as string,
          "data-depth": String(attrs.depth),
          ...mannerIn(attrs),
        },
        0,
      ],
    },
    heading: { content: "text*", attrs: MANNER, toDOM: ({ attrs }) => ["h2", mannerIn(attrs), 0] },
    block: { content: "text*", attrs: { index: {}, ...MANNER }, toDOM: ({ attrs }) => ["p", mannerIn(attrs), 0] },
    footnote: {
      content: "text*",
      attrs: { mark: {}, ...MANNER },
      toDOM: ({ attrs }) => ["small", { "data-mark": attrs.mark as string, ...mannerIn(attrs) }, 0],
    },
    text: {},
  },
});

function mannerIn({ dir, lang }: Record<string, unknown>): Record<string, unknown> {
  return { dir, lang };
}
