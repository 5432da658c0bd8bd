import { useEffect, useRef, useState } from "react";
import { Menu, MenuSection, Popover } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import { isOverlayOpen } from "../workspace/base/isOverlayOpen.ts";
import type { Command } from "../workspace/command.ts";
import { useWorkspace } from "../workspace/context.ts";
import { CommandMenuItem } from "./CommandMenuItem.tsx";
import { listCommandsForMenuPlace, splitCommandsIntoSections } from "./commandMenus.ts";
import { enterMenuPlaces } from "./menuPlaces.ts";
import { useAllCommands } from "./feature.ts";
import { useRunCommandAfterMenu } from "./useRunCommandAfterMenu.ts";
import * as listsStyles from "../parts/lists.module.css";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly sections: readonly (readonly Command[])[];
}

/**
 * The menu that a right click opens, or the menu key: the commands for the place that was clicked. Elsewhere, and in
 * fields, the system's own menu opens.
 */
export function ContextMenu() {
  const workspace = useWorkspace();
  const commands = useAllCommands();
  const run = useRunCommandAfterMenu();
  const [open, setOpen] = useState<OpenMenu | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      if (isOverlayOpen()) return;
      const entered = enterMenuPlaces(event, workspace);
      if (!entered) return;
      const { places, x, y } = entered;
      const listed = new Set(places.flatMap((place) => listCommandsForMenuPlace(place, commands, workspace)));
      if (listed.size === 0) return;
      event.preventDefault();
      setOpen({ x, y, sections: splitCommandsIntoSections([...listed]) });
    };
    window.addEventListener("contextmenu", onMenu);
    return () => window.removeEventListener("contextmenu", onMenu);
  }, [workspace, commands]);
  if (!open) return null;
  return (
    <>
      <span ref={anchor} className={styles.menuAnchor} style={{ left: open.x, top: open.y }} />
      <Popover
        className={partsStyles.popover}
        triggerRef={anchor}
        isOpen
        onOpenChange={() => setOpen(null)}
        placement="bottom start"
        offset={2}
      >
        <Menu className={listsStyles.list} aria-label={message("menu.here")} autoFocus onClose={() => setOpen(null)}>
          {open.sections.map((section, i) => (
            <MenuSection key={i} aria-label={message("menu.here")}>
              {section.map((each) => (
                <CommandMenuItem key={each.id} of={each} run={run} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
