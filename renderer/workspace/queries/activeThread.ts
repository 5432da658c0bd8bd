import type { Thread } from "#shared/ledger/entries/thread.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { Workspace } from "../workspace.ts";

/** The thread attended to, as it may be seen on this screen. */
export function getActiveThread(workspace: Workspace): Thread | undefined {
  const id = workspace.viewState.thread.value;
  return id === null ? undefined : workspace.ledger?.get(threads, id);
}
