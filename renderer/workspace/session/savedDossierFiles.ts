import type { Signal } from "@preact/signals-core";
import type { MemberId } from "#shared/records/envelope.ts";

/** A file with the dossier's records that was saved on this machine: records erased later remain in the file. */
export interface SavedDossierFile {
  readonly at: string;
  /** The recipients; null for anybody who knows its passphrase, "anybody" for an unencrypted file. */
  readonly for: readonly MemberId[] | null | "anybody";
}

const KEPT = 500;

/** Remembers that a file was saved, up to the last 500 files. */
export function rememberSavedDossierFile(
  saved: Pick<Signal<readonly SavedDossierFile[]>, "value">,
  whom: SavedDossierFile["for"],
): void {
  saved.value = [...saved.value, { at: new Date().toISOString(), for: whom }].slice(-KEPT);
}
