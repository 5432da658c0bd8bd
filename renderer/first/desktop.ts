import type { Bridge } from "#shared/host/ipcChannels.ts";
import { asked } from "./asked.ts";
import { beginThread } from "./thread.ts";

declare global {
  interface Window {
    /** What the preload has laid into the page. */
    readonly clausemark: Bridge;
  }
}

beginThread();

/** The bridge to the main process. */
export const bridge = asked(window.clausemark);
