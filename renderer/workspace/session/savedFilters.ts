import type { Signal } from "@preact/signals-core";

/** A saved filter of this machine: a name, and the filter as a printed line. */
export interface SavedFilter {
  readonly name: string;
  readonly line: string;
}

type Keep = Pick<Signal<readonly SavedFilter[]>, "value"> & { readonly flush: () => void };

/** Saves a filter line under a name, at once; replaces one of the same name. */
export function saveFilter(keep: Keep, name: string, line: string): void {
  keep.value = [...keep.value.filter((each) => each.name !== name), { name, line }];
  keep.flush();
}

/** Deletes the filter of a name. */
export function deleteFilter(keep: Keep, name: string): void {
  keep.value = keep.value.filter((each) => each.name !== name);
  keep.flush();
}
