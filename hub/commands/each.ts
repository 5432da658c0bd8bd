import { message } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { causeOf, short } from "../serve/report.ts";
import type { Kept, Source } from "./source.ts";

/** Where a command says what it did. */
export type Tell = (line: string) => void;

/** What was gone through: `isWhole` where all of it could be read as it was written. */
interface Tally {
  readonly dossiers: number;
  readonly records: number;
  readonly isWhole: boolean;
}

/** Reads dossiers one by one for some `work`, which answers how many records one has, and tells what cannot be read. */
export async function eachIn(
  source: Source,
  ids: readonly DossierId[],
  tell: Tell,
  work: (id: DossierId, kept: Kept) => Promise<number>,
): Promise<Tally> {
  let [dossiers, records, isWhole] = [0, 0, true];
  for (const id of ids) {
    const kept = await source.read(id).catch((error: unknown) => causeOf(error));
    if (typeof kept === "string") tell(message("hub.unread", { dossier: short(id), cause: kept }));
    else {
      tellDamage(id, kept, tell);
      records += await work(id, kept);
      dossiers++;
    }
    isWhole &&= typeof kept !== "string" && kept.damage.length === 0;
  }
  return { dossiers, records, isWhole };
}

export function tellDamage(dossier: DossierId, { damage }: Kept, tell: Tell): void {
  for (const { file, kind, bytes } of damage)
    tell(message("hub.damaged", { dossier: short(dossier), file, kind, bytes }));
}
