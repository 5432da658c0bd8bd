import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Draft } from "#shared/draft/draft.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { createFootnoteMarkElement } from "../document/markElements.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import { decorateTrackedChanges } from "./trackedChanges.ts";
import * as styles from "../text.module.css";

const key = new PluginKey<DecorationSet>("fixtures");

/** For each provision of the current text, the text that it comes from. */
export type SourceTextNameByProvision = ReadonlyMap<number, { readonly name: string; readonly date?: string }>;

/**
 * Decorations that never change: dimmed brackets, footnote marks, tracked changes and, in the current text, the source
 * of each article. Decorations that take time to find are added later (`buildAddDecorationsTransaction`).
 */
export function staticDecorationsPlugin(
  draft: Draft,
  positions: DocumentPositionMap,
  sources: SourceTextNameByProvision = new Map(),
): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => {
        const marks = [
          ...brackets(doc!),
          ...footnoteMarks(draft, positions),
          ...decorateTrackedChanges(draft, positions),
        ];
        return DecorationSet.create(doc!, [...marks, ...sourceLines(doc!, positions, sources)]);
      },
      apply(transaction, set) {
        const more = transaction.getMeta(key) as Decoration[] | undefined;
        return more ? set.add(transaction.doc, more) : set;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Returns the transaction that adds decorations. */
export function buildAddDecorationsTransaction(state: EditorState, more: readonly Decoration[]): Transaction {
  return state.tr.setMeta(key, [...more]);
}

function brackets(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText || !/[[\]]/.test(node.text!)) return;
    for (const { index } of node.text!.matchAll(/[[\]]/g)) {
      found.push(Decoration.inline(pos + index, pos + index + 1, { class: styles.bracket }));
    }
  });
  return found;
}

function footnoteMarks(draft: Draft, positions: DocumentPositionMap): Decoration[] {
  return draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ footnotes = [] }, block) =>
      footnotes.map(({ at, mark }) =>
        Decoration.widget(positions.at(provision, block, at), () => createFootnoteMarkElement(mark), { side: -1 }),
      ),
    ),
  );
}

/** Shows the source of a provision beneath its heading. */
function sourceLines(doc: Node, positions: DocumentPositionMap, sources: SourceTextNameByProvision): Decoration[] {
  return [...sources].map(([provision, source]) => {
    const before = positions.before(provision);
    const heading = doc.nodeAt(before)?.firstChild;
    const at = before + 1 + (heading?.type.name === "heading" ? heading.nodeSize : 0);
    return Decoration.widget(at, () => sourceLine(source), { side: -1 });
  });
}

function sourceLine({ name, date }: { readonly name: string; readonly date?: string }): HTMLElement {
  const element = document.createElement("span");
  element.className = styles.source;
  element.dir = "auto";
  const day = date && formatDate(new Date(`${date}T00:00:00Z`), { ...DAY, timeZone: "UTC" });
  element.textContent = [name, day].filter(Boolean).join(message("list.comma"));
  return element;
}

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
