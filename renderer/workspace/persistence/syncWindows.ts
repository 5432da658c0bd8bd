import { onChange } from "../base/signals.ts";
import type { Host } from "#shared/host/host.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { SendGate } from "./sendGate.ts";
import type { DossierStore } from "./dossierStore.ts";

/**
 * Keeps the windows of one browser together that have a dossier open: they share its copy. What this one has stored is
 * told to the others once it is spent, so that none sends it sooner (ADR 31); they read it from the copy, as at opening.
 * Only the word that there is something goes from window to window. Returns the end of it.
 */
export function syncWindows(
  windows: Host["vault"]["windows"],
  id: DossierId,
  store: Pick<DossierStore, "saving" | "readOtherWindows">,
  sendGate: Pick<SendGate, "whenOpen">,
): () => void {
  if (!windows) return () => undefined;
  const isStored = () => store.saving.value.state === "saved";
  const endSaving = onChange(store.saving, () => {
    if (isStored()) void sendGate.whenOpen().then(() => windows.tell({ stored: id }));
  });
  const read = oneAtATime(() => store.readOtherWindows());
  const endHearing = windows.hear((what) => {
    if (typeof what === "object" && "stored" in what && what.stored === id) read();
  });
  // What came between the opening of the copy and now.
  read();
  return () => {
    endSaving();
    endHearing();
  };
}

/** Does some work, and once more afterwards where it was asked for meanwhile. */
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
