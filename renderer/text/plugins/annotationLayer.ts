import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { onChange } from "#renderer/workspace/base/signals.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { AnchoredItem } from "#renderer/workspace/textModel/proposalsView.ts";
import type { PositionMap } from "../geometry/positionMap.ts";

/** What is drawn, and which of it is attended to. */
interface Drawn {
  readonly set: DecorationSet;
  readonly attended: string | null;
}

/** What stands beside the text and is not a said note: there are few of them, and all are drawn anew at a change. */
export interface AnnotationLayer<T extends AnchoredItem> {
  readonly shown: ReadonlySignal<readonly T[]>;
  get(id: string): T | undefined;
}

/** Shows a row quietly in the text, and attends to one of it that the caret comes to stand in. */
export function annotationLayerPlugin<T extends AnchoredItem>(
  name: string,
  row: AnnotationLayer<T>,
  positions: PositionMap,
  viewState: ViewState,
  draw: (each: T, attended: boolean) => readonly Decoration[],
): Plugin<Drawn> {
  const key = new PluginKey<Drawn>(name);
  const drawAll = (doc: EditorState["doc"], attended: string | null): Drawn => {
    const all = row.shown.value.flatMap((each) => draw(each, each.id === attended));
    return { set: DecorationSet.create(doc, all), attended };
  };
  const attended = () => (row.get(viewState.thread.value ?? "") ? viewState.thread.value : null);
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
        onChange(row.shown, redraw),
        // The caret's own update may be what has changed it.
        onChange(viewState.thread, () =>
          queueMicrotask(() => key.getState(view.state)?.attended !== attended() && redraw()),
        ),
      ];
      return {
        update: (_view, before) => attendAtCaret(view, before, row, positions, viewState),
        destroy: () => ends.forEach((end) => end()),
      };
    },
  });
}

/** A note that the caret stands in comes first: the marking of notes has told the desk already. */
function attendAtCaret<T extends AnchoredItem>(
  { state }: EditorView,
  before: EditorState,
  row: AnnotationLayer<T>,
  positions: PositionMap,
  viewState: ViewState,
): void {
  const { selection } = state;
  if (selection.eq(before.selection) || !selection.empty || viewState.thread.value !== null) return;
  const around = row.shown.value.filter((each) => isAround(selection.head, each, positions));
  around.sort((a, b) => extent(a) - extent(b));
  if (around[0]) viewState.thread.value = around[0].id;
}

function isAround(pos: number, { anchor, place }: AnchoredItem, positions: PositionMap): boolean {
  if (!anchor.quote) return false;
  return place.pieces.some(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return at + start <= pos && pos <= at + end;
  });
}

function extent({ place }: AnchoredItem): number {
  return place.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The words of a standing, each piece with attributes. */
export function decorateWords(
  { id, place }: AnchoredItem,
  positions: PositionMap,
  attributes: object,
): readonly Decoration[] {
  return place.pieces
    .filter(({ start, end }) => end > start)
    .map(({ provision, block, start, end }) => {
      const at = positions.at(provision, block, start);
      return Decoration.inline(at, at + end - start, attributes as Record<string, string>, { id });
    });
}

/** A line of its own in the gap after what a standing is about. */
export function decorateGap({ id }: AnchoredItem, at: number, line: () => HTMLElement): Decoration {
  return Decoration.widget(at, line, { side: -1, id });
}
