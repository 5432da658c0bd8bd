import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "#shared/host/host.ts";
import { loadAgeEncryption } from "#shared/members/loadAgeEncryption.ts";
import { Workspace } from "../workspace/workspace.ts";
import { applyLanguage } from "../workspace/language.ts";
import { notifyUncaughtFaults } from "./notifyUncaughtFaults.ts";
import { fetchLazyComponents } from "./lazyComponent.tsx";
import { findLastOpenedDossier } from "../bootstrap/findLastOpenedDossier.ts";
import { applyReadingSettings } from "../theme/reading.ts";
import { restorePanes } from "../theme/panes.ts";
import { applyAndFollowTheme } from "../theme/theme.ts";
import { frameCommands } from "./frameCommands.ts";
import { commandsOfFeatures, type Feature } from "./feature.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { AppWindow } from "./AppWindow.tsx";

/** How long the window waits for the last opened dossier before it shows itself, in ms. */
const WAIT_MS = 2000;

/** Opens the window over a host and reopens the dossier that was opened last. */
export async function openWindow(host: Host, features: readonly Feature[]): Promise<void> {
  applyAndFollowTheme();
  applyReadingSettings();
  restorePanes();
  const workspace = new Workspace(host);
  notifyUncaughtFaults(workspace.notifications);
  workspace.lock.followOtherWindows();
  await Promise.all([applyLanguage(workspace), workspace.lock.refresh()]);
  const all = [...features, { commands: frameCommands }];
  window.addEventListener("pagehide", () => workspace.dossier.value?.session?.localState.flush());
  window.addEventListener("beforeunload", (event) => {
    if (workspace.dossier.value?.session?.localState.flush() === false) event.preventDefault();
  });
  host.menu?.chosen((id) => {
    if (workspace.lock.isLocked) return;
    commandsOfFeatures(all)
      .find((command) => command.id === id)
      ?.run(workspace, true);
  });
  workspace.lock.onFirstUnlock = () => reopenLast(workspace);
  if (!workspace.lock.isLocked)
    await Promise.race([reopenLast(workspace), new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  createRoot(document.getElementById("window")!).render(
    <StrictMode>
      <ErrorBoundary>
        <AppWindow workspace={workspace} features={all} />
      </ErrorBoundary>
    </StrictMode>,
  );
  document.body.dataset.ready = "";
  void whenLoaded(workspace)
    .then(fetchLazyComponents)
    // If there is no network now, it is fetched when it is needed.
    .then(() => loadAgeEncryption().catch(() => undefined));
}

/** Resolves when the dossier being opened is loaded, so that nothing else competes with it. */
async function whenLoaded(workspace: Workspace): Promise<void> {
  await workspace.whenIdle();
  await workspace.dossier.value?.session?.intake.whenIdle();
}

async function reopenLast(workspace: Workspace): Promise<void> {
  const last = findLastOpenedDossier(await workspace.host.dossiers.list());
  if (last) await workspace.reopen(last);
}
