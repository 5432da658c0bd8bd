import type { Signal } from "@preact/signals-core";

/** A filter that one keeps on this machine: the line that it is printed as, by a name. */
export interface SavedFilter {
  readonly name: string;
  readonly line: string;
}

type Keep = Pick<Signal<readonly SavedFilter[]>, "value"> & { readonly flush: () => void };

/** Keeps a line under a name, at once; what had the name before gives way. */
export function saveFilter(keep: Keep, name: string, line: string): void {
  keep.value = [...keep.value.filter((each) => each.name !== name), { name, line }];
  keep.flush();
}

/** Lets the filter of a name go. */
export function deleteFilter(keep: Keep, name: string): void {
  keep.value = keep.value.filter((each) => each.name !== name);
  keep.flush();
}
