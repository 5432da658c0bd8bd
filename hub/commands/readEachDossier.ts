import { message } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { loggableErrorCode, shortenId } from "../serve/reportEvent.ts";
import type { DossierLogContents, ReadableDossierStore } from "./readableDossierStore.ts";

/** Prints a line about what a command did. */
export type PrintLine = (line: string) => void;

/** The result of a pass over dossiers; `isWhole` if all of it was readable as it was written. */
interface Tally {
  readonly dossiers: number;
  readonly records: number;
  readonly isWhole: boolean;
}

/**
 * Reads dossiers one by one and passes each to `work`, which returns its number of records. Prints what cannot be read.
 */
export async function readEachDossier(
  source: ReadableDossierStore,
  ids: readonly DossierId[],
  tell: PrintLine,
  work: (id: DossierId, kept: DossierLogContents) => Promise<number>,
): Promise<Tally> {
  let [dossiers, records, isWhole] = [0, 0, true];
  for (const id of ids) {
    const kept = await source.read(id).catch((error: unknown) => loggableErrorCode(error));
    if (typeof kept === "string") tell(message("hub.unread", { dossier: shortenId(id), cause: kept }));
    else {
      printLogDamage(id, kept, tell);
      records += await work(id, kept);
      dossiers++;
    }
    isWhole &&= typeof kept !== "string" && kept.damage.length === 0;
  }
  return { dossiers, records, isWhole };
}

export function printLogDamage(dossier: DossierId, { damage }: DossierLogContents, tell: PrintLine): void {
  for (const { file, kind, bytes } of damage)
    tell(message("hub.damaged", { dossier: shortenId(dossier), file, kind, bytes }));
}
