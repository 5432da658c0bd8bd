/**
 * A selection of many items of a list, by id. `anchor` is the row from which Shift extends it; `base` is what was
 * selected when the anchor was set, so that a range can become smaller again.
 */
export interface RangeSelection {
  readonly ids: ReadonlySet<string>;
  readonly base: ReadonlySet<string>;
  readonly anchor: string | null;
}

/** A row of the list: its key, which is unique, and the item that it shows. An item may have several rows. */
export interface SelectableRow {
  readonly key: string;
  readonly id: string;
}

export const NOTHING_SELECTED: RangeSelection = { ids: new Set(), base: new Set(), anchor: null };

/** Selects an item, or removes it from the selection. Its row becomes the anchor. */
export function toggleSelected({ ids }: RangeSelection, { key, id }: SelectableRow): RangeSelection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, base: next, anchor: key };
}

/** Selects all of several items or, if all are selected, none of them. The anchor stays. */
export function toggleAllSelected({ ids, anchor }: RangeSelection, all: readonly string[]): RangeSelection {
  const next = new Set(ids);
  const isFull = all.every((id) => ids.has(id));
  for (const id of all)
    if (isFull) next.delete(id);
    else next.add(id);
  return { ids: next, base: next, anchor };
}

/** Selects one item alone. */
export function selectOnly({ key, id }: SelectableRow): RangeSelection {
  const ids = new Set([id]);
  return { ids, base: ids, anchor: key };
}

/**
 * Selects everything from the anchor to a row, in addition to what was selected when the anchor was set. Without an
 * anchor in the list, `start` becomes the anchor.
 */
export function extendSelection(
  selection: RangeSelection,
  rows: readonly SelectableRow[],
  to: string,
  start: string,
): RangeSelection {
  const indexOf = (key: string | null) => rows.findIndex((row) => row.key === key);
  const known = indexOf(selection.anchor);
  const from = known >= 0 ? known : indexOf(start);
  const end = indexOf(to);
  if (from < 0 || end < 0) return selection;
  const base = known >= 0 ? selection.base : selection.ids;
  const range = rows.slice(Math.min(from, end), Math.max(from, end) + 1).map(({ id }) => id);
  return { ids: new Set([...base, ...range]), base, anchor: rows[from]!.key };
}
