import { useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { changePane, limitPaneWidth, PANE_LIMITS, paneStates, type Pane } from "../theme/panes.ts";
import * as styles from "./frame.module.css";

/** How far an arrow key moves the edge of a pane, in px. */
const STEP = 24;

/**
 * The edge between a pane and the text: dragged by mouse or moved by arrow keys; Home and End for the least and the
 * greatest width, Enter to close the pane, a double click for the usual width. A command opens it again.
 */
export function PaneSeparator({ pane }: { readonly pane: Pane }) {
  const workspace = useWorkspace();
  useSignal(paneStates);
  const bar = useRef<HTMLDivElement>(null);
  const { min, max } = PANE_LIMITS[pane];
  const paneElement = () => document.getElementById(paneElementId(pane));
  const widthNow = () => paneElement()?.offsetWidth ?? min;
  useLayoutEffect(() => {
    bar.current!.ariaValueNow = String(widthNow());
  });
  const resizeTo = (to: number) => changePane(pane, { width: limitPaneWidth(pane, to, innerWidth) });
  const close = () => {
    changePane(pane, { isClosed: true });
    workspace.focusText();
  };
  /** Which way a move to the right widens the pane. */
  const sign = () => {
    const isLeft = getComputedStyle(bar.current!).direction === "rtl" ? pane !== "outline" : pane === "outline";
    return isLeft ? 1 : -1;
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    bar.current!.focus();
    bar.current!.setPointerCapture(event.pointerId);
    const [from, start, way] = [event.clientX, widthNow(), sign()];
    const move = ({ clientX }: globalThis.PointerEvent) => resizeTo(start + way * (clientX - from));
    const stop = new AbortController();
    const { signal } = stop;
    bar.current!.addEventListener("pointermove", move, { signal });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
      bar.current!.addEventListener(end, () => stop.abort(), { signal });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowRight: sign() * STEP, ArrowLeft: -sign() * STEP }[event.key];
    if (steps !== undefined) resizeTo(widthNow() + steps);
    else if (event.key === "Home") resizeTo(min);
    else if (event.key === "End") resizeTo(max);
    else if (event.key === "Enter") close();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      role="separator"
      tabIndex={0}
      className={styles.separator}
      data-pane={pane}
      aria-orientation="vertical"
      aria-label={message(`separator.${pane}`)}
      aria-controls={paneElementId(pane)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onDoubleClick={() => changePane(pane, { width: null })}
      onKeyDown={onKeyDown}
    />
  );
}

export function paneElementId(pane: Pane): string {
  return `${pane}-pane`;
}
