import { defineCommand } from "#renderer/workspace/command.ts";

/** Shows or hides the user's presence to the other members. */
export const presenceCommand = defineCommand({
  id: "team.presence",
  name: "command.team.presence",
  group: "dossier",
  run(workspace, go) {
    const dossier = workspace.dossier.value;
    if (!dossier?.session || !dossier.hub.connection.value) return false;
    const isUnseen = dossier.session.localState.hiddenSince.value !== null;
    if (go) {
      dossier.hub.setVisible(isUnseen);
      workspace.notifications.notify(isUnseen ? "presence.now-seen" : "presence.now-unseen");
    }
    return true;
  },
});
