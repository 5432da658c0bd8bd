import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { message } from "#shared/messages/messages.ts";
import { DemoBanner } from "./DemoBanner.tsx";

/** A demo of the web edition: its dossier, and a line that says that it is a demo. */
export const demoFeature: Feature = {
  commands: [
    defineCommand({
      id: "demo",
      name: "command.demo",
      group: "dossier",
      run(workspace, go) {
        if (!workspace.host.demo || workspace.dossier.value) return false;
        if (go) void openDemoDossier(workspace);
        return true;
      },
    }),
  ],
  slots: { banner: DemoBanner },
};

/**
 * Opens the visitor's copy of the demo's dossier. The first time, the visitor joins it as every member joins: by an
 * invitation.
 */
async function openDemoDossier(workspace: Workspace): Promise<void> {
  const { host, notifications } = workspace;
  const demo = notifications.valueOrNotify(await host.demo!());
  const invitation = demo && notifications.valueOrNotify(decodeJoinCode(demo.invitation));
  const held = invitation && notifications.valueOrNotify(await host.dossiers.list());
  if (!held) return;
  if (held.some(({ id }) => id === invitation.dossier)) return workspace.reopen(invitation.dossier);
  await workspace.incoming.add([demo.file]);
  if (workspace.dossier.value?.me === null) await workspace.join(demo.invitation, message("demo.member"));
}
