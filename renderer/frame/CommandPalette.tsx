import { useState } from "react";
import { flushSync } from "react-dom";
import { useFilter } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { Command } from "../workspace/command.ts";
import { useWorkspace } from "../workspace/context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { findCommandsByName } from "./findCommandsByName.ts";
import { CommandShortcut } from "./CommandShortcut.tsx";
import { useAllCommands } from "./feature.ts";
import { SearchDialog } from "../parts/controls/SearchDialog.tsx";
import * as partsStyles from "../parts/parts.module.css";

/** Lists every command by name: first those that apply now, then those that do not apply yet. */
export function CommandPalette() {
  const workspace = useWorkspace();
  const commands = useAllCommands();
  // Checked once, before the palette takes the focus.
  const [{ applying, waiting }] = useState(() => splitByApplying(workspace, commands));
  const { contains } = useFilter({ sensitivity: "base" });
  const [typed, setTyped] = useState("");
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
  return (
    <SearchDialog
      label={message("command.palette")}
      placeholder={message("palette.search")}
      typed={typed}
      onType={setTyped}
      lines={offered}
      onChoose={run}
      onClose={close}
      hint={offered.length + others.length === 0 && <p className={partsStyles.hint}>{message("palette.none")}</p>}
    >
      {(propsOf) => (
        <>
          {offered.map((each, i) => (
            <div key={each.id} {...propsOf(i)}>
              <CommandName of={each} />
            </div>
          ))}
          {others.map((each) => (
            <div key={each.id} role="option" aria-selected={false} aria-disabled data-disabled="">
              <CommandName of={each} />
            </div>
          ))}
        </>
      )}
    </SearchDialog>
  );
}

function CommandName({ of }: { readonly of: Command }) {
  return (
    <>
      <span slot="label">{message(of.name)}</span>
      <CommandShortcut of={of} />
    </>
  );
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
