import type { Workspace } from "../workspace/workspace.ts";

/** The parts of the window, in the order of the page. */
const REGIONS = "header, nav, main, aside, footer";
/** What gets the focus in a part: the active card, the stop of a list with one tab stop, or the first control. */
const TARGETS = [
  "article[data-attended]",
  "[data-stop][tabindex='0'], [role=tab][tabindex='0'], [role=grid] [tabindex='0']",
  "button:not([tabindex='-1'], [disabled]), input:not([disabled]), a[href], [tabindex='0']",
  "article",
];

/** Moves the focus to the next part of the window that can take it; after the last, to the first. */
export function focusNextRegion({ textController }: Workspace): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((each) => each.checkVisibility());
  const here = regions.findIndex((each) => each.contains(document.activeElement));
  const following = [...regions.slice(here + 1), ...regions.slice(0, here + 1)];
  for (const region of following) {
    if (textController.value?.isWithin(region)) return textController.value.focus();
    const target = TARGETS.map((selector) => region.querySelector<HTMLElement>(selector)).find((found) =>
      found?.checkVisibility({ visibilityProperty: true }),
    );
    target?.focus();
    if (target && region.contains(document.activeElement)) return;
  }
}
