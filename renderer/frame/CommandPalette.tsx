import { useId, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { Dialog, Modal, ModalOverlay, useFilter } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { Command } from "../workspace/command.ts";
import { useWorkspace } from "../workspace/context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { findCommandsByName } from "./findCommandsByName.ts";
import { CommandShortcut } from "./CommandShortcut.tsx";
import { useAllCommands } from "./feature.ts";
import * as listsStyles from "../parts/lists.module.css";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** How many lines Page Up and Page Down move. */
const PAGE = 10;

/**
 * Lists every command by name: first those that apply now, then those that do not apply yet. The field keeps the focus,
 * and the list consists of plain elements: with a widget for each of the more than 100 commands it took three times as
 * long to open.
 */
export function CommandPalette() {
  const workspace = useWorkspace();
  const commands = useAllCommands();
  // Checked once, before the palette takes the focus.
  const [{ applying, waiting }] = useState(() => splitByApplying(workspace, commands));
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
  /** Index of the highlighted command among those that apply; -1 before anything is typed. */
  const [highlighted, setHighlighted] = useState(-1);
  const list = useId();
  const found = (all: readonly Command[]) => findCommandsByName(all, (words) => contains(words, typed.trim()));
  const [offered, others] = [found(applying), found(waiting)];
  const close = () => (workspace.viewState.dialog.value = null);
  // The palette holds the focus while it is open; a dialog returns the focus to the element that had it before.
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  const run = (command: Command) => {
    flushSync(close);
    // Calling a command from a form does not move the user on to the text.
    const isWriting = before?.closest("[data-form=card]") && before.isConnected;
    (isWriting ? before : (workspace.textController.value ?? before))?.focus();
    command.run(workspace, true);
  };
  const type = (text: string) => {
    setTyped(text);
    setHighlighted(text === "" ? -1 : 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextIndex(event.key, highlighted, offered.length);
    const chosen = event.key === "Enter" ? offered[highlighted] : undefined;
    if (next !== null) setHighlighted(next);
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
            aria-activedescendant={offered[highlighted] && `${list}-${highlighted}`}
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
              <Line key={each.id} id={`${list}-${i}`} of={each} isHere={i === highlighted} onPress={() => run(each)} />
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
  /** If missing, the command does not apply now. */
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
      ref={isHere ? scrollToView : undefined}
      onClick={onPress}
    >
      <span slot="label">{message(of.name)}</span>
      <CommandShortcut of={of} />
    </li>
  );
}

function scrollToView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/**
 * Returns the index that a key leads to in a list of `count` lines: arrows wrap around the ends, pages stop there. Null
 * if the key does not navigate.
 */
function nextIndex(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowUp") return from <= 0 ? count - 1 : from - 1;
  if (key === "PageDown") return Math.min(from + PAGE, count - 1);
  return key === "PageUp" ? Math.max(from - PAGE, 0) : null;
}

/**
 * Splits the commands into those that apply and the rest, each name once: commands of the same name for notes and
 * proposals share a line.
 */
function splitByApplying(
  workspace: Workspace,
  commands: readonly Command[],
): Record<"applying" | "waiting", readonly Command[]> {
  const all = commands.filter(({ id }) => id !== "palette");
  const applying = all.filter((each) => each.run(workspace));
  const names = new Set(applying.map(({ name }) => name));
  const waiting = all.filter(({ name }) => !names.has(name) && names.add(name));
  return { applying, waiting };
}
