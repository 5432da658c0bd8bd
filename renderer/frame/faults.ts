import { refusal } from "#shared/base/result.ts";
import type { Notices } from "../desk/words/notices.ts";

/** Tells of a fault that nothing has caught, so that nobody waits for what does not come; one in drawing stops the window. */
export function tellFaults(notices: Notices): void {
  const tell = (fault: unknown) => notices.refused(refusal("window.fault", { reason: String(fault) }));
  window.addEventListener("error", ({ error }: ErrorEvent) => {
    // What the browser says of itself, as of sizes that it could not settle in one frame, comes without one.
    if (error) tell(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}
