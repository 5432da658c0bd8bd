import type { HocuspocusProviderWebsocket } from "@hocuspocus/provider";

/**
 * Keeps a line down that is about to be ended. The provider lays a line that fell again after a while, by a timer that its
 * `destroy` leaves running: a dossier closed in that while would knock at its hub until the window is closed.
 */
export function preventReconnect(line: HocuspocusProviderWebsocket): void {
  line.connect = () => Promise.resolve();
}
