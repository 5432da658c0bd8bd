import type { PdfRow } from "../layout/pdfRows.ts";

/** A paragraph's number before and after the changes, as some programs print both: "1.[2.]". */
const TWO_NUMBERS = /^\[?\d{1,3}\.\]?\s?\[\d{1,3}\.\]/;

/** Counts the signs of a redline, rows with struck words or numbered twice, with the page of the first. */
export function countRedlineSigns(rows: readonly PdfRow[]): { count: number; page: number } {
  const signs = rows.filter(
    ({ text, pieces }) => TWO_NUMBERS.test(text) || pieces.some(({ looks }) => looks.some(({ isStruck }) => isStruck)),
  );
  return { count: signs.length, page: signs[0]?.page ?? 0 };
}
