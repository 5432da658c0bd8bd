import { Menu, type MenuItemConstructorOptions } from "electron";
import { message, type MessageCode } from "#shared/messages/messages.ts";

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: "separator" };

/** Roles that the system performs; Electron would label them in English. */
const ROLES = {
  edit: ["cut", "copy", "paste", "selectAll"],
  view: ["resetZoom", "zoomIn", "zoomOut", "togglefullscreen"],
} as const;
const named = (role: (typeof ROLES)[keyof typeof ROLES][number]): Item => ({ role, label: message(`menu.${role}`) });

/**
 * Sets the application menu: the system's roles, and the window's own commands by their ids. These have no shortcuts
 * here, since the window handles its shortcuts itself.
 */
export function setApplicationMenu(chosen: (command: string) => void): void {
  const mac = process.platform === "darwin";
  const item = (command: string): Item => ({
    label: message(`command.${command}` as MessageCode),
    click: () => chosen(command),
  });
  const menu = (label: MessageCode, ...submenu: Item[]): Item => ({ label: message(label), submenu });
  const file = menu(
    "menu.file",
    ...["files.open", "files.save", "briefing.export", "others.save", "returned.open", "team.join", "files.close"].map(
      item,
    ),
    SEPARATOR,
    mac ? { role: "close" } : { role: "quit", label: message("menu.quit") },
  );
  const edit = menu("menu.edit", item("undo"), item("redo"), SEPARATOR, ...ROLES.edit.map(named));
  const view = menu(
    "menu.view",
    ...["jump", "outline", "text"].map(item),
    SEPARATOR,
    ...["compare.show", "languages.sides", "delta.show", "matrix.show", "coverage.show", "since.show"].map(item),
    ...["ratings.show", "team.show"].map(item),
    SEPARATOR,
    ...["hide", "theme", "language"].map(item),
    SEPARATOR,
    ...ROLES.view.map(named),
  );
  const help = menu("menu.help", item("help"), item("palette"), item("keys"), item("about"));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(mac ? [{ role: "appMenu" } as const] : []), file, edit, view, help]),
  );
}
