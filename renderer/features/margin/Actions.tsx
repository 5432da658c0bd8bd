import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import type { Thread } from "../../../shared/ledger/entries/thread.ts";
import { message } from "../../../shared/messages/messages.ts";
import { spell } from "../../desk/command.ts";
import { useDesk } from "../../desk/context.ts";
import { Button } from "../../parts/Button.tsx";
import { Keys } from "../../parts/Keys.tsx";
import { FRONT, noteCommands } from "./commands.ts";

/** What one can do with the note attended to: the first in sight with their keys, the rest in a menu. */
export function Actions({ thread }: { readonly thread: Thread }) {
  const desk = useDesk();
  const applying = noteCommands.filter((each) => each.about && desk.place.thread.now === thread.id && each.run(desk));
  const more = applying.filter(({ id }) => !FRONT.has(id));
  return (
    <div className="actions">
      {applying
        .filter(({ id }) => FRONT.has(id))
        .map((each) => (
          <Button key={each.id} look="quiet" onPress={() => void each.run(desk, true)}>
            <Keys>{spell(each.keys[0]!)}</Keys> {message(each.name)}
          </Button>
        ))}
      {more.length > 0 && (
        <MenuTrigger>
          <AriaButton className="button quiet more" aria-label={message("card.more")}>
            <span aria-hidden="true">⋯</span>
          </AriaButton>
          <Popover className="popover">
            <Menu className="list" items={more} onAction={(id) => more.find((each) => each.id === id)?.run(desk, true)}>
              {(each) => (
                <MenuItem id={each.id} textValue={message(each.name)}>
                  <Text slot="label">{message(each.name)}</Text>
                  {each.keys[0] && <Keys>{spell(each.keys[0])}</Keys>}
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}
