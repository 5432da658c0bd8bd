import type { Workspace } from "../workspace/workspace.ts";

/** The parts of the window, in the order of the page. */
const REGIONS = "header, nav, main, aside, footer";
/** What gets the focus in a part: the active card, the stop of a list with one tab stop, or the first control. */
const TARGETS = [
  "article[data-attended]",
  "[data-stop][tabindex='0'], [role=treeitem][tabindex='0'], [role=tab][tabindex='0'], [role=grid] [tabindex='0']",
  "button:not([tabindex='-1'], [disabled]), input:not([disabled]), a[href], [tabindex='0']:not([role=separator])",
  "article",
];

/** Moves the focus to the next or previous part of the window; after the last, to the first. */
export function focusRegion({ textController }: Workspace, step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((each) => each.checkVisibility());
  const here = regions.findIndex((each) => each.contains(document.activeElement));
  const from = here < 0 && step < 0 ? 0 : here;
  const region = regions[(from + step + regions.length) % regions.length];
  if (!region) return;
  if (textController.value?.isWithin(region)) return textController.value.focus();
  const target = TARGETS.map((selector) => region.querySelector<HTMLElement>(selector)).find((found) =>
    found?.checkVisibility({ visibilityProperty: true }),
  );
  // A part without controls, such as the status line, gets the focus itself, so that it can be read.
  if (!target) region.tabIndex = -1;
  (target ?? region).focus();
}
