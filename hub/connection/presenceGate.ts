import type { Awareness } from "y-protocols/awareness";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { PresenceFrame } from "./syncFrameHead.ts";

/** Presence frames that a connection may send at once, and per second in the long run. */
const AT_ONCE = 50;
const A_SECOND = 10;

/** Decides which presence frames of a connection are forwarded: those of one client, within the rate limit. */
export class PresenceGate {
  readonly #now: () => number;
  #client: number | null = null;
  #left = AT_ONCE;
  #at: number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#at = now();
  }

  /** The client that the connection shows; null before the first frame. */
  get client(): number | null {
    return this.#client;
  }

  /**
   * Returns whether to forward a frame. Honest clients also report others as gone after a long silence; those frames
   * are dropped because the hub notices that itself.
   */
  accepts(frame: PresenceFrame | null): boolean {
    const now = this.#now();
    this.#left = Math.min(AT_ONCE, this.#left + ((now - this.#at) / 1000) * A_SECOND);
    this.#at = now;
    if (!frame || this.#left < 1) return false;
    this.#left--;
    if (this.#client === null && frame.isHere) this.#client = frame.client;
    return frame.client === this.#client;
  }
}

/** The number of clients per document whose device is remembered; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/** The device of each client of a document, set when the client is first seen here. */
const owners = new WeakMap<Awareness, Map<number, DeviceId>>();

type States = Map<number, Record<string, unknown>>;

/**
 * Keeps only the presence of the connection's own client and adds its device. The presence is sealed, so the hub cannot
 * see whom it names, but whoever decrypts it can compare.
 */
export function keepAndStampOwnPresence(
  states: States,
  client: number | null,
  device: DeviceId,
  awareness: Awareness,
): void {
  for (const [each, state] of states) {
    if (each === client && belongsToDevice(each, device, awareness)) states.set(each, { ...state, device });
    else states.delete(each);
  }
}

/** Returns whether no other device has shown this client, here or at another hub. */
function belongsToDevice(client: number, device: DeviceId, awareness: Awareness): boolean {
  const elsewhere = (awareness.getStates().get(client) as { device?: unknown } | undefined)?.device ?? device;
  const known = owners.get(awareness) ?? new Map<number, DeviceId>();
  owners.set(awareness, known);
  if (elsewhere !== device || (known.get(client) ?? device) !== device) return false;
  known.set(client, device);
  for (const [oldest] of known) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return true;
}
