import type { DeviceId } from "#shared/records/envelope.ts";

/** Refusals in a minute after which a device is cut off, and for how long, in ms. */
const LIMIT = 10;
const MINUTE = 60_000;
const CUT_OFF = 5 * MINUTE;
/** Devices that are remembered; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/** Who was refused how often lately. A client in order is refused once and does not come back with it. */
export class Offences {
  readonly #now: () => number;
  readonly #refusals = new Map<DeviceId, readonly number[]>();
  readonly #until = new Map<DeviceId, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Notes a refusal. True where the device is cut off by it. */
  note(device: DeviceId): boolean {
    const now = this.#now();
    const lately = [...(this.#refusals.get(device) ?? []), now].filter((time) => time > now - MINUTE);
    setBounded(this.#refusals, device, lately);
    if (lately.length < LIMIT) return false;
    this.#refusals.delete(device);
    setBounded(this.#until, device, now + CUT_OFF);
    return true;
  }

  isCutOff(device: DeviceId): boolean {
    const until = this.#until.get(device);
    if (until === undefined) return false;
    if (until > this.#now()) return true;
    this.#until.delete(device);
    return false;
  }
}

/** Sets a value, and forgets the oldest where there are too many. */
export function setBounded<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const [oldest] of map) {
    if (map.size <= REMEMBERED) return;
    map.delete(oldest);
  }
}
