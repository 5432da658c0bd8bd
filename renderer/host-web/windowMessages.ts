import type { WindowSignal } from "#shared/host/host.ts";

/**
 * The windows of one browser profile on one address, which share their keys. What they tell each other is a word and holds
 * no key: each window asks for the passphrase itself. It is kept nowhere.
 */
let channel: BroadcastChannel | null = null;

/** Made when it is first needed: an open channel keeps what it is in from ending. */
const opened = (): BroadcastChannel => (channel ??= new BroadcastChannel("clausemark-windows"));

/** Tells the other windows; this one does not hear it. */
export function notifyWindows(what: WindowSignal): void {
  opened().postMessage(what);
}

/** Calls back with what another window tells; returns the end of it. */
export function onWindowMessage(take: (what: WindowSignal) => void): () => void {
  const listener = ({ data }: MessageEvent<WindowSignal>) => take(data);
  opened().addEventListener("message", listener);
  return () => opened().removeEventListener("message", listener);
}

/** Does some work while no other window does any under the same name. Where the browser has no locks, at once. */
export function runUnderLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator.locks as LockManager | undefined;
  return locks ? locks.request(`clausemark-${name}`, work) : work();
}
