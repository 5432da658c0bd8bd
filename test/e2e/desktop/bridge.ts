import type { HostBridge } from "#shared/host/ipcChannels.ts";

declare global {
  interface Window {
    /** The bridge that the preload script puts into the desktop's page. */
    readonly clausemark: HostBridge;
  }
}
