import type { ShownProposal, ShownThread } from "#shared/ledger/shownEntries.ts";
import type { Layout } from "./layouts.ts";

/** The layouts that go in an order of somebody's own; the others follow the text. */
const ORDERED: ReadonlySet<Layout> = new Set(["submission", "delegate"]);

export function hasCustomOrder(layout: Layout): boolean {
  return ORDERED.has(layout);
}

/** Things in the order that somebody gave to what they are made of; as they are where there is none. What it lacks is last. */
export function sortByCustomOrder<T>(
  list: readonly T[],
  of: (each: T) => ShownThread | ShownProposal,
  { order }: { readonly order?: readonly (ShownThread | ShownProposal)[] },
): readonly T[] {
  if (!order) return list;
  const rank = new Map(order.map((each, i) => [each, i]));
  return [...list].sort((a, b) => (rank.get(of(a)) ?? order.length) - (rank.get(of(b)) ?? order.length));
}

/**
 * Things in an order that was made for some of them. What it does not know (a note that was written since) comes behind
 * what it follows in the list given, or first where it follows nothing.
 */
export function applyKeyOrder<T>(
  list: readonly T[],
  keyOf: (each: T) => string,
  order: readonly string[],
): readonly T[] {
  const known = new Set(order);
  const byKey = new Map(list.map((each) => [keyOf(each), each]));
  const following = new Map<string | null, T[]>();
  let before: string | null = null;
  for (const each of list) {
    const key = keyOf(each);
    if (known.has(key)) before = key;
    else following.set(before, [...(following.get(before) ?? []), each]);
  }
  const placed = [...known].flatMap((key) => {
    const each = byKey.get(key);
    return each === undefined ? [] : [each, ...(following.get(key) ?? [])];
  });
  return [...(following.get(null) ?? []), ...placed];
}

/** The keys with one of them moved to before or behind another. */
export function moveKeys(
  keys: readonly string[],
  moving: ReadonlySet<string>,
  to: string,
  side: "before" | "after",
): readonly string[] {
  if (moving.has(to)) return keys;
  const rest = keys.filter((key) => !moving.has(key));
  const at = rest.indexOf(to) + (side === "after" ? 1 : 0);
  return [...rest.slice(0, at), ...keys.filter((key) => moving.has(key)), ...rest.slice(at)];
}

/** The keys with one of them a step up or down; the same list where it can go no further. */
export function stepKey(keys: readonly string[], key: string, step: -1 | 1): readonly string[] {
  const at = keys.indexOf(key);
  const other = at < 0 ? undefined : keys[at + step];
  return other === undefined ? keys : moveKeys(keys, new Set([key]), other, step < 0 ? "before" : "after");
}
