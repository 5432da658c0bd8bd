import { defineCommand, opensDialog } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { ActiveBackupsDialog } from "./ActiveBackupsDialog.tsx";
import { BACKUPS_DIALOG } from "./backupsDialog.ts";

/** Backups of the dossiers of this machine, and restoring them. */
export const backupsFeature: Feature = {
  commands: [
    defineCommand({ id: "backups", name: "command.backups", group: "dossier", run: opensDialog(BACKUPS_DIALOG) }),
  ],
  slots: { over: ActiveBackupsDialog },
};
