import type { HostBridge } from "#shared/host/ipcChannels.ts";
import { createPrefetchingBridge } from "./createPrefetchingBridge.ts";
import { isLeftClosed } from "./leftClosed.ts";
import { startVerifyWorker } from "./verifyWorker.ts";

declare global {
  interface Window {
    /** The bridge that the preload exposes to the page. */
    readonly clausemark: HostBridge;
  }
}

startVerifyWorker();

/** The bridge to the main process. */
export const prefetchingBridge = createPrefetchingBridge(window.clausemark, isLeftClosed());
