import { isRefusal } from "#shared/base/result.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/** Survives the window's reload after everything was deleted, and ends with the window. */
const STORAGE_KEY = "clausemark-leave-sample";

/** Asks for the sample to be stored as a dossier after everything was deleted. */
export function requestSampleAfterTravel(): void {
  sessionStorage.setItem(STORAGE_KEY, "1");
}

/** Stores the sample as a dossier if that was asked for before everything was deleted; it stays open. */
export async function leaveSampleAfterTravel(workspace: Workspace): Promise<void> {
  if (sessionStorage.getItem(STORAGE_KEY) === null) return;
  sessionStorage.removeItem(STORAGE_KEY);
  const file = await workspace.host.sample();
  if (isRefusal(file)) return workspace.notifications.showRefusal(file);
  await workspace.createFromFile(file);
}
