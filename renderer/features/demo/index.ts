import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { DemoBanner } from "./DemoBanner.tsx";
import { readDemo } from "./readDemo.ts";

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

/** Opens the visitor's copy of the demo's dossier; `DemoBanner` lets the visitor join it. */
async function openDemoDossier(workspace: Workspace): Promise<void> {
  const { host, notifications } = workspace;
  const demo = await readDemo(workspace);
  const held = demo && notifications.valueOrNotify(await host.dossiers.list());
  if (!held) return;
  if (held.some(({ id }) => id === demo.id)) return workspace.reopen(demo.id);
  await workspace.incoming.add([demo.file]);
}
