import { dialog, type BrowserWindow } from "electron";
import { message } from "#shared/messages/messages.ts";

/** How long a closing window may go on saving before the user is asked, and how often closing is retried, in ms. */
const PATIENCE_MS = 3000;
const EVERY_MS = 150;

/**
 * Asks before a window with unsaved data is closed. Such a page prevents closing (`beforeunload`). Closing is retried
 * for a moment, since usually the disk is only slow; then the user decides.
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
