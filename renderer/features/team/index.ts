import { command } from "#renderer/desk/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { later } from "#renderer/frame/later.tsx";
import { Join } from "./Join.tsx";
import { People } from "./People.tsx";
import { presenceCommand } from "./presence.ts";
import { sheetCommand } from "./sheet.ts";
import { StepLine } from "./StepLine.tsx";

/** Who is in it, how others get in, and how far the hub has what is here. */
export const team: Feature = {
  commands: [
    command({
      id: "team.join",
      name: "command.team.join",
      group: "dossier",
      run(desk, go) {
        if (go) desk.place.dialog.value = "join";
        return true;
      },
    }),
    command({
      id: "team.show",
      name: "command.team.show",
      group: "go",
      keys: ["Mod+Shift+KeyM"],
      run(desk, go) {
        if (!desk.dossier.value) return false;
        if (go) desk.place.view.value = "team";
        return true;
      },
    }),
    sheetCommand,
    presenceCommand,
  ],
  slots: {
    over: Join,
    people: People,
    status: StepLine,
    team: later(
      () => import("./Team.tsx"),
      ({ Team }) => Team,
    ),
  },
};
