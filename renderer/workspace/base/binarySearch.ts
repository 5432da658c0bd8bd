/** The index of the last item of a sorted row that still holds, or -1. */
export function findLastSortedIndex<T>(row: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(row[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
