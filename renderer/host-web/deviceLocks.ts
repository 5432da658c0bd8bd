import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { DeviceRecordSigner, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { ChainCounter } from "#shared/records/signRecord.ts";

/** How long a window waits for another to have its signed records on the disk, in ms. */
const PATIENCE = 10_000;

/** A device that this window signs with. No other window of this browser signs with it until it is released. */
interface HeldDevice {
  readonly device: DeviceRecordSigner;
  readonly letGo: () => void;
}

const heldDevices = new Map<string, HeldDevice>();

/**
 * Returns the device to sign with, which continues after its last record in this window. `read` is called once no other
 * window signs with the device.
 *
 * @returns `device.elsewhere` if another window still signs with it after `patience` ms (0: at once)
 */
export async function acquireSigningDevice(
  device: string,
  read: () => Promise<Outcome<DeviceSecrets & { readonly counter: ChainCounter }>>,
  patience = PATIENCE,
): Promise<Outcome<DeviceRecordSigner>> {
  const held = heldDevices.get(device);
  const letGo = held?.letGo ?? (await acquireLock(device, patience));
  if (!letGo) return refusal("device.elsewhere");
  const entry = await read();
  if (isRefusal(entry)) {
    if (!held) letGo();
    return entry;
  }
  if (held) return held.device;
  const heldDevice = { device: new DeviceRecordSigner(entry, entry.counter), letGo };
  heldDevices.set(device, heldDevice);
  return heldDevice.device;
}

/**
 * Releases a device so that other windows can sign with it. With `next`, only if that is the next number it would use.
 */
export function releaseSigningDevice(device: string, next?: number): void {
  const heldDevice = heldDevices.get(device);
  if (!heldDevice || (next !== undefined && heldDevice.device.counter.seq > next)) return;
  heldDevices.delete(device);
  heldDevice.letGo();
}

/** Releases all devices of this window. */
export function releaseAllSigningDevices(): void {
  for (const device of [...heldDevices.keys()]) releaseSigningDevice(device);
}

/**
 * Resolves with a function that releases the lock, once no other window of this browser holds the device; null after
 * `patience` ms.
 */
function acquireLock(device: string, patience: number): Promise<(() => void) | null> {
  const locks = globalThis.navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve(() => undefined);
  const options: LockOptions = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => (lock ? new Promise<void>((end) => resolve(end)) : resolve(null));
    locks.request(`clausemark-device-${device}`, options, hold).catch(() => resolve(null));
  });
}
