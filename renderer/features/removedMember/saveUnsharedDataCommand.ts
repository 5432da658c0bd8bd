import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import type { SyncState } from "#renderer/workspace/hub/hubConnection.ts";
import { defineCommand } from "#renderer/workspace/command.ts";

/** The dialog for data that only this machine has. */
export const UNSHARED_DATA_DIALOG = "remains";

/** Whether the hub turns this device away although it is a member's: no roster here says why. */
export function isRefusedByHub({ me }: Pick<Dossier, "me">, sync: SyncState | null | undefined): boolean {
  return me !== null && sync?.state === "refused" && sync.refusal.code === "hub.stranger";
}

/** Opens the dialog that saves the data that only this machine has. */
export const saveUnsharedDataCommand = defineCommand({
  id: "removed.save",
  name: "command.removed.save",
  group: "dossier",
  run(workspace, go) {
    const dossier = workspace.dossier.value;
    if (!dossier?.session || !dossier.notes.value) return false;
    // The others have everything, or will get it, from the hub or in a packet.
    if (!dossier.isRemoved && !isRefusedByHub(dossier, dossier.hub.connection.value?.syncState.value)) return false;
    if (go) workspace.viewState.dialog.value = UNSHARED_DATA_DIALOG;
    return true;
  },
});
