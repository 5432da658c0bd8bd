/** The order of two texts by their code units, or of two numbers: below 0 where `a` comes first. The same everywhere. */
export function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
