import { Schema } from "prosemirror-model";
import * as styles from "../text.module.css";

/** Direction and language. Null, and so not written, if they equal those of the surroundings. */
const LANGUAGE_ATTRIBUTES = { dir: { default: null }, lang: { default: null } };

/**
 * A draft as ProseMirror shows it: portions of a few screens, each drawn in one step; in them the provisions, each with
 * its heading, its blocks and, at the end of an article, the article's footnotes. Numbers are attributes that the
 * stylesheet draws: they cannot be quoted.
 */
export const proseMirrorSchema = new Schema({
  topNode: "doc",
  nodes: {
    doc: { content: "portion*" },
    portion: { content: "provision*", attrs: { index: {} }, toDOM: () => ["div", { class: styles.portion }, 0] },
    provision: {
      content: "heading? block* footnote*",
      attrs: { index: {}, eId: {}, kind: {}, num: {}, counted: { default: null }, depth: {}, ...LANGUAGE_ATTRIBUTES },
      toDOM: ({ attrs }) => [
        "section",
        {
          class: styles.provision,
          "data-index": String(attrs.index),
          "data-kind": attrs.kind as string,
          "data-num": attrs.num as string,
          "data-counted": attrs.counted as string | null,
          "data-depth": String(attrs.depth),
          ...languageAttributesIn(attrs),
        },
        0,
      ],
    },
    heading: {
      content: "text*",
      attrs: LANGUAGE_ATTRIBUTES,
      toDOM: ({ attrs }) => ["h2", languageAttributesIn(attrs), 0],
    },
    block: {
      content: "text*",
      attrs: { index: {}, ...LANGUAGE_ATTRIBUTES },
      toDOM: ({ attrs }) => ["p", languageAttributesIn(attrs), 0],
    },
    footnote: {
      content: "text*",
      attrs: { mark: {}, ...LANGUAGE_ATTRIBUTES },
      toDOM: ({ attrs }) => ["small", { "data-mark": attrs.mark as string, ...languageAttributesIn(attrs) }, 0],
    },
    text: {},
  },
});

function languageAttributesIn({ dir, lang }: Record<string, unknown>): Record<string, unknown> {
  return { dir, lang };
}
