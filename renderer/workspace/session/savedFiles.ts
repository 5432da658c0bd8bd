import type { Signal } from "@preact/signals-core";
import type { MemberId } from "#shared/records/envelope.ts";

/** A file with the dossier's records that was saved on this machine: what of it is erased later stays in the file. */
export interface SavedFile {
  readonly at: string;
  /** Whom it was for; null for whoever knows its passphrase, "anybody" for a file in clear. */
  readonly for: readonly MemberId[] | null | "anybody";
}

const KEPT = 500;

/** Remembers that a file was saved. */
export function rememberSavedFile(saved: Pick<Signal<readonly SavedFile[]>, "value">, whom: SavedFile["for"]): void {
  saved.value = [...saved.value, { at: new Date().toISOString(), for: whom }].slice(-KEPT);
}
