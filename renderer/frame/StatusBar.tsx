import { useEffect, useRef, useState, type RefObject } from "react";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace, useDossier } from "../workspace/context.ts";
import type { SaveState } from "../workspace/persistence/writeQueue.ts";
import type { LocalState } from "../workspace/session/localState.ts";
import { FeatureSlot } from "./FeatureSlot.tsx";
import * as styles from "./frame.module.css";

/** The distance, in px, of what lies over the text from the status bar. */
const ABOVE_STATUS = 14;

/** Tells the style sheets where the status bar begins: it takes as many lines as it needs. */
function useRoomAboveStatus(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const size = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty("--above-status", `${Math.ceil(height) + ABOVE_STATUS}px`);
    });
    size.observe(bar.current!, { box: "border-box" });
    return () => {
      size.disconnect();
      style.removeProperty("--above-status");
    };
  }, [bar]);
}

/** The bottom line: whether everything is on the disk, and whether the team has it. */
export function StatusBar() {
  const { session, version } = useDossier();
  const [, draw] = useState(0);
  const drawn = useSignal(version);
  const bar = useRef<HTMLElement>(null);
  useRoomAboveStatus(bar);
  const waiting = session?.intake.pendingCount ?? 0;
  // Filing the last pending record may trigger no redraw, so redraw when the intake is idle.
  useEffect(() => {
    if (waiting > 0) void session?.intake.whenIdle().then(() => draw((n) => n + 1));
  }, [session, waiting, drawn]);
  return (
    <footer ref={bar} className={styles.status}>
      {session ? (
        <Saved localState={session.localState} />
      ) : (
        <span className={styles.saved}>{message("status.reading")}</span>
      )}
      {waiting > 0 && <span data-arriving>{message("status.arriving", { count: waiting })}</span>}
      <FeatureSlot name="status" />
    </footer>
  );
}

function Saved({ localState }: { readonly localState: LocalState }) {
  const { host } = useWorkspace();
  const saving = useSignal(localState.saving);
  return (
    <span className={styles.saved} data-state={saving.state} role="status">
      {savedText(saving, host.journal !== undefined)}
    </span>
  );
}

function savedText(saving: SaveState, onDisk: boolean): string {
  if (saving.state === "unsaved") return message("status.unsaved", { reason: explainRefusal(saving.refusal) });
  if (saving.state === "saving") return message("status.saving");
  return message(onDisk ? "status.saved" : "status.saved-browser");
}
