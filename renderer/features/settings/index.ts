import { defineCommand } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { SettingsOverlay } from "./SettingsOverlay.tsx";
import { ABOUT_DIALOG, REPORT_PROBLEM_DIALOG, SETTINGS_DIALOG } from "./settingsDialogs.ts";

const opening = (dialog: string) => (workspace: { viewState: { dialog: { value: string | null } } }, go?: boolean) => {
  if (go) workspace.viewState.dialog.value = dialog;
  return true;
};

/** The settings of this machine in one place, what this version is, and a report of a problem. */
export const settingsFeature: Feature = {
  commands: [
    defineCommand({
      id: "settings",
      name: "command.settings",
      group: "window",
      keys: ["Mod+Comma"],
      run: opening(SETTINGS_DIALOG),
    }),
    defineCommand({ id: "about", name: "command.about", group: "window", run: opening(ABOUT_DIALOG) }),
    defineCommand({ id: "report", name: "command.report", group: "window", run: opening(REPORT_PROBLEM_DIALOG) }),
  ],
  slots: { over: SettingsOverlay },
};
