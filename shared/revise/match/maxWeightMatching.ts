/** A possible pair: a row, a column, and the weight of the pair (above 0). */
export interface WeightedEdge {
  readonly row: number;
  readonly column: number;
  readonly worth: number;
}

/**
 * Finds the maximum-weight matching: each row and each column gets at most one partner, and the total weight is the
 * highest possible. Returns the column of each row, or -1. Each row is added along the shortest augmenting path (Kuhn
 * 1955, Edmonds and Karp 1972), so a row that takes another row's column moves that row to its next best.
 */
export function maxWeightMatching(rows: number, columns: number, edges: readonly WeightedEdge[]): Int32Array {
  const of = edgesOfRows(rows, edges);
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  const [potential, price] = [new Float64Array(rows), new Float64Array(columns)];
  for (let row = 0; row < rows; row++) potential[row] = Math.max(0, ...of[row]!.map(({ worth }) => worth));
  for (let row = 0; row < rows; row++) if (of[row]!.length > 0) augment(row, of, columnOf, rowOf, potential, price);
  return columnOf;
}

function edgesOfRows(rows: number, edges: readonly WeightedEdge[]): readonly (readonly WeightedEdge[])[] {
  const of: WeightedEdge[][] = Array.from({ length: rows }, () => []);
  for (const edge of edges) if (edge.worth > 0) of[edge.row]!.push(edge);
  return of;
}

/**
 * Runs Dijkstra's algorithm over reduced costs. A row may also stay unmatched, at the cost of its current potential.
 */
function augment(
  start: number,
  of: readonly (readonly WeightedEdge[])[],
  columnOf: Int32Array,
  rowOf: Int32Array,
  potential: Float64Array,
  price: Float64Array,
): void {
  const best = new Map<number, { readonly cost: number; readonly row: number }>();
  const done = new Map<number, number>();
  const reached = new Map<number, number>([[start, 0]]);
  let [end, alone, least] = [-1, start, potential[start]!];
  for (let row = start, cost = 0; ;) {
    for (const { column, worth } of of[row]!) {
      if (done.has(column)) continue;
      const there = cost + potential[row]! + price[column]! - worth;
      if (there < (best.get(column)?.cost ?? Infinity)) best.set(column, { cost: there, row });
    }
    let [next, nearest] = [-1, Infinity];
    for (const [column, each] of best) {
      if (!done.has(column) && each.cost < nearest) [next, nearest] = [column, each.cost];
    }
    if (next < 0 || nearest >= least) break;
    done.set(next, nearest);
    if (rowOf[next]! < 0) {
      [end, least] = [next, nearest];
      break;
    }
    [row, cost] = [rowOf[next]!, nearest];
    reached.set(row, cost);
    if (cost + potential[row]! < least) [alone, least] = [row, cost + potential[row]!];
  }
  for (const [row, cost] of reached) if (cost < least) potential[row] = potential[row]! - (least - cost);
  for (const [column, cost] of done) if (cost < least) price[column] = price[column]! + (least - cost);
  flipPath(start, end, alone, best, columnOf, rowOf);
}

/** Assigns to each row on the path the column from which it was reached, starting at the end of the path. */
function flipPath(
  start: number,
  end: number,
  alone: number,
  best: ReadonlyMap<number, { readonly row: number }>,
  columnOf: Int32Array,
  rowOf: Int32Array,
): void {
  let column = end;
  if (end < 0) {
    column = columnOf[alone]!;
    columnOf[alone] = -1;
    if (alone === start) return;
  }
  for (;;) {
    const { row } = best.get(column)!;
    const before = columnOf[row]!;
    columnOf[row] = column;
    rowOf[column] = row;
    if (row === start) return;
    column = before;
  }
}
