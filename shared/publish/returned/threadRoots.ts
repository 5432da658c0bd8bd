/**
 * Creates a function that finds the entry at the root of a chain of answers. Its time grows with the number of entries,
 * not with the length of their threads. For a cycle, some entry in it is the root.
 */
export function createThreadRootFinder<T>(answered: (each: T) => T | undefined): (from: T) => T {
  const known = new Map<T, T>();
  return (from) => {
    const path = new Set([from]);
    let at = from;
    for (;;) {
      const next = known.get(at) ?? answered(at);
      if (next === undefined || path.has(next)) break;
      path.add(next);
      at = next;
    }
    for (const each of path) known.set(each, at);
    return at;
  };
}

/** Groups pairs by key, in order. */
export function groupPairsByKey<K, T>(all: Iterable<readonly [K, T]>): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const [key, each] of all) {
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  return found;
}
