import { useState } from "react";
import { flushSync } from "react-dom";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { message } from "../../shared/messages/messages.ts";
import type { Command } from "../desk/command.ts";
import { useDesk } from "../desk/context.ts";
import type { Desk } from "../desk/desk.ts";
import { FirstKey } from "./FirstKey.tsx";
import { useCommands } from "./feature.ts";

/** Every command by its name: first those that apply now, then those that have to wait for something. */
export function Palette() {
  const desk = useDesk();
  const commands = useCommands();
  // What applies is asked once, before the palette takes the focus.
  const [{ applying, waiting }] = useState(() => sorted(desk, commands));
  const { contains } = useFilter({ sensitivity: "base" });
  const close = () => desk.place.dialog.set(null);
  // As long as the palette is there it holds the focus, and a dialog gives it back to what had it when it was opened.
  const [before] = useState(() => document.activeElement as HTMLElement | null);
  const run = (id: unknown) => {
    flushSync(close);
    (desk.hand.now ?? before)?.focus();
    applying.find((each) => each.id === id)?.run(desk, true);
  };
  return (
    <ModalOverlay className="veil top" isOpen isDismissable onOpenChange={(open) => open || close()}>
      <Modal className="modal palette">
        <Dialog aria-label={message("command.palette")}>
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label={message("palette.search")}>
              <Input placeholder={message("palette.search")} autoComplete="off" />
            </SearchField>
            <Menu
              className="list"
              items={[...applying, ...waiting]}
              disabledKeys={waiting.map(({ id }) => id)}
              onAction={run}
              renderEmptyState={() => message("palette.none")}
            >
              {(each) => (
                <MenuItem id={each.id} textValue={message(each.name)}>
                  <span slot="label">{message(each.name)}</span>
                  <FirstKey of={each} />
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The commands that apply, and the others, a name once: what is said of a note and of a proposal alike is one line. */
function sorted(desk: Desk, commands: readonly Command[]): Record<"applying" | "waiting", readonly Command[]> {
  const all = commands.filter(({ id }) => id !== "palette");
  const applying = all.filter((each) => each.run(desk));
  const names = new Set(applying.map(({ name }) => name));
  const waiting = all.filter(({ name }) => !names.has(name) && names.add(name));
  return { applying, waiting };
}
