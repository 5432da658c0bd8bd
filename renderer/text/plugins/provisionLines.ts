import type { ReadonlySignal } from "@preact/signals-core";
import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/** Lines that are shown beneath provisions. */
export interface ProvisionLineSource<T extends { readonly provision: number }> {
  /** All lines are drawn again when it changes. */
  readonly signal: ReadonlySignal<unknown>;
  readonly all: () => Iterable<T>;
  /** Identifies a line's content. A line with the same key is not drawn again. */
  readonly keyOf: (each: T) => string;
  readonly draw: (each: T) => HTMLElement;
}

/** Shows a line beneath a provision's heading or its first block, unless everything is hidden. */
export function provisionLinesPlugin<T extends { readonly provision: number }>(
  name: string,
  lines: ProvisionLineSource<T>,
  positions: DocumentPositionMap,
  { hidden }: ViewState,
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
      const ends = [onSignalChange(lines.signal, redraw), onSignalChange(hidden, redraw)];
      return { destroy: () => ends.forEach((end) => end()) };
    },
  });
}
