import { defineCommand } from "#renderer/workspace/command.ts";

/** Commands for packets, which are passed on without a network. */
export const packetCommands = [
  defineCommand({
    id: "packets.save",
    name: "command.packets.save",
    group: "dossier",
    keys: ["Mod+Shift+KeyS"],
    run(workspace, go) {
      if (!workspace.dossier.value?.session || !workspace.me) return false;
      if (go) {
        workspace.viewState.packetRecipients.value = [];
        workspace.viewState.dialog.value = "packet";
      }
      return true;
    },
  }),
];
