import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { AnchoredItem } from "#renderer/workspace/textModel/proposalsOnText.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";

/** The decorations, and the id of the item that is drawn as active. */
interface Drawn {
  readonly set: DecorationSet;
  readonly attended: string | null;
}

/** Items on the text other than the team's notes. There are few of them, and all are redrawn when one changes. */
export interface AnnotationLayer<T extends AnchoredItem> {
  readonly shown: ReadonlySignal<readonly T[]>;
  get(id: string): T | undefined;
}

/** Shows the items of a layer discreetly in the text, and activates the one that the caret enters. */
export function itemLayerPlugin<T extends AnchoredItem>(
  name: string,
  layer: AnnotationLayer<T>,
  positions: DocumentPositionMap,
  viewState: ViewState,
  draw: (each: T, attended: boolean) => readonly Decoration[],
): Plugin<Drawn> {
  const key = new PluginKey<Drawn>(name);
  const drawAll = (doc: EditorState["doc"], attended: string | null): Drawn => {
    const all = layer.shown.value.flatMap((each) => draw(each, each.id === attended));
    return { set: DecorationSet.create(doc, all), attended };
  };
  const attended = () => (layer.get(viewState.thread.value ?? "") ? viewState.thread.value : null);
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc }) => drawAll(doc!, attended()),
      apply: (transaction, before) => (transaction.getMeta(key) ? drawAll(transaction.doc, attended()) : before),
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: (view) => {
      const redraw = () => void (view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, true)));
      const ends = [
        onSignalChange(layer.shown, redraw),
        // Deferred, because the caret's own update may have changed it.
        onSignalChange(viewState.thread, () =>
          queueMicrotask(() => key.getState(view.state)?.attended !== attended() && redraw()),
        ),
      ];
      return {
        update: (_view, before) => attendAtCaret(view, before, layer, positions, viewState),
        destroy: () => ends.forEach((end) => end()),
      };
    },
  });
}

/** Activates the item at the caret. A note takes precedence: its plugin has already set `viewState.thread`. */
function attendAtCaret<T extends AnchoredItem>(
  { state }: EditorView,
  before: EditorState,
  layer: AnnotationLayer<T>,
  positions: DocumentPositionMap,
  viewState: ViewState,
): void {
  const { selection } = state;
  if (selection.eq(before.selection) || !selection.empty || viewState.thread.value !== null) return;
  const around = layer.shown.value.filter((each) => isAround(selection.head, each, positions));
  around.sort((a, b) => extent(a) - extent(b));
  if (around[0]) viewState.thread.value = around[0].id;
}

function isAround(pos: number, { anchor, place }: AnchoredItem, positions: DocumentPositionMap): boolean {
  if (!anchor.quote) return false;
  return place.pieces.some(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return at + start <= pos && pos <= at + end;
  });
}

function extent({ place }: AnchoredItem): number {
  return place.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Decorates the words of an item, each piece with the given attributes. */
export function decorateItemWords(
  { id, place }: AnchoredItem,
  positions: DocumentPositionMap,
  attributes: object,
): readonly Decoration[] {
  return place.pieces
    .filter(({ start, end }) => end > start)
    .map(({ provision, block, start, end }) => {
      const at = positions.at(provision, block, start);
      return Decoration.inline(at, at + end - start, attributes as Record<string, string>, { id });
    });
}

/** Draws a line in the gap after the provision that an item is about. */
export function decorateItemGap({ id }: AnchoredItem, at: number, line: () => HTMLElement): Decoration {
  return Decoration.widget(at, line, { side: -1, id });
}
