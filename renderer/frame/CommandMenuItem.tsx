import { MenuItem } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import type { Command } from "../workspace/command.ts";
import { CommandShortcut } from "./CommandShortcut.tsx";

/** A command in a menu, with its shortcut. */
export function CommandMenuItem({ of, run }: { readonly of: Command; readonly run: (command: Command) => void }) {
  return (
    <MenuItem id={of.id} textValue={message(of.name)} onAction={() => run(of)}>
      <span slot="label">{message(of.name)}</span>
      <CommandShortcut of={of} />
    </MenuItem>
  );
}
