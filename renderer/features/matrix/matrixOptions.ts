import type { MatrixTableName } from "#renderer/workspace/viewState.ts";

/** How the tables are shown; for as long as the view is open. */
export interface MatrixOptions {
  /** The rows with most in them, or the widest apart, first; else by name, or as in the text. */
  readonly most: boolean;
  /** Only the rows and columns in which something stands. */
  readonly filled: boolean;
  readonly plain: boolean;
  /** What a row of the spread of ratings is. */
  readonly by: "note" | "provision";
}

export const DEFAULT_MATRIX_OPTIONS: MatrixOptions = { most: false, filled: true, plain: false, by: "note" };

/** Whether a table's rows can be put in another order, or its empty ones left out. */
export function isSortable(table: MatrixTableName): boolean {
  return table !== "package";
}
