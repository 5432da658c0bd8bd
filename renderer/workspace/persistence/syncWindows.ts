import { onSignalChange } from "../base/onSignalChange.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { SendGate } from "./sendGate.ts";
import type { DossierStore } from "./dossierStore.ts";

/**
 * Keeps the windows of one browser that have a dossier open in sync; they share its copy. Records that this window has
 * stored are announced to the others once spent, so that none sends them sooner (ADR 31); the others read them from the
 * copy. Only the dossier's id goes from window to window.
 *
 * @returns a function that stops it
 */
export function syncWindows(
  windows: Host["vault"]["windows"],
  id: DossierId,
  store: Pick<DossierStore, "saving" | "readOtherWindows">,
  sendGate: Pick<SendGate, "whenOpen">,
): () => void {
  if (!windows) return () => undefined;
  const isStored = () => store.saving.value.state === "saved";
  const endSaving = onSignalChange(store.saving, () => {
    if (isStored()) void sendGate.whenOpen().then(() => windows.tell({ stored: id }));
  });
  const read = oneAtATime(() => store.readOtherWindows());
  const endHearing = windows.hear((what) => {
    if (typeof what === "object" && "stored" in what && what.stored === id) read();
  });
  // Read what arrived between the opening of the copy and now.
  read();
  return () => {
    endSaving();
    endHearing();
  };
}

/** Returns a function that runs `work`. If it is called again during the run, it runs `work` once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let [isBusy, isDue] = [false, false];
  const run = async () => {
    isBusy = true;
    for (isDue = true; isDue;) {
      isDue = false;
      await work();
    }
    isBusy = false;
  };
  return () => {
    isDue = true;
    if (!isBusy) void run();
  };
}
