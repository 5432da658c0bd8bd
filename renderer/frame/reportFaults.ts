import { refusal } from "#shared/base/result.ts";
import type { Notifications } from "../workspace/base/notifications.ts";

/** Tells of a fault that nothing has caught, so that nobody waits for what does not come; one in drawing stops the window. */
export function reportFaults(notifications: Notifications): void {
  const tell = (fault: unknown) => notifications.showRefusal(refusal("window.fault", { reason: String(fault) }));
  window.addEventListener("error", ({ error }: ErrorEvent) => {
    // What the browser says of itself, as of sizes that it could not settle in one frame, comes without one.
    if (error) tell(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}
