import { Notification, type BrowserWindow } from "electron";
import { refusal } from "#shared/base/result.ts";
import { describeAddressedCounts } from "#shared/host/systemNotifications.ts";
import { message } from "#shared/messages/messages.ts";
import type { WindowIpc } from "./windowIpc.ts";

/**
 * Serves the notifications that the system shows, one at a time. Their words are made here, from counts alone; the page
 * has no permission to show any, and cannot put a word into them.
 */
export function serveSystemNotifications(line: WindowIpc, window: BrowserWindow): void {
  let shown: Notification | null = null;
  const close = () => {
    shown?.close();
    shown = null;
  };
  line.handle("notification:allow", () => Notification.isSupported() || refusal("notification.unsupported"));
  line.on("notification:close", close);
  line.on("notification:show", (counts) => {
    close();
    const body = describeAddressedCounts(counts);
    if (body === "" || window.isFocused()) return;
    shown = new Notification({ title: message("app.name"), body, silent: true });
    shown.on("click", () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      line.send("notification:clicked");
    });
    shown.show();
  });
  window.on("focus", close);
  window.once("closed", close);
}
