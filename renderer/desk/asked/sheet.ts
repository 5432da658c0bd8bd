import { isRefusal } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { HeldDossier } from "#shared/host/host.ts";
import type { Desk } from "../desk.ts";
import { lookIntoOwn } from "../dossier/looking.ts";
import type { Own } from "../own/own.ts";

/** Saves the recovery sheet as a file, and takes it off this machine once that is done. */
export async function saveSheet({ host, notices }: Desk, recovery: Own["recovery"], title: string): Promise<void> {
  const sheet = recovery.value?.sheet;
  if (!sheet) return;
  const bytes = new TextEncoder().encode(sheet);
  const saved = await host.files.save("recovery", { name: `${title.slice(0, 60)} recovery.html`, bytes });
  if (notices.valueOf(saved)) recovery.value = null;
}

/** The same for any dossier of this machine, also one that is not open. */
export async function saveSheetOf(desk: Desk, held: HeldDossier): Promise<void> {
  const done = await lookIntoOwn(desk.host, desk.dossier.value, held.id, ({ recovery }) =>
    saveSheet(desk, recovery, dossierTitleOf(held)),
  );
  if (isRefusal(done)) desk.notices.refused(done);
}
