import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { DeviceSigner, type DeviceSecrets } from "#shared/members/deviceSigner.ts";
import type { ChainCounter } from "#shared/records/signRecord.ts";

/** How long one window waits for another to have what it signed on the disk, in ms. */
const PATIENCE = 10_000;

/** A device this window signs with: no other window of this browser does, until it is let go. */
interface Hand {
  readonly device: DeviceSigner;
  readonly letGo: () => void;
}

const hands = new Map<string, Hand>();

/**
 * The device to sign with, which goes on behind what it signed last in this window. `read` is called once no other
 * window signs with it any more. Refused where one still does: without `patience` (ms) at once.
 */
export async function acquireDevice(
  device: string,
  read: () => Promise<Outcome<DeviceSecrets & { readonly counter: ChainCounter }>>,
  patience = PATIENCE,
): Promise<Outcome<DeviceSigner>> {
  const held = hands.get(device);
  const letGo = held?.letGo ?? (await alone(device, patience));
  if (!letGo) return refusal("device.elsewhere");
  const entry = await read();
  if (isRefusal(entry)) {
    if (!held) letGo();
    return entry;
  }
  if (held) return held.device;
  const hand = { device: new DeviceSigner(entry, entry.counter), letGo };
  hands.set(device, hand);
  return hand.device;
}

/** Lets a device go, for other windows to sign with; where a number is given, only if that is the next it would use. */
export function releaseDevice(device: string, next?: number): void {
  const hand = hands.get(device);
  if (!hand || (next !== undefined && hand.device.counter.seq > next)) return;
  hands.delete(device);
  hand.letGo();
}

/** Lets all of them go. */
export function releaseAllDevices(): void {
  for (const device of [...hands.keys()]) releaseDevice(device);
}

/** Resolves with what ends it when no other window of this browser holds the device; null where that takes too long. */
function alone(device: string, patience: number): Promise<(() => void) | null> {
  const locks = globalThis.navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(() => undefined);
  const options: LockOptions = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => (lock ? new Promise<void>((end) => resolve(end)) : resolve(null));
    locks.request(`clausemark-device-${device}`, options, hold).catch(() => resolve(null));
  });
}
