/**
 * Returns the element that handles the view's keys: the cell in the tab order or, without a grid, the first focusable
 * element.
 */
export function findGridFocusTarget(view: Element | null): HTMLElement | null {
  return (
    view?.querySelector<HTMLElement>('td[tabindex="0"]') ??
    view?.querySelector<HTMLElement>('input, [tabindex="0"]') ??
    null
  );
}
