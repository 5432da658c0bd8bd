/** Compares two texts by code unit, or two numbers: negative if `a` comes first. Independent of the locale. */
export function compareValues<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
