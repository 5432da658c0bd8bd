import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { Workspace } from "../workspace.ts";

/** Returns the active thread, as it may be shown on this screen. */
export function getActiveThread(workspace: Workspace): Thread | undefined {
  const id = workspace.viewState.thread.value;
  return id === null ? undefined : workspace.ledger?.get(threadProjection, id);
}
