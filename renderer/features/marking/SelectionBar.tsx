import { signal } from "@preact/signals-core";
import { useLayoutEffect, useRef } from "react";
import { Toolbar } from "react-aria-components";
import type { Refusal } from "#shared/base/result.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { markingCommands } from "./markingCommands.ts";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "./marking.module.css";

const NOTHING = signal(null);

const TONES: Readonly<Record<string, string>> = {
  "mark.1": "low",
  "mark.2": "medium",
  "mark.3": "high",
  "mark.4": "critical",
  "mark.safeguard": "safe",
  "mark.question": "ask",
};

/**
 * A bar beside the selection with what can be made of it, showing the shortcuts; for touch, at the bottom of the window.
 * If the user may not annotate, it says why, and what to do.
 */
export function SelectionBar() {
  const workspace = useWorkspace();
  const selected = useSignal(workspace.viewState.selected);
  const writing = useSignal(useSignal(workspace.dossier)?.session?.localState.form ?? NOTHING);
  return selected && !writing ? <Bar refused={workspace.refusalToSay("annotation")} /> : null;
}

function Bar({ refused }: { readonly refused: Refusal | null }) {
  const workspace = useWorkspace();
  const selected = useSignal(workspace.viewState.selected);
  const textController = useSignal(workspace.textController);
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const place = () => bar.current && placeBar(bar.current);
    place();
    return textController?.onLayoutChange(place);
  }, [selected, textController]);
  return (
    <section ref={bar} className={styles.selectionBar} aria-label={message("marking.label")}>
      {refused ? <p>{explainRefusal(refused)}</p> : <Marks />}
    </section>
  );
}

function Marks() {
  const workspace = useWorkspace();
  return (
    <Toolbar aria-label={message("marking.label")}>
      {markingCommands.map((each) => (
        <Button
          key={each.id}
          look="quiet"
          preventFocusOnPress
          excludeFromTabOrder
          data-tone={TONES[each.id]}
          onPress={() => void each.run(workspace, true)}
        >
          {message(each.name)}
          <CommandShortcut of={each} />
        </Button>
      ))}
    </Toolbar>
  );
}

/** How far from the edges of the window, of the pane and of the selection the bar is, in px. */
const GAP = 8;
/** The space below a selection in which its handles for touch are, in px. */
const HANDLES = 32;

/** Places the bar for the selection, and hides it if nothing that is selected is in the text's pane. */
function placeBar(bar: HTMLElement): void {
  const selection = getSelection();
  const pane = document.querySelector(`.${textStyles.textPane}`)?.getBoundingClientRect();
  const rects = selection?.rangeCount
    ? [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0)
    : [];
  const [first, last] = [rects[0], rects.at(-1)];
  bar.hidden = !first || !last || !pane || last.bottom < pane.top || first.top > pane.bottom;
  if (!first || !last || !pane || bar.hidden) return;
  const isTouch = matchMedia("(pointer: coarse)").matches;
  // In a language with long words it has two lines.
  bar.style.left = "0";
  bar.style.maxWidth = `${(isTouch ? innerWidth : pane.width) - 2 * GAP}px`;
  const { left, top } = isTouch ? atBottom(bar, pane, last) : beside(bar, pane, first, last);
  bar.style.left = `${left}px`;
  bar.style.top = `${top}px`;
}

interface Point {
  readonly left: number;
  readonly top: number;
}

/**
 * Above the first line of the selection, or below the last if there is no room; within the text's pane, so that it never
 * covers the views below it.
 */
function beside({ offsetWidth, offsetHeight }: HTMLElement, pane: DOMRect, first: DOMRect, last: DOMRect): Point {
  const above = first.top - offsetHeight - GAP;
  const below = Math.min(last.bottom, pane.bottom - offsetHeight - 2 * GAP) + GAP;
  return {
    left: Math.max(pane.left + GAP, Math.min(first.left, pane.right - offsetWidth - GAP)),
    top: above > pane.top ? above : below,
  };
}

/**
 * At the bottom of the window, in the thumb's reach: beside the selection are the system's own menu and the handles. If
 * the selection ends there, at the top of the text.
 */
function atBottom({ offsetWidth, offsetHeight }: HTMLElement, pane: DOMRect, last: DOMRect): Point {
  const bottom = innerHeight - offsetHeight - GAP;
  return { left: (innerWidth - offsetWidth) / 2, top: last.bottom + HANDLES > bottom ? pane.top + GAP : bottom };
}
