/**
 * Returns the last index below `length` for which `holds` is true, or -1. All indices that satisfy it must come first.
 */
export function binarySearchLastMatch(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [-1, length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Returns the index of the last item for which `holds` is true, or -1. All such items must come before the others.
 */
export function binarySearchLastIndex<T>(row: readonly T[], holds: (item: T) => boolean): number {
  return binarySearchLastMatch(row.length, (index) => holds(row[index]!));
}
