import type { Signal } from "@preact/signals-core";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { isMac } from "#renderer/workspace/shortcuts/chord.ts";
import { canFollowMeaning, type Gloss, type GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";
import type { LocatedMeaning, MeaningLookup } from "../document/meaningLookup.ts";

/** How long the pointer or the caret rests on words before their meaning is shown, in ms. */
const REST_MS = { pointer: 350, caret: 450 } as const;
/** How long the pointer may take to get from the words to the popover, in ms. */
const LEAVE_MS = 300;

/**
 * Shows the meaning of the words that the pointer or the caret rests on; a click with Ctrl or ⌘ goes to it. Defined
 * terms are frequent, so the one at the caret is shown on request only.
 */
export function glossPlugin(
  meanings: MeaningLookup,
  gloss: Signal<Gloss | null>,
  follow: (to: GlossMeaning) => void,
): Plugin {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (ms: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  return new Plugin({
    view: () => ({
      update(view, before) {
        const { selection } = view.state;
        if (selection.eq(before.selection)) return;
        gloss.value = null;
        after(REST_MS.caret, () => {
          const found = selection.empty && view.hasFocus() ? meanings.at(selection.head) : null;
          if (found && found.meaning.kind !== "term") gloss.value = glossOfMeaning(view, found);
        });
      },
      destroy: () => clearTimeout(timer),
    }),
    props: {
      handleClick(_view, pos, event) {
        const found = (isMac ? event.metaKey : event.ctrlKey) ? meanings.at(pos) : null;
        if (!found || !canFollowMeaning(found.meaning)) return false;
        follow(found.meaning);
        return true;
      },
      handleDOMEvents: {
        mousemove(view, event) {
          if (event.buttons === 0) after(REST_MS.pointer, () => (gloss.value = pointedAt(view, event, meanings)));
        },
        mouseleave() {
          after(LEAVE_MS, () => !document.querySelector("[data-gloss]:hover") && (gloss.value = null));
        },
      },
    },
  });
}

/** Returns a meaning with the screen position of its words. */
export function glossOfMeaning(view: EditorView, { meaning, from, to }: LocatedMeaning): Gloss {
  const [start, end] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)];
  const isOneLine = Math.abs(start.top - end.top) < 4;
  const [left, right] = isOneLine
    ? [Math.min(start.left, end.left), Math.max(start.left, end.left)]
    : [start.left, start.left];
  return { meaning, beside: { left, right, top: start.top, bottom: start.bottom } };
}

function pointedAt(view: EditorView, { target, clientX, clientY }: MouseEvent, meanings: MeaningLookup): Gloss | null {
  if (view.isDestroyed || !(target instanceof Element) || !target.isConnected || !target.closest("p")) return null;
  const drawn = target.closest("sup, [data-absent]");
  const pos = drawn ? view.posAtDOM(drawn, 0) : view.posAtCoords({ left: clientX, top: clientY })?.pos;
  const found = pos === undefined ? null : meanings.at(pos);
  if (!found || !drawn) return found && glossOfMeaning(view, found);
  const { left, right, top, bottom } = drawn.getBoundingClientRect();
  return { meaning: found.meaning, beside: { left, right, top, bottom } };
}
