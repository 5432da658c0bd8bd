/**
 * Finds what each of many things answers in the end, along any number of answers, in time that grows with the things and
 * not with the length of their threads. What answers itself in a circle has some head in the circle.
 */
export function createRootFinder<T>(answered: (each: T) => T | undefined): (from: T) => T {
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

/** What belongs to the same key, in its order. */
export function groupPairs<K, T>(all: Iterable<readonly [K, T]>): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const [key, each] of all) {
    const known = found.get(key);
    if (known) known.push(each);
    else found.set(key, [each]);
  }
  return found;
}
