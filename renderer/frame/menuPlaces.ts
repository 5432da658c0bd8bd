import type { MenuPlace } from "../workspace/command.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The places that a menu is for, and the point of the window where it opens. */
interface EnteredPlaces {
  readonly places: readonly MenuPlace[];
  readonly x: number;
  readonly y: number;
}

/**
 * Returns the places that the menu of an event is for; null where there is none. Puts the caret, or the active note,
 * where the pointer is, since the commands are about these.
 */
export function enterMenuPlaces(event: MouseEvent, workspace: Workspace): EnteredPlaces | null {
  const { target } = event;
  const { textController, viewState } = workspace;
  // A long press selects words, and the bar above them lists what can be done.
  if (!(target instanceof Element) || (event as PointerEvent).pointerType === "touch") return null;
  const at = { x: event.clientX, y: event.clientY };
  if (textController.value?.contains(target)) {
    const isByKey = event.button === 0 && !event.ctrlKey;
    if (!isByKey) textController.value.putCaretAtPoint(at);
    const inText = viewState.thread.value ? (["note", "provision"] as const) : (["text", "provision"] as const);
    return {
      places: viewState.selected.value ? ["selection"] : inText,
      ...(isByKey ? textController.value.caretPosition() : at),
    };
  }
  if (target.closest("input, textarea, [contenteditable], [role=menu]")) return null;
  const card = target.closest<HTMLElement>("article[data-keys=text]");
  if (card) {
    card.click();
    return { places: ["note"], ...at };
  }
  const line = target.closest<HTMLElement>("[data-outlined-provision]");
  if (line) {
    viewState.view.value = "text";
    void textController.value?.jump({ provision: Number(line.dataset.outlinedProvision) });
    return { places: ["provision"], ...at };
  }
  return target.closest("[role=grid], [data-keys=compare], [data-keys=languages]")
    ? { places: ["table"], ...at }
    : null;
}
