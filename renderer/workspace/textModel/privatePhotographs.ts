import { createRandomId } from "#shared/base/bytes.ts";
import type { Signal } from "@preact/signals-core";
import type { PhotographBody } from "#shared/records/kinds/photograph.ts";
import type { LocalValue } from "../persistence/localValue.ts";

/** A photograph of a private note: stored on this machine only, encrypted, until its note is shared. */
export interface PrivatePhotograph extends Omit<PhotographBody, "annotation"> {
  readonly id: string;
  /** The id of the private note. */
  readonly note: string;
  /** When it was added (ISO, UTC). */
  readonly added: string;
}

/** The stored photographs of private notes. */
export type PrivatePhotographStore = Signal<readonly PrivatePhotograph[]> &
  Pick<LocalValue<readonly PrivatePhotograph[]>, "flush">;

/** Stores a photograph for a private note, at once. */
export function savePrivatePhotograph(
  store: PrivatePhotographStore,
  photograph: Omit<PrivatePhotograph, "id" | "added">,
): void {
  const id = `photograph-${createRandomId()}`;
  store.value = [...store.value, { ...photograph, id, added: new Date().toISOString() }];
  store.flush();
}

/** Deletes a photograph of a private note, at once. */
export function deletePrivatePhotograph(store: PrivatePhotographStore, id: string): void {
  store.value = store.value.filter((each) => each.id !== id);
  store.flush();
}

/** Deletes all photographs of a private note, at once. */
export function deletePhotographsOfPrivateNote(store: PrivatePhotographStore, note: string): void {
  store.value = store.value.filter((each) => each.note !== note);
  store.flush();
}
