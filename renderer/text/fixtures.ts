import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Draft } from "../../shared/draft/draft.ts";
import type { Positions } from "./positions.ts";

/** What never changes about a text's look: brackets recede, footnotes have their marks where they stood. */
export function fixtures(draft: Draft, positions: Positions): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc!, [...brackets(doc!), ...footnoteMarks(draft, positions)]),
      apply: (_transaction, set) => set,
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function brackets(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const { index } of node.text!.matchAll(/[[\]]/g)) {
      found.push(Decoration.inline(pos + index, pos + index + 1, { class: "bracket" }));
    }
  });
  return found;
}

function footnoteMarks(draft: Draft, positions: Positions): Decoration[] {
  return draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ footnotes = [] }, block) =>
      footnotes.map(({ at, mark, text }) =>
        Decoration.widget(positions.at(provision, block, at), () => superscript(mark, text), { side: -1 }),
      ),
    ),
  );
}

function superscript(mark: string, text: string): HTMLElement {
  const element = document.createElement("sup");
  element.textContent = mark;
  element.title = text;
  return element;
}
