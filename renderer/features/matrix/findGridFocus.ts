/** Where the keys of the view are heard: the cell that stands in the tab order, or, without a grid, the first thing there. */
export function findGridFocus(view: Element | null): HTMLElement | null {
  return (
    view?.querySelector<HTMLElement>('td[tabindex="0"]') ??
    view?.querySelector<HTMLElement>('input, [tabindex="0"]') ??
    null
  );
}
