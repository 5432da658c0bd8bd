import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, SubmenuTrigger } from "react-aria-components";
import ThreeBarsIcon from "@primer/octicons-react/ThreeBarsIcon";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "../workspace/context.ts";
import { CommandMenuItem } from "./CommandMenuItem.tsx";
import { buildCommandMenus } from "./commandMenus.ts";
import { useAllCommands } from "./feature.ts";
import { useRunCommandAfterMenu } from "./useRunCommandAfterMenu.ts";
import * as listsStyles from "../parts/lists.module.css";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** The menu of all commands that apply now, by their groups. */
export function MainMenu() {
  return (
    <MenuTrigger>
      {/* The focus stays in the text, and returns there. */}
      <Button className={styles.mainMenu} preventFocusOnPress>
        <ThreeBarsIcon size={16} />
        <span>{message("menu.all")}</span>
      </Button>
      <Popover className={partsStyles.popover}>
        <Groups />
      </Popover>
    </MenuTrigger>
  );
}

/** Rendered when it opens, because only then it is known which commands apply. */
function Groups() {
  const workspace = useWorkspace();
  const run = useRunCommandAfterMenu();
  const menus = buildCommandMenus(useAllCommands().filter((each) => each.run(workspace)));
  return (
    <Menu className={listsStyles.list}>
      {menus.map(({ group, sections }) => (
        <SubmenuTrigger key={group}>
          <MenuItem id={group} textValue={message(`group.${group}`)}>
            <span slot="label">{message(`group.${group}`)}</span>
            <span className={listsStyles.further} aria-hidden="true" />
          </MenuItem>
          <Popover className={partsStyles.popover}>
            <Menu className={listsStyles.list} aria-label={message(`group.${group}`)}>
              {sections.map((section, i) => (
                <MenuSection key={i} aria-label={message(`group.${group}`)}>
                  {section.map((each) => (
                    <CommandMenuItem key={each.id} of={each} run={run} />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Popover>
        </SubmenuTrigger>
      ))}
    </Menu>
  );
}
