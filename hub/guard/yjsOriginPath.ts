/**
 * A step in an item's ancestry. All items ever set under one key of a Y.Map form a chain, and its last item is the
 * key's value. An item of a map is always inserted after its origin and before nothing in particular, so its position
 * follows from its ancestors alone. `compareYjsOriginPaths` is Yjs' order (Item.integrate, without a right origin) as a
 * comparison.
 */
export interface YjsOriginPathStep {
  readonly client: number;
  readonly clock: number;
}

/** An item's ancestors through `origin`, from the first to the item itself. */
export type YjsOriginPath = readonly YjsOriginPathStep[];

/** Compares two positions in a key's chain; negative if `a` comes before `b`. */
export function compareYjsOriginPaths(a: YjsOriginPath, b: YjsOriginPath): number {
  for (let i = 0; ; i++) {
    const one = a[i];
    const other = b[i];
    if (!one || !other) return a.length - b.length;
    if (one.client !== other.client) return one.client - other.client;
    if (one.clock !== other.clock) return other.clock - one.clock;
  }
}
