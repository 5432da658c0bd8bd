import { focusOnceDrawn } from "#renderer/parts/behaviour/focusOnceDrawn.ts";

/** Focuses the line of the list that is the tab stop, once it is drawn. */
export function focusNoteList(): void {
  focusOnceDrawn(() => document.querySelector<HTMLElement>("[role=grid] [data-line][tabindex='0']"));
}
