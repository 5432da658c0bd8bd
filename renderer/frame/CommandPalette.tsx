import { useId, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { Dialog, Modal, ModalOverlay, useFilter } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { Command } from "../workspace/command.ts";
import { useWorkspace } from "../workspace/context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { FirstKey } from "./FirstKey.tsx";
import { useCommands } from "./feature.ts";
import * as listsStyles from "../parts/lists.module.css";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * Every command by its name: first those that apply now, then those that have to wait for something. The field keeps the
 * focus, and the list is of plain elements: with a widget for each of the hundred and more it took three times as long to open.
 */
export function CommandPalette() {
  const workspace = useWorkspace();
  const commands = useCommands();
  // What applies is asked once, before the palette takes the focus.
  const [{ applying, waiting }] = useState(() => sorted(workspace, commands));
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  /** Where one has gone to among those that apply; nowhere before something is typed. */
  const [gone, setGone] = useState(-1);
  const list = useId();
  const found = (all: readonly Command[]) => all.filter(({ name }) => contains(message(name), typed.trim()));
  const [offered, others] = [found(applying), found(waiting)];
  const close = () => (workspace.viewState.dialog.value = null);
  // As long as the palette is there it holds the focus, and a dialog gives it back to what had it when it was opened.
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  const run = (command: Command) => {
    flushSync(close);
    // From a form one has not gone on to the text by calling a command.
    const isWriting = before?.closest("[data-form=card]") && before.isConnected;
    (isWriting ? before : (workspace.textController.value ?? before))?.focus();
    command.run(workspace, true);
  };
  const type = (text: string) => {
    setTyped(text);
    setGone(text === "" ? -1 : 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepped(event.key, gone, offered.length);
    const chosen = event.key === "Enter" ? offered[gone] : undefined;
    if (next !== null) setGone(next);
    else if (chosen) run(chosen);
    else if (event.key === "Escape" && typed !== "") type("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ModalOverlay
      data-veil
      className={`${partsStyles.veil} ${styles.top}`}
      isOpen
      isDismissable
      onOpenChange={(open) => open || close()}
    >
      <Modal className={`${partsStyles.modal} ${styles.palette}`}>
        <Dialog aria-label={message("command.palette")}>
          <input
            autoFocus
            role="combobox"
            aria-label={message("palette.search")}
            aria-autocomplete="list"
            aria-expanded
            aria-controls={list}
            aria-activedescendant={offered[gone] && `${list}-${gone}`}
            placeholder={message("palette.search")}
            autoComplete="off"
            spellCheck="false"
            dir="auto"
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={onKeyDown}
          />
          <ul
            id={list}
            className={listsStyles.list}
            role="listbox"
            aria-label={message("command.palette")}
            onMouseDown={(event) => event.preventDefault()}
          >
            {offered.map((each, i) => (
              <Line key={each.id} id={`${list}-${i}`} of={each} isHere={i === gone} onPress={() => run(each)} />
            ))}
            {others.map((each) => (
              <Line key={each.id} of={each} />
            ))}
          </ul>
          {offered.length + others.length === 0 && <p className={partsStyles.hint}>{message("palette.none")}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface LineProps {
  readonly of: Command;
  readonly id?: string;
  readonly isHere?: boolean;
  /** Without it, it has to wait. */
  readonly onPress?: () => void;
}

function Line({ of, id, isHere = false, onPress }: LineProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={isHere}
      aria-disabled={!onPress}
      data-focused={isHere || undefined}
      data-disabled={!onPress || undefined}
      ref={isHere ? intoView : undefined}
      onClick={onPress}
    >
      <span slot="label">{message(of.name)}</span>
      <FirstKey of={of} />
    </li>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** Where a key leads in a list of so many: round its ends line by line, and no further than them by pages. Null: nowhere. */
function stepped(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowUp") return from <= 0 ? count - 1 : from - 1;
  if (key === "PageDown") return Math.min(from + PAGE, count - 1);
  return key === "PageUp" ? Math.max(from - PAGE, 0) : null;
}

/** The commands that apply, and the others, a name once: what is said of a note and of a proposal alike is one line. */
function sorted(
  workspace: Workspace,
  commands: readonly Command[],
): Record<"applying" | "waiting", readonly Command[]> {
  const all = commands.filter(({ id }) => id !== "palette");
  const applying = all.filter((each) => each.run(workspace));
  const names = new Set(applying.map(({ name }) => name));
  const waiting = all.filter(({ name }) => !names.has(name) && names.add(name));
  return { applying, waiting };
}
