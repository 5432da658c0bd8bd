import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { listCommandsForMenuPlace } from "#renderer/frame/commandMenus.ts";
import { useAllCommands } from "#renderer/frame/feature.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../margin.module.css";

interface ActionsProps {
  /** The item that the commands are about. */
  readonly id: string;
  /** The commands shown on the card itself. The others are in its menu, which is named `more`. */
  readonly front: ReadonlySet<string>;
  readonly more: MessageCode;
}

/** The commands that apply to the active card: the first as buttons with their shortcuts, the others in a menu. */
export function MarginCardActions({ id: about, front, more: menuName }: ActionsProps) {
  const workspace = useWorkspace();
  const commands = useAllCommands();
  const applying =
    workspace.viewState.thread.value === about ? listCommandsForMenuPlace("note", commands, workspace) : [];
  const more = applying.filter(({ id }) => !front.has(id));
  return (
    <div className={partsStyles.actions}>
      {applying
        .filter(({ id }) => front.has(id))
        .map((each) => (
          <Button key={each.id} look="quiet" onPress={() => void each.run(workspace, true)}>
            <CommandShortcut of={each} /> {message(each.name)}
          </Button>
        ))}
      {more.length > 0 && (
        <MenuTrigger>
          <AriaButton
            className={`${partsStyles.button} ${partsStyles.quiet} ${styles.more}`}
            aria-label={message(menuName)}
          >
            <span aria-hidden="true">⋯</span>
          </AriaButton>
          <Popover className={partsStyles.popover}>
            <Menu
              className={listsStyles.list}
              items={more}
              onAction={(id) => more.find((each) => each.id === id)?.run(workspace, true)}
            >
              {(each) => (
                <MenuItem id={each.id} textValue={message(each.name)}>
                  <span slot="label">{message(each.name)}</span>
                  <CommandShortcut of={each} />
                </MenuItem>
              )}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}
