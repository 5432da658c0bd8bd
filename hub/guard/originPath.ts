/**
 * The items that ever stood under one key of a Y.Map form a chain, and the last of it is the key's value. An
 * item of a map is always put behind its origin and before nothing in particular, so its place follows from
 * its ancestors alone: this is Yjs' order (Item.integrate, with no right origin) written as a comparison.
 */
export interface PathStep {
  readonly client: number;
  readonly clock: number;
}

/** An item's ancestors through `origin`, the first one first, and the item itself. */
export type OriginPath = readonly PathStep[];

/** Negative where `a` stands before `b` in their key's chain. */
export function compareOriginPaths(a: OriginPath, b: OriginPath): number {
  for (let i = 0; ; i++) {
    const one = a[i];
    const other = b[i];
    if (!one || !other) return a.length - b.length;
    if (one.client !== other.client) return one.client - other.client;
    if (one.clock !== other.clock) return other.clock - one.clock;
  }
}
