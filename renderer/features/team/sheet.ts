import { command } from "#renderer/desk/command.ts";

/** To the recovery sheet in Team, until it was saved somewhere else. */
export const sheetCommand = command({
  id: "team.sheet",
  name: "team.recovery.short",
  group: "dossier",
  run(desk, go) {
    if (!desk.dossier.value?.seat?.own.recovery.value) return false;
    if (go) desk.place.view.value = "team";
    return true;
  },
});
