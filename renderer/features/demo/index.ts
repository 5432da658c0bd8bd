import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
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

/** Opens the visitor's copy of the demo's dossier, and joins it as every member joins: by an invitation. */
async function openDemoDossier(workspace: Workspace): Promise<void> {
  const demo = workspace.notifications.valueOrNotify(await workspace.host.demo!());
  if (!demo) return;
  await workspace.incoming.add([demo.file]);
  if (workspace.dossier.value?.me === null) await workspace.join(demo.invitation, message("demo.member"));
}
