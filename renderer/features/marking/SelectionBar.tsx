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
 * A bar above the selection with what can be made of it, for the mouse and touch, showing the shortcuts. If the user
 * may not annotate, it says why, and what to do.
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
    const place = () => bar.current && putBeside(bar.current);
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

/**
 * Places the bar above the first line of the page's selection, or below the last if there is no room; within the text's
 * pane, so that it never covers the views below it.
 */
function putBeside(bar: HTMLElement): void {
  const selection = getSelection();
  const pane = document.querySelector(`.${textStyles.textPane}`)?.getBoundingClientRect();
  const rects = selection?.rangeCount
    ? [...selection.getRangeAt(0).getClientRects()].filter(({ width }) => width > 0)
    : [];
  const [first, last] = [rects[0], rects.at(-1)];
  bar.hidden = !first || !last || !pane || last.bottom < pane.top || first.top > pane.bottom;
  if (!first || !last || !pane || bar.hidden) return;
  // In a language with long words it has two lines.
  bar.style.left = "0";
  bar.style.maxWidth = `${pane.width - 16}px`;
  const { offsetWidth, offsetHeight } = bar;
  const above = first.top - offsetHeight - 8;
  const left = Math.max(pane.left + 8, Math.min(first.left, pane.right - offsetWidth - 8));
  bar.style.left = `${left}px`;
  const below = Math.min(last.bottom, pane.bottom - offsetHeight - 16) + 8;
  bar.style.top = `${above > pane.top ? above : below}px`;
}
