/** Marks what is shown in place of a table without rows. */
export const EMPTY_TABLE_ATTRIBUTE = "data-empty-table";

/**
 * Returns the element that handles the view's keys: the cell in the tab order, what is in place of a table without rows
 * or, in a table of words, the first focusable element.
 */
export function findGridFocusTarget(view: Element | null): HTMLElement | null {
  return (
    view?.querySelector<HTMLElement>(`td[tabindex="0"], [${EMPTY_TABLE_ATTRIBUTE}]`) ??
    view?.querySelector<HTMLElement>('input, [tabindex="0"]') ??
    null
  );
}
