/**
 * Some values, mostly one: a single one is kept by itself, which takes a fraction of the memory of an array with one
 * element. For values that are no arrays.
 */
export type OneOrMany<T> = T | T[];

/** The length from which an array is extended in place. A short one is copied: one that grows has room for 16 more. */
const LONG = 16;

/** Returns the values with one more. Use only what is returned: a long array is extended in place. */
export function withOneMore<T>(values: OneOrMany<T> | undefined, value: T): OneOrMany<T> {
  if (values === undefined) return value;
  if (!Array.isArray(values)) return [values, value];
  if (values.length < LONG) return values.concat([value]);
  values.push(value);
  return values;
}

export function listOf<T>(values: OneOrMany<T> | undefined): readonly T[] {
  if (values === undefined) return [];
  return Array.isArray(values) ? values : [values];
}
