import type { Page } from "@playwright/test";

/** Tables may scroll sideways (WCAG 1.4.10), and so may a row of filters or buttons. */
const MAY_SCROLL = ".matrix-pane, .ratings, .votes-table, .filter-filters, .noteList-selected-bar, input, textarea";

/**
 * Returns what has to be scrolled sideways to be read, with the element that reaches too far: the page itself, and each
 * part of it that scrolls.
 */
export function findSidewaysScrolling(page: Page): Promise<readonly string[]> {
  return page.evaluate((mayScroll) => {
    const reachesTooFar = (box: Element) => {
      const edges = box.getBoundingClientRect();
      const far = [...box.querySelectorAll("*")].filter((each) => {
        const { left, right, width } = each.getBoundingClientRect();
        return width > 1 && (right > edges.right + 1 || left < edges.left - 1) && each.checkVisibility();
      });
      return far.at(-1)?.outerHTML.slice(0, 120) ?? "";
    };
    const parts = [...document.querySelectorAll("*")].filter(
      (each) =>
        each.scrollWidth > each.clientWidth + 1 &&
        (each === document.scrollingElement || /auto|scroll/.test(getComputedStyle(each).overflowX)) &&
        each.checkVisibility() &&
        !each.matches(mayScroll) &&
        !each.querySelector(":scope > :is(.ratings, .matrix)"),
    );
    return parts.map(
      (each) =>
        `${each.localName}.${each.className} is ${each.scrollWidth} of ${each.clientWidth} px wide: ${reachesTooFar(each)}`,
    );
  }, MAY_SCROLL);
}
