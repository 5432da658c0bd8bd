import { signal, type ReadonlySignal } from "@preact/signals-core";
import { createContext, use, useMemo } from "react";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { useSignal } from "./base/signals.ts";
import type { Command } from "./command.ts";
import type { Workspace } from "./workspace.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { SyncState } from "./hub/hubConnection.ts";
import { incomingFileStepOf, type IncomingFileStep } from "./incoming/incomingState.ts";
import type { Chord } from "./shortcuts/chord.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

/** Returns the workspace. Throws a RangeError outside the window. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new RangeError("No workspace: the component is rendered outside the window");
  return workspace;
}

/**
 * Returns the open dossier. Throws a RangeError if none is open: the frame renders the users of this hook only while
 * one is.
 */
export function useDossier(): Dossier {
  const dossier = useSignal(useWorkspace().dossier);
  if (!dossier) throw new RangeError("No dossier is open");
  return dossier;
}

/** Returns the open dossier's ledger; redraws after each of its changes. */
export function useLedger(): Ledger {
  const { ledger, version } = useDossier();
  useSignal(version);
  return ledger;
}

/** Returns the view of the incoming files. */
export function useIncomingFileStep(): IncomingFileStep {
  return incomingFileStepOf(useSignal(useWorkspace().incoming.state));
}

/** Returns the sync state of the open dossier; null if it has no hub. */
export function useSyncState(): SyncState | null {
  const connection = useSignal(useDossier().hub.connection);
  return useSignal<SyncState | null>(connection?.syncState ?? NO_STEP);
}

const NO_STEP: ReadonlySignal<null> = signal(null);

/** Returns a function that gives a command's keys on this machine; redraws when they change. */
export function useShortcutLookup(): (command: Pick<Command, "id" | "keys">) => readonly Chord[] {
  const { keymap } = useWorkspace();
  const chosen = useSignal(keymap.chosen);
  return useMemo(() => (command) => chosen && keymap.keysOf(command), [keymap, chosen]);
}
