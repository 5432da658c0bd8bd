import { dialog, type BrowserWindow } from "electron";
import path from "node:path";
import { message } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { JournalDamage } from "#node/disk/journal.ts";
import type { DamagedKeyFile } from "#node/keys/keyring.ts";
import { describeJournalDamage } from "./describeJournalDamage.ts";

/**
 * Shows which dossier's log could not be read completely, why, where the parts are and what to do. `titleOf` returns
 * its title.
 */
export async function showJournalDamage(
  window: BrowserWindow,
  folder: string,
  dossier: DossierId,
  damages: readonly JournalDamage[],
  titleOf: (dossier: DossierId) => Promise<string>,
): Promise<void> {
  await dialog.showMessageBox(window, {
    type: "warning",
    message: message("journal.damaged", { title: await titleOf(dossier) }),
    detail: describeJournalDamage(path.join(folder, dossier), damages),
  });
}

/** Shows which key file was damaged; its copy has replaced it. */
export async function showKeyDamage(window: BrowserWindow, { file, aside }: DamagedKeyFile): Promise<void> {
  await dialog.showMessageBox(window, {
    type: "warning",
    message: message("keys.damaged"),
    detail: message("keys.damaged.detail", { file: file.slice(0, 8), aside }),
  });
}
