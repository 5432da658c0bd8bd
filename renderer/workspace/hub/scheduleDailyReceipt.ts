import type { ReadonlySignal } from "@preact/signals-core";
import { onSignalChange } from "../base/onSignalChange.ts";
import type { SyncState } from "./hubConnection.ts";

/** How long to be in sync with the team before acknowledging, and how long a receipt is good for, in ms. */
const PAUSE_MS = 60_000;
const VALID_MS = 20 * 3_600_000;

/**
 * Acknowledges once a day, after being in sync with the hub for a while: so everybody sees who has what, and the hub
 * does not fill up with receipts. `last` returns the time of the last receipt (ISO), or null.
 *
 * @returns a function that stops it
 */
export function scheduleDailyReceipt(
  syncState: ReadonlySignal<SyncState>,
  last: () => string | null,
  acknowledge: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    if (syncState.value.state === "in-step") timer = setTimeout(acknowledgeIfDue, PAUSE_MS);
  };
  const acknowledgeIfDue = () => {
    const at = last();
    if (at === null || Date.now() - Date.parse(at) > VALID_MS) acknowledge();
  };
  const end = onSignalChange(syncState, schedule);
  schedule();
  return () => {
    end();
    clearTimeout(timer);
  };
}
