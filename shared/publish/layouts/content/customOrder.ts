import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import type { BriefingLayout } from "./layouts.ts";

/** The layouts whose items the user can reorder; the others follow the text. */
const ORDERED: ReadonlySet<BriefingLayout> = new Set(["submission", "delegate"]);

export function canHaveCustomOrder(layout: BriefingLayout): boolean {
  return ORDERED.has(layout);
}

/**
 * Sorts items by the order in which the user put the entries that they are made from. Items that it does not list go
 * last; without an order, the list is unchanged.
 */
export function sortByCustomOrder<T>(
  list: readonly T[],
  entryOf: (each: T) => DisclosedThread | DisclosedProposal,
  { order }: { readonly order?: readonly (DisclosedThread | DisclosedProposal)[] },
): readonly T[] {
  if (!order) return list;
  const rank = new Map(order.map((each, i) => [each, i]));
  return [...list].sort((a, b) => (rank.get(entryOf(a)) ?? order.length) - (rank.get(entryOf(b)) ?? order.length));
}

/**
 * Sorts a list by an order of keys. An item whose key the order lacks (a note written since) goes after the known item
 * before it in `list`, or first if there is none.
 */
export function sortByKeyOrder<T>(
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

/** Moves some of the keys before or after another key. */
export function moveKeysInCustomOrder(
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

/** Moves a key one step up or down. Returns the same list if it cannot move further. */
export function moveKeyOneStep(keys: readonly string[], key: string, step: -1 | 1): readonly string[] {
  const at = keys.indexOf(key);
  const other = at < 0 ? undefined : keys[at + step];
  return other === undefined ? keys : moveKeysInCustomOrder(keys, new Set([key]), other, step < 0 ? "before" : "after");
}
