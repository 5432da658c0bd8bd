import type { Page } from "./page.ts";
import type { Row } from "./row.ts";

/** How many rows of the pages looked at are struck through by a drawn line, and the first such page. */
export function struckIn(rows: readonly Row[], pages: readonly Page[]): { count: number; page: number } {
  const strokes = new Map(pages.map(({ n, strokes }) => [n, strokes]));
  const struck = rows.filter((row) =>
    (strokes.get(row.page) ?? []).some(({ x0, x1, y }) => {
      const height = (y - row.y) / row.size;
      const shared = Math.min(x1, row.x1) - Math.max(x0, row.x0);
      return (
        height > 0.12 &&
        height < 0.45 &&
        shared > 0.7 * Math.min(x1 - x0, row.x1 - row.x0) &&
        x1 - x0 < 1.1 * (row.x1 - row.x0)
      );
    }),
  );
  return { count: struck.length, page: struck[0]?.page ?? 0 };
}
