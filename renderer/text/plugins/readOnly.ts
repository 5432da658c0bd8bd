import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** What a browser does to text of its own accord; all of it is refused here. */
const CHANGING = ["beforeinput", "paste", "drop"] as const;

/**
 * Keeps the text as it is, with a caret in it. Changes are refused twice: the events that would make them,
 * and every transaction that would (so that cutting copies). A composition cannot be refused (its `beforeinput`
 * is not cancelable): what it writes into the page is drawn over at once, by a view that knows of none. Drawing
 * over ends it without a word, and a view that waited for its end would draw no more.
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
        compositionstart: spareSelection,
        compositionupdate: () => true,
        compositionend: redraw,
      },
    },
  });
}

/**
 * Where the browser knows it, the text takes plain text only. It takes none at all; but in what is editable
 * without reserve, React goes through every word at each of its own changes, to remember the selection.
 */
function takePlainText(dom: HTMLElement): void {
  try {
    dom.contentEditable = "plaintext-only";
  } catch {
    dom.contentEditable = "true";
  }
}

// The event goes on to the window, which takes files that are dropped.
function refuseEvent(_view: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

/** A composition first deletes what is selected: so nothing is. */
function spareSelection(): boolean {
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
