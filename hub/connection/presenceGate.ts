import type { Awareness } from "y-protocols/awareness";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { PresenceFrame } from "./frameHead.ts";

/** Frames about presence that a connection may send at once, and in each second in the long run. */
const AT_ONCE = 50;
const A_SECOND = 10;

/** Which presence a connection may show: that of one client, and not too often. Beyond that nothing is passed on. */
export class PresenceGate {
  readonly #now: () => number;
  #client: number | null = null;
  #left = AT_ONCE;
  #at: number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#at = now();
  }

  /** The one client that it shows; null before it has shown any. */
  get client(): number | null {
    return this.#client;
  }

  /** An honest client also says of others that they have been silent for long: the hub sees that for itself. */
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

/** Clients of a document whose device is remembered; the oldest are forgotten first. */
const REMEMBERED = 10_000;

/** Whose device each client of a document is, from the first time it is shown here. */
const owners = new WeakMap<Awareness, Map<number, DeviceId>>();

type States = Map<number, Record<string, unknown>>;

/**
 * Leaves of what came by a connection the presence of its own client, and writes into it which device shows it: what is in it
 * is sealed, so the hub cannot see whom it names, but whoever opens it can compare.
 */
export function stampPresence(states: States, client: number | null, device: DeviceId, awareness: Awareness): void {
  for (const [each, state] of states) {
    if (each === client && isHis(each, device, awareness)) states.set(each, { ...state, device });
    else states.delete(each);
  }
}

/** Whether no other device has shown this client, here or at another hub. */
function isHis(client: number, device: DeviceId, awareness: Awareness): boolean {
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
