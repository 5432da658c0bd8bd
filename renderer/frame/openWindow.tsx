import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { loadAgeEncryption } from "#shared/members/loadAgeEncryption.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { fetchLazyComponents } from "./lazyComponent.tsx";
import { frameCommands } from "./frameCommands.ts";
import { commandsOfFeatures, type Feature } from "./feature.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { AppWindow } from "./AppWindow.tsx";
import type { StartedWorkspace } from "./startWorkspace.ts";

/** Opens the window on a workspace that was started. */
export function openWindow({ workspace, firstText }: StartedWorkspace, features: readonly Feature[]): void {
  const all = [...features, { commands: frameCommands }];
  workspace.host.menu?.chosen((id) => {
    if (workspace.lock.isLocked) return;
    commandsOfFeatures(all)
      .find((command) => command.id === id)
      ?.run(workspace, true);
  });
  firstText?.stayUntilDrawn();
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
