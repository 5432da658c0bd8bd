import type { Bridge } from "#shared/host/ipcChannels.ts";

declare global {
  interface Window {
    /** What the preload has laid into the desktop's page. */
    readonly clausemark: Bridge;
  }
}
