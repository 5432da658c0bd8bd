import { importCommentsRefusal } from "#renderer/workspace/queries/removedMemberRefusals.ts";
import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { ReturnedFileOverlay } from "./ReturnedFileOverlay.tsx";

async function pick(workspace: Workspace): Promise<void> {
  const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("returned"));
  if (file) await workspace.incoming.addReturned(file);
}

/** Reviews and imports the comments in files that come back. */
export const importCommentsFeature: Feature = {
  commands: [
    defineCommand({
      id: "returned.open",
      name: "command.returned.open",
      group: "dossier",
      refusal: importCommentsRefusal,
      run(workspace, go) {
        if (!workspace.dossier.value?.session || !workspace.dossier.value.notes.value) return false;
        if (go) void pick(workspace);
        return true;
      },
    }),
  ],
  slots: { over: ReturnedFileOverlay },
};
