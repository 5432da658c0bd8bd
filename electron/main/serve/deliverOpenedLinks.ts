import type { BrowserWindow } from "electron";
import type { OpenRequestQueue } from "../openRequestQueue.ts";
import type { WindowIpc } from "./windowIpc.ts";

/** The longest link that is handed over, in UTF-16 units. */
const LONGEST_LINK = 4096;

/**
 * Hands links that were opened on the system to this window, as soon as it is ready for them. Of several that came
 * together, only the last is followed.
 */
export function deliverOpenedLinks(arrivals: OpenRequestQueue, line: WindowIpc, window: BrowserWindow): void {
  line.on("links:listening", () =>
    arrivals.deliverTo((links) => {
      const link = links.at(-1);
      if (link !== undefined && link.length <= LONGEST_LINK) line.send("links:arrived", link);
      return Promise.resolve();
    }),
  );
  window.once("closed", () => arrivals.deliverTo(null));
}
