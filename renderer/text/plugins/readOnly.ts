import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Events by which a browser changes text. All are cancelled here. */
const CHANGING = ["beforeinput", "paste", "drop"] as const;

/**
 * Keeps the text unchanged, with a caret in it. Changes are blocked twice: the events that would cause them, and every
 * transaction that would make them (so that cutting copies). A composition cannot be blocked (its `beforeinput` is not
 * cancelable): whatever it writes into the page is drawn over at once, by a view that does not know of it. Drawing over
 * a composition ends it without an event, and a view that waited for its end would stop drawing.
 */
export function readOnlyPlugin(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    view: ({ dom }) => {
      takePlainText(dom);
      return {};
    },
    props: {
      handleDOMEvents: {
        ...Object.fromEntries(CHANGING.map((event) => [event, refuseEvent])),
        compositionstart: collapseSelection,
        compositionupdate: () => true,
        compositionend: redraw,
      },
    },
  });
}

/**
 * Makes the text `plaintext-only` if the browser supports it. The text takes no input at all, but in fully editable
 * content React walks through every word at each of its own changes to remember the selection.
 */
function takePlainText(dom: HTMLElement): void {
  try {
    dom.contentEditable = "plaintext-only";
  } catch {
    dom.contentEditable = "true";
  }
}

// The event still reaches the window, which takes dropped files.
function refuseEvent(_view: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

/** Collapses the selection before a composition, which would otherwise delete the selected words first. */
function collapseSelection(): boolean {
  const selection = getSelection();
  if (selection?.rangeCount) selection.collapseToEnd();
  return true;
}

function redraw(view: EditorView): boolean {
  setTimeout(() => {
    if (!view.isDestroyed) view.updateState(view.state);
  }, 50);
  return true;
}
