import { defineCommand, opensDialog } from "#renderer/workspace/command.ts";
import type { Feature } from "#renderer/frame/feature.ts";
import { SettingsOverlay } from "./SettingsOverlay.tsx";
import { ABOUT_DIALOG, REPORT_PROBLEM_DIALOG, SETTINGS_DIALOG } from "./settingsDialogs.ts";

/** The settings of this machine in one place, what this version is, and a report of a problem. */
export const settingsFeature: Feature = {
  commands: [
    defineCommand({
      id: "settings",
      name: "command.settings",
      group: "window",
      keys: ["Mod+Comma"],
      run: opensDialog(SETTINGS_DIALOG),
    }),
    defineCommand({ id: "about", name: "command.about", group: "window", run: opensDialog(ABOUT_DIALOG) }),
    defineCommand({ id: "report", name: "command.report", group: "window", run: opensDialog(REPORT_PROBLEM_DIALOG) }),
  ],
  slots: { over: SettingsOverlay },
};
