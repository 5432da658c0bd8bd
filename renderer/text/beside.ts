import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { onChange } from "../desk/base/signals.ts";
import type { Place } from "../desk/place.ts";
import type { Standing } from "../desk/standing/proposals.ts";
import type { Positions } from "./positions.ts";

/** What is drawn, and which of it is attended to. */
interface Drawn {
  readonly set: DecorationSet;
  readonly attended: string | null;
}

/** What stands beside the text and is not a said note: there are few of them, and all are drawn anew at a change. */
export interface Row<T extends Standing> {
  readonly shown: ReadonlySignal<readonly T[]>;
  get(id: string): T | undefined;
}

/** Shows a row quietly in the text, and attends to one of it that the caret comes to stand in. */
export function beside<T extends Standing>(
  name: string,
  row: Row<T>,
  positions: Positions,
  place: Place,
  draw: (each: T, attended: boolean) => readonly Decoration[],
): Plugin<Drawn> {
  const key = new PluginKey<Drawn>(name);
  const drawAll = (doc: EditorState["doc"], attended: string | null): Drawn => {
    const all = row.shown.value.flatMap((each) => draw(each, each.id === attended));
    return { set: DecorationSet.create(doc, all), attended };
  };
  const attended = () => (row.get(place.thread.value ?? "") ? place.thread.value : null);
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
        onChange(place.thread, () =>
          queueMicrotask(() => key.getState(view.state)?.attended !== attended() && redraw()),
        ),
      ];
      return {
        update: (_view, before) => attendAtCaret(view, before, row, positions, place),
        destroy: () => ends.forEach((end) => end()),
      };
    },
  });
}

/** A note that the caret stands in comes first: the marking of notes has told the desk already. */
function attendAtCaret<T extends Standing>(
  { state }: EditorView,
  before: EditorState,
  row: Row<T>,
  positions: Positions,
  place: Place,
): void {
  const { selection } = state;
  if (selection.eq(before.selection) || !selection.empty || place.thread.value !== null) return;
  const around = row.shown.value.filter((each) => isAround(selection.head, each, positions));
  around.sort((a, b) => extent(a) - extent(b));
  if (around[0]) place.thread.value = around[0].id;
}

function isAround(pos: number, { anchor, place }: Standing, positions: Positions): boolean {
  if (!anchor.quote) return false;
  return place.pieces.some(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return at + start <= pos && pos <= at + end;
  });
}

function extent({ place }: Standing): number {
  return place.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The words of a standing, each piece with attributes. */
export function onWords({ id, place }: Standing, positions: Positions, attributes: object): readonly Decoration[] {
  return place.pieces
    .filter(({ start, end }) => end > start)
    .map(({ provision, block, start, end }) => {
      const at = positions.at(provision, block, start);
      return Decoration.inline(at, at + end - start, attributes as Record<string, string>, { id });
    });
}

/** A line of its own in the gap after what a standing is about. */
export function inGap({ id }: Standing, at: number, line: () => HTMLElement): Decoration {
  return Decoration.widget(at, line, { side: -1, id });
}
