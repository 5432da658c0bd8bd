import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { formatBackupName } from "#shared/exchange/backup/backupName.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { Backups } from "#shared/host/backups.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { backUpDossier, packBackup } from "#renderer/workspace/dossier/backUpDossier.ts";
import { withInspectedDossier } from "#renderer/workspace/dossier/withInspectedDossier.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Backs up every dossier of this machine now, and notifies the user of each that could not be backed up. */
export async function backUpAll(workspace: Workspace, backups: Backups): Promise<void> {
  const { host, notifications } = workspace;
  const held = notifications.valueOrNotify(await host.dossiers.list());
  if (!held) return;
  let count = 0;
  for (const each of held) {
    const keys = await host.keys(each.id);
    const saved = isRefusal(keys)
      ? keys
      : await withInspectedDossier(host, workspace.dossier.value, each.id, (inspected) =>
          backUpDossier(host, backups, inspected, keys.publicKeys.recipient),
        );
    if (!isRefusal(saved)) count++;
    else
      notifications.showRefusal(
        refusal("backup.failed", { title: dossierTitleOf(each), reason: explainRefusal(saved) }),
      );
  }
  if (count > 0) notifications.notify("backup.done", { count });
}

/** Saves a backup of the open dossier as a file; returns its name, or null if the user cancelled. */
export async function saveBackupFile(workspace: Workspace, codeRecipient: string): Promise<Outcome<string | null>> {
  const { ledger, session } = workspace.dossier.value!;
  const { localState, publicKeys } = session!;
  const inspected = { ledger, localState, device: publicKeys.device };
  const bytes = await packBackup(inspected, publicKeys.recipient, codeRecipient);
  if (isRefusal(bytes)) return bytes;
  return workspace.host.files.save("dossier", { name: formatBackupName(ledger.dossier, new Date()), bytes });
}
