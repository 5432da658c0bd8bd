import type { DeviceId } from "#shared/records/envelope.ts";

/** Refusals per minute after which a device is cut off, and for how long, in ms. */
const LIMIT = 10;
const MINUTE = 60_000;
const CUT_OFF = 5 * MINUTE;
/** Number of devices remembered; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/** Counts recent refusals by device. A correct client is refused once and does not repeat it. */
export class OffenceCounter {
  readonly #now: () => number;
  readonly #refusals = new Map<DeviceId, readonly number[]>();
  readonly #until = new Map<DeviceId, number>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts a refusal. Returns whether the device is cut off by it. */
  note(device: DeviceId): boolean {
    const now = this.#now();
    const lately = [...(this.#refusals.get(device) ?? []), now].filter((time) => time > now - MINUTE);
    setInBoundedMap(this.#refusals, device, lately);
    if (lately.length < LIMIT) return false;
    this.#refusals.delete(device);
    setInBoundedMap(this.#until, device, now + CUT_OFF);
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

/** Sets a value and drops the oldest entries if there are too many. */
export function setInBoundedMap<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const [oldest] of map) {
    if (map.size <= REMEMBERED) return;
    map.delete(oldest);
  }
}
