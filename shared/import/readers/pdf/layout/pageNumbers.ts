import { parseRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import type { PdfRow } from "./pdfRows.ts";

/** The minimum number of pages whose numbers rise with them. */
const LEAST_PAGES = 3;
/** Two heights closer than this, in points, count as equal. */
const SAME_HEIGHT = 6;

const NUMBERED =
  /^(?:[-–—]\s*)?(?:[Pp]age|[Pp]ágina|[Сс]тр\.?|第)?\s*([0-9٠-٩۰-۹]{1,4}|[ivxl]{1,7})\s*(?:[-–—]|页|(?:\/|of|de|sur|из|من)\s*\d{1,4})?$/u;

/**
 * Finds page numbers anywhere on the sheet: rows with a bare number that are the first or last of their page and that
 * rise with the pages. Any other number (a year, a figure in a table) is text.
 */
export function findPdfPageNumberRows(rows: readonly PdfRow[]): ReadonlySet<PdfRow> {
  const byOffset = new Map<string, PdfRow[]>();
  for (const row of endsOf(rows)) {
    const number = numberIn(row.text);
    if (number === null) continue;
    const key = `${number.isRoman ? "roman" : "digits"} ${number.value - row.page}`;
    const group = byOffset.get(key) ?? [];
    group.push(row);
    byOffset.set(key, group);
  }
  const pagesOf = (group: readonly PdfRow[]) => new Set(group.map(({ page }) => page)).size;
  return new Set([...byOffset.values()].filter((group) => pagesOf(group) >= LEAST_PAGES).flat());
}

/** Returns the rows at the top and bottom of each page. */
function endsOf(rows: readonly PdfRow[]): readonly PdfRow[] {
  const ends = new Map<number, { top: number; bottom: number }>();
  for (const { page, y } of rows) {
    const { top, bottom } = ends.get(page) ?? { top: y, bottom: y };
    ends.set(page, { top: Math.max(top, y), bottom: Math.min(bottom, y) });
  }
  return rows.filter(({ page, y }) => {
    const { top, bottom } = ends.get(page)!;
    return top - y <= SAME_HEIGHT || y - bottom <= SAME_HEIGHT;
  });
}

function numberIn(text: string): { readonly value: number; readonly isRoman: boolean } | null {
  const printed = NUMBERED.exec(text)?.[1];
  if (printed === undefined) return null;
  const digits = printed.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
  if (/^\d+$/.test(digits)) return { value: Number(digits), isRoman: false };
  const value = parseRomanNumeral(digits);
  return value === null ? null : { value, isRoman: true };
}
