/** A row or a column. `id` identifies it within the matrix. */
export interface MatrixRowOrColumn<T> {
  readonly id: string;
  readonly value: T;
  /** The number of items in its cells. */
  readonly count: number;
}

/** A table as a value. A row and a column without content have no cell. */
export interface Matrix<R, K, C> {
  readonly rows: readonly MatrixRowOrColumn<R>[];
  readonly columns: readonly MatrixRowOrColumn<K>[];
  /** By the row's id, then by the column's. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, C>>;
}

/** A cell to be placed in a matrix; `count` is the number of items in it. */
export interface MatrixCellToPlace<C> {
  readonly row: string;
  readonly column: string;
  readonly cell: C;
  readonly count: number;
}

/**
 * Builds a matrix from rows and columns, in the given order, and its cells. Throws a RangeError if a cell's row or
 * column does not exist.
 */
export function buildMatrixFromCells<R, K, C>(
  rows: ReadonlyMap<string, R>,
  columns: ReadonlyMap<string, K>,
  filled: readonly MatrixCellToPlace<C>[],
): Matrix<R, K, C> {
  const cells = new Map<string, Map<string, C>>();
  const counts = { row: new Map<string, number>(), column: new Map<string, number>() };
  for (const { row, column, cell, count } of filled) {
    if (!rows.has(row) || !columns.has(column)) throw new RangeError(`A cell at ${row}, ${column}: no such place`);
    cells.set(row, (cells.get(row) ?? new Map<string, C>()).set(column, cell));
    counts.row.set(row, (counts.row.get(row) ?? 0) + count);
    counts.column.set(column, (counts.column.get(column) ?? 0) + count);
  }
  return { rows: linesOf(rows, counts.row), columns: linesOf(columns, counts.column), cells };
}

function linesOf<T>(
  lines: ReadonlyMap<string, T>,
  counts: ReadonlyMap<string, number>,
): readonly MatrixRowOrColumn<T>[] {
  return [...lines].map(([id, value]) => ({ id, value, count: counts.get(id) ?? 0 }));
}

/** Returns the matrix without empty rows and columns. */
export function dropEmptyRowsAndColumns<R, K, C>({ rows, columns, cells }: Matrix<R, K, C>): Matrix<R, K, C> {
  const inColumns = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  return {
    rows: rows.filter(({ id }) => cells.has(id)),
    columns: columns.filter(({ id }) => inColumns.has(id)),
    cells,
  };
}

/** Returns the matrix with its rows sorted. Equal rows keep their order. */
export function sortMatrixRows<R, K, C>(
  matrix: Matrix<R, K, C>,
  order: (a: MatrixRowOrColumn<R>, b: MatrixRowOrColumn<R>) => number,
): Matrix<R, K, C> {
  return { ...matrix, rows: [...matrix.rows].sort(order) };
}
