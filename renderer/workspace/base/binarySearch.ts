/**
 * Returns the index of the last item for which `holds` is true, or -1. All such items must come before the others.
 */
export function binarySearchLastIndex<T>(row: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(row[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
