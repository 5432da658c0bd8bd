import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { htmlAttributeOf, htmlChildElements, isHtmlElement, rawHtmlTextOf, type HtmlElement } from "./htmlDom.ts";

/** A cell with its column, from 1. */
export interface HtmlTableCell {
  readonly cell: HtmlElement;
  readonly column: number;
}

const MOST_COLUMNS = 200;

/** Returns the cells of a table by row, each with the column left free by spans before and above it. */
export function readHtmlTableRows(table: HtmlElement): HtmlTableCell[][] {
  const taken: number[] = [];
  return tableRows(table).map((row) => {
    let column = 0;
    const placed = htmlChildElements(row, "td", "th").map((cell) => {
      while ((taken[column] ?? 0) > 0) column++;
      const first = column;
      const [wide, high] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      for (; column < Math.min(first + wide, MOST_COLUMNS); column++) taken[column] = high;
      return { cell, column: first + 1 };
    });
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, taken[i]! - 1);
    return placed;
  });
}

function tableRows(table: HtmlElement): HtmlElement[] {
  return htmlChildElements(table).flatMap((child) => {
    if (child.tagName === "tr") return [child];
    return /^t(?:head|body|foot)$/.test(child.tagName) ? htmlChildElements(child, "tr") : [];
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(htmlAttributeOf(cell, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_COLUMNS) : 1;
}

/**
 * Returns the marker of a row that is a numbered paragraph rather than a table row, as gazettes set them: its first
 * cell contains only a number or a dash. Null for any other row.
 */
export function paragraphMarkerOfRow(row: readonly HtmlTableCell[]): string | null {
  if (row.length !== 2) return null;
  const text = foldAndTrimWhitespace(rawHtmlTextOf(row[0]!.cell, 40));
  if (/^[—–•·‐-]$/u.test(text)) return text;
  const marker = text.length <= 12 ? readListMarker(text) : null;
  return marker !== null && marker.end >= text.length ? text : null;
}

/**
 * Finds tables that only lay out a page: those that contain headings or other tables, and those with a role that says
 * so.
 */
export function findLayoutTables(elements: readonly HtmlElement[]): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>();
  for (const element of elements) {
    if (element.tagName === "table" && /^(?:presentation|none)$/.test(htmlAttributeOf(element, "role") ?? ""))
      layout.add(element);
    if (!/^(?:table|h[1-6])$/.test(element.tagName)) continue;
    for (let here = element.parentNode; isHtmlElement(here); here = here.parentNode) {
      if (here.tagName !== "table") continue;
      if (layout.has(here)) break;
      layout.add(here);
    }
  }
  return layout;
}
