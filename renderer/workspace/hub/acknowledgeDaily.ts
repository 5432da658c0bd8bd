import type { ReadonlySignal } from "@preact/signals-core";
import { onChange } from "../base/signals.ts";
import type { SyncState } from "./hubConnection.ts";

/** How long one is in step with the team before one says what is here, and how long that does for. */
const PAUSE_MS = 60_000;
const DOES_MS = 20 * 3_600_000;

/**
 * Says what is here once a day, when one has been in step with the hub for a while: so everybody sees who has what,
 * and the hub does not fill with receipts. `last` is when one has said so last (ISO), or null. Returns the end of it.
 */
export function acknowledgeDaily(
  step: ReadonlySignal<SyncState>,
  last: () => string | null,
  say: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (step.value.state === "in-step") timer = setTimeout(tell, PAUSE_MS);
  };
  const tell = () => {
    const at = last();
    if (at === null || Date.now() - Date.parse(at) > DOES_MS) say();
  };
  const end = onChange(step, look);
  look();
  return () => {
    end();
    clearTimeout(timer);
  };
}
