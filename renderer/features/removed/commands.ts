import { command } from "#renderer/desk/command.ts";

/** The name of the dialog. */
export const REMAINS = "remains";

/** Opens what is to be saved of that which only this machine has. */
export const saveRemains = command({
  id: "removed.save",
  name: "command.removed.save",
  group: "dossier",
  run(desk, go) {
    if (!desk.dossier.value?.seat || !desk.dossier.value.notes.value) return false;
    if (go) desk.place.dialog.value = REMAINS;
    return true;
  },
});
