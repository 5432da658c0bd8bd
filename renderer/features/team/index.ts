import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { JoinOverlay } from "./invitations/JoinOverlay.tsx";
import { PresentMembersBar } from "./hub/PresentMembersBar.tsx";
import { presenceCommand } from "./hub/presenceCommand.ts";
import { goToRecoverySheetCommand } from "./administration/goToRecoverySheetCommand.ts";
import { SyncStateLine } from "./hub/SyncStateLine.tsx";

/** The team: its members, how others join, and how far the hub has the records that are here. */
export const teamFeature: Feature = {
  commands: [
    defineCommand({
      id: "team.join",
      name: "command.team.join",
      group: "dossier",
      run(workspace, go) {
        if (go) workspace.viewState.dialog.value = "join";
        return true;
      },
    }),
    defineCommand({
      id: "team.show",
      name: "command.team.show",
      group: "view",
      keys: ["Mod+Shift+KeyM"],
      run(workspace, go) {
        if (!workspace.dossier.value) return false;
        if (go) workspace.viewState.view.value = "team";
        return true;
      },
    }),
    goToRecoverySheetCommand,
    presenceCommand,
  ],
  slots: {
    over: JoinOverlay,
    people: PresentMembersBar,
    status: SyncStateLine,
    team: lazyComponent(
      () => import("./TeamView.tsx"),
      ({ TeamView }) => TeamView,
    ),
  },
};
