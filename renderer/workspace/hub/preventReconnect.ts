import type { HocuspocusProviderWebsocket } from "@hocuspocus/provider";

/**
 * Keeps a socket from reconnecting before it is destroyed. The provider schedules a reconnect by a timer that its
 * `destroy` does not clear: a dossier closed meanwhile would contact its hub until the window is closed.
 */
export function preventReconnect(line: HocuspocusProviderWebsocket): void {
  line.connect = () => Promise.resolve();
}
