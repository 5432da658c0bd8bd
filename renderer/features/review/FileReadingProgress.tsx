import { useEffect, useState } from "react";
import { ProgressBar } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { FileReadingJob } from "#renderer/workspace/incoming/incomingState.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./review.module.css";

/** How long reading has to take before it is announced, in ms. */
const PATIENCE_MS = 300;

/** The file that is being read, and a button that stops this. */
export function FileReadingProgress() {
  const now = useSignal(useWorkspace().incoming.state);
  return "job" in now && <ProgressOf key={now.job.name} now={now.job} />;
}

function ProgressOf({ now }: { readonly now: FileReadingJob }) {
  const done = useSignal(now.done);
  const page = useSignal(now.recognising);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => listenToEscape(() => now.stop()), [now]);
  if (!late) return null;
  const reading = message("review.reading", { name: now.name });
  const recognising = page && message(page.page === 0 ? "review.recognising" : "reading.recognising", { ...page });
  return (
    <div className={styles.readingNow}>
      <ProgressBar value={done * 100} aria-label={reading}>
        <span>{recognising ? `${reading} ${recognising}` : reading}</span>
        <div className={styles.track}>
          <div style={{ inlineSize: `${Math.round(done * 100)}%` }} />
        </div>
      </ProgressBar>
      <Button look="quiet" onPress={() => now.stop()}>
        {message("review.stop")} <kbd className={partsStyles.keys}>Esc</kbd>
      </Button>
    </div>
  );
}

/** Escape stops reading, unless it closes something that is open. */
function listenToEscape(stop: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isOpen = isOverlayOpen() || document.querySelector(`.${partsStyles.popover}`);
    const isTaken = isOpen || (event.target as Element).closest?.("[data-form]");
    if (event.key === "Escape" && !isTaken) stop();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return () => window.removeEventListener("keydown", onKey, { capture: true });
}
