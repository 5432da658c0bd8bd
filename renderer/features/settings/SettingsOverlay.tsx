import { useEffect } from "react";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";
import { notifyOfOldBuild } from "./oldBuild.ts";
import { ABOUT_DIALOG, REPORT_PROBLEM_DIALOG, SETTINGS_DIALOG } from "./settingsDialogs.ts";

const Settings = lazyComponent(
  () => import("./SettingsDialog.tsx"),
  ({ SettingsDialog }) => SettingsDialog,
);
const About = lazyComponent(
  () => import("./AboutDialog.tsx"),
  ({ AboutDialog }) => AboutDialog,
  // It contains the whole changelog, and nobody needs it in a room without a network.
  () => false,
);
const Report = lazyComponent(
  () => import("./ReportProblemDialog.tsx"),
  ({ ReportProblemDialog }) => ReportProblemDialog,
);

/** The open one of this feature's dialogs. */
export function SettingsOverlay() {
  const workspace = useWorkspace();
  const open = useSignal(workspace.viewState.dialog);
  useEffect(() => notifyOfOldBuild(workspace), [workspace]);
  if (open === SETTINGS_DIALOG) return <Settings />;
  if (open === ABOUT_DIALOG) return <About />;
  return open === REPORT_PROBLEM_DIALOG ? <Report /> : null;
}
