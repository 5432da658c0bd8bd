import { Menu, type MenuItemConstructorOptions } from "electron";
import { message, type MessageCode } from "../../shared/messages/messages.ts";

type Item = MenuItemConstructorOptions;

/**
 * The application's menu: the system's roles, and the window's own commands by their ids. Those have no keys
 * here: the window listens to its keys itself.
 */
export function setMenu(chosen: (command: string) => void): void {
  const item = (command: string, label: MessageCode): Item => ({
    label: message(label),
    click: () => chosen(command),
  });
  const separator: Item = { type: "separator" };
  const mac = process.platform === "darwin";
  const file: Item = {
    label: message("menu.file"),
    submenu: [mac ? { role: "close" } : { role: "quit", label: message("menu.quit") }],
  };
  const edit: Item = {
    label: message("menu.edit"),
    submenu: [
      item("undo", "menu.undo"),
      item("redo", "menu.redo"),
      separator,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
    ],
  };
  const view: Item = {
    label: message("menu.view"),
    submenu: [
      item("palette", "menu.palette"),
      item("theme", "menu.theme"),
      separator,
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      { role: "togglefullscreen" },
    ],
  };
  const help: Item = { role: "help", label: message("menu.help"), submenu: [item("keys", "menu.keys")] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(mac ? [{ role: "appMenu" } as Item] : []), file, edit, view, help]),
  );
}
