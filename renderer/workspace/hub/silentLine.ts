import { WebSocketStatus, type HocuspocusProvider, type HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { PRESENCE_RENEWAL_MS, renewPresence } from "#shared/records/sync/presenceRenewal.ts";

/** How often a silent connection is closed again until it is, in ms: browsers may leave it open. */
const AGAIN_MS = 3_000;

/**
 * Renews presence and checks the connection by one timer that wakes the window twice a minute, in place of the
 * libraries' two, which wake it forty times. A hub echoes every renewal, so a connection over which nothing has come
 * since the last one is closed, and the provider connects anew.
 */
export function replaceLibraryTimers({ awareness, configuration }: HocuspocusProvider): void {
  const line = configuration.websocketProvider;
  const intervals = line.intervals as { connectionChecker: ReturnType<typeof setInterval> };
  clearInterval(intervals.connectionChecker);
  if (!awareness) return;
  clearInterval(awareness._checkInterval as ReturnType<typeof setInterval>);
  let renewedAt = 0;
  awareness._checkInterval = setInterval(() => {
    closeIfSilent(line, renewedAt);
    renewedAt = Date.now();
    renewPresence(awareness);
  }, PRESENCE_RENEWAL_MS);
}

function closeIfSilent(line: HocuspocusProviderWebsocket, since: number): void {
  const { status, lastMessageReceived } = line;
  if (status !== WebSocketStatus.Connected || lastMessageReceived === 0 || lastMessageReceived >= since) return;
  line.checkConnection();
  setTimeout(() => closeIfSilent(line, since), AGAIN_MS);
}
