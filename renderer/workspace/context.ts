import { signal, type ReadonlySignal } from "@preact/signals-core";
import { createContext, use, useMemo } from "react";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { useSignal } from "./base/signals.ts";
import type { Command } from "./command.ts";
import type { Workspace } from "./workspace.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { SyncState } from "./hub/hubConnection.ts";
import { viewOfIncoming, type IncomingView } from "./incoming/incomingState.ts";
import type { Chord } from "./shortcuts/chord.ts";

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The desk. Throws a RangeError outside the window. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new RangeError("No desk: the component is drawn outside the window");
  return workspace;
}

/** The open dossier. Throws a RangeError where none is: the frame draws its users only when one is open. */
export function useDossier(): Dossier {
  const dossier = useSignal(useWorkspace().dossier);
  if (!dossier) throw new RangeError("No dossier is open");
  return dossier;
}

/** The open dossier's ledger; draws again after each of its changes. */
export function useLedger(): Ledger {
  const { ledger, version } = useDossier();
  useSignal(version);
  return ledger;
}

/** What is shown of the files that come. */
export function useIncoming(): IncomingView {
  return viewOfIncoming(useSignal(useWorkspace().incoming.state));
}

/** How far the open dossier is in step with its hub; null where it has none. */
export function useSyncState(): SyncState | null {
  const connection = useSignal(useDossier().hub.connection);
  return useSignal<SyncState | null>(connection?.syncState ?? NO_STEP);
}

const NO_STEP: ReadonlySignal<null> = signal(null);

/** The keys of commands on this machine; draws again when they are changed. */
export function useShortcuts(): (command: Pick<Command, "id" | "keys">) => readonly Chord[] {
  const { keymap } = useWorkspace();
  const chosen = useSignal(keymap.chosen);
  return useMemo(() => (command) => chosen && keymap.keysOf(command), [keymap, chosen]);
}
