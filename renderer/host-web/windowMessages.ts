import type { CrossWindowMessage } from "#shared/host/host.ts";

/**
 * The channel between the windows of one browser profile on one origin, which share their keys. A message is a plain
 * word and never holds a key or passphrase: each window asks for the passphrase itself.
 */
let channel: BroadcastChannel | null = null;

/** Created on first use: an open channel keeps its context alive. */
const getChannel = (): BroadcastChannel => (channel ??= new BroadcastChannel("clausemark-windows"));

/** Sends a message to the other windows; this one does not receive it. */
export function notifyOtherWindows(what: CrossWindowMessage): void {
  getChannel().postMessage(what);
}

/** Calls back with each message from another window. Returns a function that stops listening. */
export function onWindowMessage(take: (what: CrossWindowMessage) => void): () => void {
  const listener = ({ data }: MessageEvent<CrossWindowMessage>) => take(data);
  getChannel().addEventListener("message", listener);
  return () => getChannel().removeEventListener("message", listener);
}

/** Runs `work` while no other window runs work under the same name. Runs it at once if the browser has no locks. */
export function runUnderBrowserLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator.locks as LockManager | undefined;
  return locks ? locks.request(`clausemark-${name}`, work) : work();
}
