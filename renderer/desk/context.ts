import { signal, type ReadonlySignal } from "@preact/signals-core";
import { createContext, use, useMemo } from "react";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { useSignal } from "./base/signals.ts";
import type { Command } from "./command.ts";
import type { Desk } from "./desk.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { Step } from "./hub/link.ts";
import { shownIn, type Shown } from "./incoming/state.ts";
import type { Chord } from "./keys/chord.ts";

export const DeskContext = createContext<Desk | null>(null);

/** The desk. Throws a RangeError outside the window. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new RangeError("No desk: the component is drawn outside the window");
  return desk;
}

/** The open dossier. Throws a RangeError where none is: the frame draws its users only when one is open. */
export function useDossier(): Dossier {
  const dossier = useSignal(useDesk().dossier);
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
export function useIncoming(): Shown {
  return shownIn(useSignal(useDesk().incoming.state));
}

/** How far the open dossier is in step with its hub; null where it has none. */
export function useStep(): Step | null {
  const link = useSignal(useDossier().hub.link);
  return useSignal<Step | null>(link?.step ?? NO_STEP);
}

const NO_STEP: ReadonlySignal<null> = signal(null);

/** The keys of commands on this machine; draws again when they are changed. */
export function useKeys(): (command: Pick<Command, "id" | "keys">) => readonly Chord[] {
  const { keymap } = useDesk();
  const chosen = useSignal(keymap.chosen);
  return useMemo(() => (command) => chosen && keymap.keysOf(command), [keymap, chosen]);
}
