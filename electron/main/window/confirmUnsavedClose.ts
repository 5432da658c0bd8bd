import { dialog, type BrowserWindow } from "electron";
import { message } from "#shared/messages/messages.ts";

/** How long a window that is closed may go on saving before the person is asked, and how often it is tried. */
const PATIENCE_MS = 3000;
const EVERY_MS = 150;

/**
 * A page that has not everything on the disk holds its closing up (`beforeunload`). It is asked again for a
 * moment, since most often the disk is only slow; then the person decides.
 */
export function confirmUnsavedClose(window: BrowserWindow): void {
  let since = 0;
  window.webContents.on("will-prevent-unload", () => {
    since ||= Date.now();
    if (Date.now() - since < PATIENCE_MS) {
      setTimeout(() => window.isDestroyed() || window.close(), EVERY_MS);
      return;
    }
    since = 0;
    void askToClose(window);
  });
}

async function askToClose(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: message("close.unsaved"),
    detail: message("close.unsaved.detail"),
    buttons: [message("close.keep"), message("close.anyway")],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) window.destroy();
}
