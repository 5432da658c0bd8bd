import { sha256 } from "#shared/base/hash.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";

/**
 * What the keeper of a hub has ordered. `deleted`: the dossier goes and stays away. `blocked`: nobody gets into the
 * dossier, which stays. `blocked-device`: devices whose identifiers begin so get in nowhere. `read-only`: the hub takes
 * nothing.
 */
export type OrderKind = "deleted" | "blocked" | "blocked-device" | "read-only";

export interface Order {
  readonly kind: OrderKind;
  /** The dossier, or the beginning of a device's identifier; empty for `read-only`. */
  readonly subject: string;
  /** When it was given (ISO). */
  readonly at: string;
}

/** The keeper's orders, beside the logs: they outlive every hub and every command, and hold until they are lifted. */
export interface OrderBook {
  read(): Promise<readonly Order[]>;
  /** Gives an order for good, or again. `toldDevices` are the devices that may be told of it, as `hashToldDevice` writes them. */
  give(order: Pick<Order, "kind" | "subject">, told?: readonly string[]): Promise<void>;
  lift(order: Pick<Order, "kind" | "subject">): Promise<void>;
  /** The devices that may be told that a dossier was deleted. */
  toldDevices(dossier: DossierId): Promise<readonly string[]>;
}

/** A device of a dossier that was deleted, so that the hub knows it again and nobody else can read which one it was. */
export function hashToldDevice(dossier: DossierId, device: DeviceId): string {
  return sha256(`clausemark/1 deleted\n${dossier}\n${device}`).slice(0, 32);
}

/** Orders as one asks for them. */
export class OrderSet {
  readonly all: readonly Order[];
  readonly isReadOnly: boolean;
  readonly #deleted: ReadonlySet<string>;
  readonly #blocked: ReadonlySet<string>;
  readonly #devices: readonly string[];

  constructor(all: readonly Order[] = []) {
    this.all = all;
    const subjectsOf = (kind: OrderKind) => all.filter((each) => each.kind === kind).map(({ subject }) => subject);
    this.isReadOnly = subjectsOf("read-only").length > 0;
    this.#deleted = new Set(subjectsOf("deleted"));
    this.#blocked = new Set(subjectsOf("blocked"));
    this.#devices = subjectsOf("blocked-device");
  }

  get deleted(): readonly DossierId[] {
    return [...this.#deleted];
  }

  isDeleted(dossier: DossierId): boolean {
    return this.#deleted.has(dossier);
  }

  isBlocked(dossier: DossierId): boolean {
    return this.#blocked.has(dossier);
  }

  isDeviceBlocked(device: DeviceId): boolean {
    return this.#devices.some((beginning) => device.startsWith(beginning));
  }

  /** Why a device that was in a dossier may not be there: the code of the sentence that it is told; null where it may. */
  refusalCode(dossier: DossierId, device: DeviceId): string | null {
    if (this.isDeleted(dossier)) return "hub.deleted";
    if (this.isBlocked(dossier)) return "hub.blocked";
    return this.isDeviceBlocked(device) ? "hub.device-blocked" : null;
  }
}

/** Gives a book the orders of another that it lacks. That a hub takes nothing is of that hub alone, and does not go along. */
export async function copyOrders(from: OrderBook, to: OrderBook): Promise<void> {
  const known = new Set((await to.read()).map(orderName));
  for (const order of await lasting(from)) {
    if (known.has(orderName(order))) continue;
    await to.give(order, order.kind === "deleted" ? await from.toldDevices(order.subject) : []);
  }
}

/** Makes a book say what another says, and nothing else. */
export async function mirrorOrders(from: OrderBook, to: OrderBook): Promise<void> {
  await copyOrders(from, to);
  const kept = new Set((await lasting(from)).map(orderName));
  for (const order of await to.read()) if (!kept.has(orderName(order))) await to.lift(order);
}

async function lasting(book: OrderBook): Promise<readonly Order[]> {
  return (await book.read()).filter(({ kind }) => kind !== "read-only");
}

/** One order among others: the name of its file, too. */
export function orderName({ kind, subject }: Pick<Order, "kind" | "subject">): string {
  return subject === "" ? kind : `${kind}.${subject}`;
}
