import { refusal } from "#shared/base/result.ts";
import type { Notifications } from "../workspace/base/notifications.ts";

/**
 * Notifies the user of uncaught faults, so that nobody waits for a result that never comes. A fault while rendering
 * stops the window (`ErrorBoundary`).
 */
export function notifyUncaughtFaults(notifications: Notifications): void {
  const report = (fault: unknown) => notifications.showRefusal(refusal("window.fault", { reason: String(fault) }));
  window.addEventListener("error", ({ error }: ErrorEvent) => {
    // The browser's own reports, such as a ResizeObserver loop, come without an error.
    if (error) report(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => report(reason));
}
