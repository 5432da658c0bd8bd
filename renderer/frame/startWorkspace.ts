import { onSignalChange } from "../workspace/base/onSignalChange.ts";
import { findLastOpenedDossier } from "#shared/host/findLastOpenedDossier.ts";
import type { Host } from "#shared/host/host.ts";
import { Workspace } from "../workspace/workspace.ts";
import { applyLanguage } from "../workspace/language.ts";
import { isLeftClosed, rememberLeftClosed } from "../bootstrap/leftClosed.ts";
import { applyReadingSettings } from "../theme/reading.ts";
import { restorePanes } from "../theme/panes.ts";
import { applyAndFollowTheme } from "../theme/theme.ts";
import { FirstText } from "./firstText.ts";
import { notifyUncaughtFaults } from "./notifyUncaughtFaults.ts";

/** How long the window waits for the last opened dossier before it shows itself, in ms. */
const WAIT_MS = 2000;

/** What is open before the window around it is loaded. */
export interface StartedWorkspace {
  readonly workspace: Workspace;
  /** The text that is drawn already; null if none is. */
  readonly firstText: FirstText | null;
}

/**
 * Starts the workspace over a host and reopens the dossier that was opened last. Resolves when the beginning of its
 * text is painted, or when there is nothing to wait for. Nothing of React and of the features is needed for it.
 */
export async function startWorkspace(host: Host): Promise<StartedWorkspace> {
  applyAndFollowTheme();
  applyReadingSettings();
  restorePanes();
  const workspace = new Workspace(host);
  notifyUncaughtFaults(workspace.notifications);
  workspace.lock.followOtherWindows();
  await Promise.all([applyLanguage(workspace), workspace.lock.refresh()]);
  window.addEventListener("pagehide", () => {
    workspace.dossier.value?.session?.localState.flush();
    // Another window may have closed its dossier since this one opened its own.
    if (workspace.dossier.value) rememberLeftClosed(false);
  });
  window.addEventListener("beforeunload", (event) => {
    if (workspace.dossier.value?.session?.localState.flush() === false) event.preventDefault();
  });
  workspace.lock.onFirstUnlock = () => reopenLast(workspace);
  if (workspace.lock.isLocked) return { workspace, firstText: null };
  const pause = new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  await Promise.race([reopenLast(workspace).then(() => whenTextIsKnown(workspace)), pause]);
  const firstText = FirstText.draw(workspace);
  if (firstText) {
    const painted = whenPainted();
    workspace.whenPainted = () => painted;
    await painted;
  }
  return { workspace, firstText };
}

async function reopenLast(workspace: Workspace): Promise<void> {
  const last = isLeftClosed() ? undefined : findLastOpenedDossier(await workspace.host.dossiers.list());
  if (last) await workspace.reopen(last);
}

/** Resolves when the open dossier has a text, or when there is none. */
async function whenTextIsKnown({ dossier: { value: dossier } }: Workspace): Promise<void> {
  if (!dossier || dossier.text.value) return;
  let end: () => void = () => undefined;
  const known = new Promise<void>((resolve) => (end = onSignalChange(dossier.text, () => resolve())));
  await Promise.race([known, dossier.session?.intake.whenIdle()]);
  end();
}

/** How long painting is waited for, in ms: a page in the background is not painted. */
const PAINTING_MS = 100;

/** Resolves when what was drawn is painted. */
function whenPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINTING_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
