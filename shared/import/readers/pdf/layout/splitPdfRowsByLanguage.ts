import { detectLanguage } from "#shared/import/detectLanguage.ts";
import type { PdfPageContent } from "../file/pdfPageContent.ts";
import type { PdfRow } from "./pdfRows.ts";

/** The share of all letters that is in either column, and in both. */
const LEAST_OF_ONE = 0.25;
const LEAST_OF_BOTH = 0.7;
/** How far a row may reach over the middle of its page, as a share of its width. */
const OVER_MIDDLE = 0.01;

/**
 * Splits the rows of pages that have the text in two languages side by side: the left column of all pages, with what goes
 * across them, then the right one. Returns null for any other text, also for one language in two columns.
 */
export function splitPdfRowsByLanguage(
  rows: readonly PdfRow[],
  pages: readonly Pick<PdfPageContent, "n" | "width">[],
): readonly (readonly PdfRow[])[] | null {
  if (rows.some(({ tagged }) => tagged.cell)) return null;
  const widths = new Map(pages.map(({ n, width }) => [n, width]));
  const sides = rows.map((row) => sideOf(row, widths.get(row.page) ?? 0));
  const on = (side: "left" | "right") => rows.filter((_, i) => sides[i] === side);
  const [all, left, right] = [rows, on("left"), on("right")].map(lettersIn) as [number, number, number];
  if (Math.min(left, right) < LEAST_OF_ONE * all || left + right < LEAST_OF_BOTH * all) return null;
  const [one, other] = [on("left"), on("right")].map((some) => detectLanguage(some.map(({ text }) => text).join("\n")));
  if (one === other || one === "und" || other === "und") return null;
  return [rows.filter((_, i) => sides[i] !== "right"), on("right")];
}

function sideOf({ x0, x1 }: PdfRow, width: number): "left" | "right" | "across" {
  const [middle, over] = [width / 2, width * OVER_MIDDLE];
  if (x1 <= middle + over) return "left";
  return x0 >= middle - over ? "right" : "across";
}

function lettersIn(rows: readonly PdfRow[]): number {
  return rows.reduce((sum, { text }) => sum + text.length, 0);
}
