import type { MatrixTableName } from "#renderer/workspace/viewState.ts";

/** How the tables are shown, as long as the view is open. */
export interface MatrixOptions {
  /**
   * Puts the rows with most items, or the widest spread, first; otherwise they are sorted by name or as in the text.
   */
  readonly most: boolean;
  /** Shows only rows and columns that are not empty. */
  readonly filled: boolean;
  readonly plain: boolean;
  /** What a row of the spread of ratings stands for. */
  readonly by: "note" | "provision";
}

export const DEFAULT_MATRIX_OPTIONS: MatrixOptions = { most: false, filled: true, plain: false, by: "note" };

/** Whether a table's rows can be sorted, or its empty ones left out. */
export function isSortableMatrix(table: MatrixTableName): boolean {
  return table !== "package";
}
