import { defineCommand } from "#renderer/workspace/command.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { packDossierInWorker } from "#renderer/workspace/base/workerJobs.ts";
import { rememberSavedDossierFile } from "#renderer/workspace/session/savedDossierFiles.ts";
import { rememberLeftClosed } from "#renderer/bootstrap/leftClosed.ts";
import { toFileName } from "#shared/base/fileName.ts";

/** Commands that open files, save them, and close the dossier. */
export const fileCommands = [
  defineCommand({
    id: "files.open",
    name: "command.files.open",
    group: "dossier",
    keys: ["Mod+KeyO"],
    run(workspace, go) {
      if (go) void pick(workspace);
      return true;
    },
  }),
  defineCommand({
    id: "files.save",
    name: "command.files.save",
    group: "dossier",
    keys: ["Mod+KeyS"],
    run(workspace, go) {
      if (!workspace.dossier.value) return false;
      if (go) void saveDossier(workspace);
      return true;
    },
  }),
  defineCommand({
    id: "files.sample",
    name: "command.files.sample",
    group: "dossier",
    run(workspace, go) {
      if (go && !workspace.showUnsavedForm()) void trySample(workspace);
      return true;
    },
  }),
  defineCommand({
    id: "files.close",
    name: "command.files.close",
    group: "dossier",
    run(workspace, go) {
      if (!workspace.dossier.value) return false;
      if (go && !workspace.showUnsavedForm()) {
        rememberLeftClosed(true);
        void workspace.closeDossier();
      }
      return true;
    },
  }),
];

async function pick(workspace: Workspace): Promise<void> {
  const file = workspace.notifications.valueOrNotify(await workspace.host.files.open("draft"));
  if (file) await workspace.incoming.add([file]);
}

async function trySample(workspace: Workspace): Promise<void> {
  const file = workspace.notifications.valueOrNotify(await workspace.host.sample());
  if (file) await workspace.createFromFile(file);
}

async function saveDossier(workspace: Workspace): Promise<void> {
  const dossier = workspace.dossier.value!;
  const { ledger, title, session } = dossier;
  // Acknowledged first, so that the receipt is in the file.
  await dossier.acknowledge();
  const records = [...ledger.records()].map(({ opened }) => opened);
  const question = { dossier: ledger.dossier, records, erased: ledger.erasedKeys(), to: null };
  const bytes = workspace.notifications.valueOrNotify(await packDossierInWorker(question));
  if (!bytes) return;
  const saved = await workspace.host.files.save("dossier", {
    name: `${toFileName(title) || "dossier"}.clausemark`,
    bytes,
  });
  const name = workspace.notifications.valueOrNotify(saved);
  if (!name) return;
  if (session) rememberSavedDossierFile(session.localState.savedFiles, "anybody");
  workspace.notifications.notify("files.saved", { name });
}
