import { useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
  useFilter,
} from "react-aria-components";
import { message } from "../../shared/messages/messages.ts";
import { spell } from "../desk/command.ts";
import { useDesk } from "../desk/context.ts";
import { Keys } from "../parts/Keys.tsx";
import { useCommands } from "./feature.ts";

/** Every command that applies now, by its name. */
export function Palette() {
  const desk = useDesk();
  const commands = useCommands();
  // What applies is asked once, before the palette takes the focus.
  const [applying] = useState(() => commands.filter((each) => each.id !== "palette" && each.run(desk)));
  const { contains } = useFilter({ sensitivity: "base" });
  const close = () => desk.place.dialog.set(null);
  const run = (id: unknown) => {
    close();
    desk.hand.now?.focus();
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
            <Menu className="list" items={applying} onAction={run} renderEmptyState={() => message("palette.none")}>
              {(each) => (
                <MenuItem id={each.id} textValue={message(each.name)}>
                  <Text slot="label">{message(each.name)}</Text>
                  {each.keys[0] && <Keys>{spell(each.keys[0])}</Keys>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
