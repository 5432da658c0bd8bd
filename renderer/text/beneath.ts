import type { ReadonlySignal } from "@preact/signals-core";
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { onChange } from "../desk/base/signals.ts";
import type { Place } from "../desk/place.ts";
import type { Positions } from "./positions.ts";

/** What stands as lines beneath provisions. */
export interface Lines<T extends { readonly provision: number }> {
  /** All of it, anew whenever the cell changes. */
  readonly cell: ReadonlySignal<unknown>;
  readonly all: () => Iterable<T>;
  /** What was drawn already is not drawn again: the same text for the same line. */
  readonly keyOf: (each: T) => string;
  readonly draw: (each: T) => HTMLElement;
}

/** Shows something of a provision as a line beneath its heading, or its first words, unless all is hidden. */
export function beneath<T extends { readonly provision: number }>(
  name: string,
  lines: Lines<T>,
  positions: Positions,
  { hidden }: Place,
): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>(name);
  const widget = (doc: Node, each: T) => {
    const section = positions.before(each.provision);
    const first = doc.nodeAt(section + 1);
    const at = section + 1 + (first?.isTextblock ? first.nodeSize : 0);
    const spec = { side: -1, ignoreSelection: true, key: lines.keyOf(each) };
    return Decoration.widget(at, () => lines.draw(each), spec);
  };
  const draw = (doc: Node) =>
    DecorationSet.create(doc, hidden.value ? [] : Array.from(lines.all(), (each) => widget(doc, each)));
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc!),
      apply: (transaction, before) => (transaction.getMeta(key) ? draw(transaction.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const redraw = () => void (view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, true)));
      const ends = [onChange(lines.cell, redraw), onChange(hidden, redraw)];
      return { destroy: () => ends.forEach((end) => end()) };
    },
  });
}
