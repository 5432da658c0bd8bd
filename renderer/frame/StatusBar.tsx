import { useEffect, useRef, useState, type ComponentProps, type RefObject } from "react";
import { Tab, TabList, Tabs } from "react-aria-components";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace, useDossier } from "../workspace/context.ts";
import type { SaveState } from "../workspace/persistence/writeQueue.ts";
import type { LocalState } from "../workspace/session/localState.ts";
import { VIEWS, type View } from "../workspace/viewState.ts";
import { Slot } from "./Slot.tsx";
import * as styles from "./frame.module.css";

/** The distance, in px, of what lies over the text from the status bar. */
const ABOVE_STATUS = 14;

/** Tells the style sheets where the status bar begins: its views take as many lines as they need. */
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

/** The bottom line: whether everything is on the disk, whether the team has it, and which view is open. */
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
      <Slot name="status" />
      <span className={styles.stretch} />
      <Views />
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

function Views() {
  const { viewState } = useWorkspace();
  const view = useSignal(viewState.view);
  const tabs = useRef<HTMLDivElement>(null);
  // The line may be too narrow for all views, and a view can also be opened by a key or from elsewhere.
  useEffect(() => {
    const chosen = () => tabs.current?.querySelector("[data-selected]");
    const room = new ResizeObserver(() => chosen()?.scrollIntoView({ block: "nearest", inline: "nearest" }));
    room.observe(tabs.current!);
    return () => room.disconnect();
  }, [view]);
  return (
    <Tabs
      ref={tabs}
      className={styles.views}
      selectedKey={view}
      onSelectionChange={(key) => (viewState.view.value = key as View)}
    >
      <TabList aria-label={message("views.label")}>
        {VIEWS.map((id) => (
          <ViewTab key={id} id={id} />
        ))}
      </TabList>
    </Tabs>
  );
}

/** The tab of a view. It opens a part of the window, not a tab panel. */
function ViewTab({ id }: { readonly id: View }) {
  return (
    <Tab id={id} render={(props) => <div {...(props as ComponentProps<"div">)} aria-controls={undefined} />}>
      {message(`view.${id}`)}
    </Tab>
  );
}
