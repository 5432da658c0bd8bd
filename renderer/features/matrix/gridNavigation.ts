/** A cell of a grid: its row and its column, counted from 0. */
export interface GridCellPosition {
  readonly row: number;
  readonly column: number;
}

/** How far Page Up and Page Down move, in rows. */
const PAGE = 10;

/**
 * Returns the cell that a key leads to, as in the ARIA practices: arrows to the next cell, Home and End to a row's
 * ends, with Ctrl to the grid's corners, Page Up and Page Down by `PAGE` rows. Arrows follow the screen: `rtl` mirrors
 * them. Null if the key leads nowhere.
 */
export function gridCellAfterKey(
  { row, column }: GridCellPosition,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  size: { readonly rows: number; readonly columns: number },
  rtl: boolean,
): GridCellPosition | null {
  const far = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (r: number, c: number) => ({ row: clamp(r, last.row), column: clamp(c, last.column) });
  switch (key) {
    case "ArrowUp":
      return to(far ? 0 : row - 1, column);
    case "ArrowDown":
      return to(far ? last.row : row + 1, column);
    case "ArrowLeft":
    case "ArrowRight": {
      const forth = (key === "ArrowRight") !== rtl;
      if (far) return to(row, forth ? last.column : 0);
      return to(row, column + (forth ? 1 : -1));
    }
    case "Home":
      return to(far ? 0 : row, 0);
    case "End":
      return to(far ? last.row : row, last.column);
    case "PageUp":
      return to(row - PAGE, column);
    case "PageDown":
      return to(row + PAGE, column);
    default:
      return null;
  }
}

function clamp(n: number, most: number): number {
  return Math.max(0, Math.min(most, n));
}

/** Returns the digit of a key without Ctrl, Command, Alt and Shift; null for every other key. */
export function pressedDigitOf({
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): number | null {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit && !ctrlKey && !metaKey && !altKey && !shiftKey ? Number(digit) : null;
}
