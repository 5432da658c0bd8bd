import { removeAwarenessStates, type Awareness } from "y-protocols/awareness";

/** How often a device renews its presence, in ms. A hub closes a connection that is silent for 60 s. */
export const PRESENCE_RENEWAL_MS = 30_000;

/** How long a device counts as present without renewing it, in ms: one renewal may get lost. */
export const PRESENCE_OUTDATED_MS = 75_000;

/**
 * Renews this device's presence, if it shows any, and removes what others did not renew. Called every
 * `PRESENCE_RENEWAL_MS` in place of the timer of y-protocols (`_checkInterval`), which wakes a window every 3 s. An
 * `Awareness` stops whatever timer it holds there when it is destroyed.
 */
export function renewPresence(awareness: Awareness): void {
  const here = awareness.getLocalState();
  if (here !== null) awareness.setLocalState(here);
  const isOutdated = (client: number, { lastUpdated }: { readonly lastUpdated: number }) =>
    client !== awareness.clientID && awareness.states.has(client) && Date.now() - lastUpdated >= PRESENCE_OUTDATED_MS;
  const outdated = [...awareness.meta].filter(([client, meta]) => isOutdated(client, meta)).map(([client]) => client);
  if (outdated.length > 0) removeAwarenessStates(awareness, outdated, "timeout");
}
