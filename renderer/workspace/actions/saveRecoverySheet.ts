import { isRefusal } from "#shared/base/result.ts";
import { dossierTitleOf } from "#shared/host/dossierCard.ts";
import type { ListedDossier } from "#shared/host/host.ts";
import type { Workspace } from "../workspace.ts";
import { withLocalState } from "../dossier/withInspectedDossier.ts";
import type { LocalState } from "../session/localState.ts";

/** Saves the recovery sheet as a file, and removes it from this machine once saved. */
export async function saveRecoverySheet(
  { host, notifications }: Workspace,
  recoverySheet: LocalState["recoverySheet"],
  title: string,
): Promise<void> {
  const sheet = recoverySheet.value?.sheet;
  if (!sheet) return;
  const bytes = new TextEncoder().encode(sheet);
  const saved = await host.files.save("recovery", { name: `${title.slice(0, 60)} recovery.html`, bytes });
  if (notifications.valueOrNotify(saved)) recoverySheet.value = null;
}

/** Saves the recovery sheet of any dossier of this machine, even if it is not open. */
export async function saveRecoverySheetOfDossier(workspace: Workspace, held: ListedDossier): Promise<void> {
  const done = await withLocalState(workspace.host, workspace.dossier.value, held.id, ({ recoverySheet }) =>
    saveRecoverySheet(workspace, recoverySheet, dossierTitleOf(held)),
  );
  if (isRefusal(done)) workspace.notifications.showRefusal(done);
}
