import { refusal } from "#shared/base/result.ts";
import { describeAddressedCounts, type SystemNotifications } from "#shared/host/systemNotifications.ts";
import { message } from "#shared/messages/messages.ts";

/** Creates the browser's notifications. Undefined if the page can have none, as at an address without HTTPS. */
export function createBrowserNotifications(): SystemNotifications | undefined {
  if (!globalThis.isSecureContext || typeof Notification === "undefined") return undefined;
  let shown: Notification | null = null;
  const close = () => {
    shown?.close();
    shown = null;
  };
  return {
    isAllowed: () => Notification.permission === "granted",
    async allow() {
      if (!canCreate()) return refusal("notification.unsupported");
      return (await Notification.requestPermission()) === "granted" || refusal("notification.refused");
    },
    show(counts, onClick) {
      close();
      const options = { body: describeAddressedCounts(counts), tag: "clausemark", silent: true };
      shown = new Notification(message("app.name"), options);
      shown.onclick = () => {
        close();
        window.focus();
        onClick();
      };
    },
    close,
  };
}

/** Whether a page can create a notification. On Android only a service worker can, and trying it throws. */
function canCreate(): boolean {
  try {
    new Notification(message("app.name"), { silent: true }).close();
    return true;
  } catch {
    return false;
  }
}
