import { sha256 } from "#shared/base/hash.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";

/**
 * An order of the hub's operator. `deleted`: the dossier is removed and stays away. `blocked`: nobody is admitted to
 * the dossier, which is kept. `blocked-device`: devices whose identifiers begin with the subject are admitted nowhere.
 * `read-only`: the hub accepts nothing.
 */
export type OperatorOrderKind = "deleted" | "blocked" | "blocked-device" | "read-only";

export interface OperatorOrder {
  readonly kind: OperatorOrderKind;
  /** The dossier, or a prefix of a device's identifier; empty for `read-only`. */
  readonly subject: string;
  /** When it was given (ISO). */
  readonly at: string;
}

/**
 * The operator's orders, stored beside the logs. They outlive every hub and command, and apply until they are lifted.
 */
export interface OperatorOrderStore {
  read(): Promise<readonly OperatorOrder[]>;
  /** Gives an order, or renews it. `told` are the devices that may be told of it, as hashed by `hashDeviceOfDeletedDossier`. */
  give(order: Pick<OperatorOrder, "kind" | "subject">, told?: readonly string[]): Promise<void>;
  lift(order: Pick<OperatorOrder, "kind" | "subject">): Promise<void>;
  /** Returns the hashed devices that may be told that a dossier was deleted. */
  toldDevices(dossier: DossierId): Promise<readonly string[]>;
}

/** Hashes a device of a deleted dossier, so that the hub recognises it but nobody else can read which one it was. */
export function hashDeviceOfDeletedDossier(dossier: DossierId, device: DeviceId): string {
  return sha256(`clausemark/1 deleted\n${dossier}\n${device}`).slice(0, 32);
}

/** Orders, indexed for queries. */
export class OperatorOrderSet {
  readonly all: readonly OperatorOrder[];
  readonly isReadOnly: boolean;
  readonly #deleted: ReadonlySet<string>;
  readonly #blocked: ReadonlySet<string>;
  readonly #devices: readonly string[];

  constructor(all: readonly OperatorOrder[] = []) {
    this.all = all;
    const subjectsOf = (kind: OperatorOrderKind) =>
      all.filter((each) => each.kind === kind).map(({ subject }) => subject);
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

  /** Returns the code of the reason why an admitted device may no longer be in a dossier; null if it may. */
  refusalCode(dossier: DossierId, device: DeviceId): string | null {
    if (this.isDeleted(dossier)) return "hub.deleted";
    if (this.isBlocked(dossier)) return "hub.blocked";
    return this.isDeviceBlocked(device) ? "hub.device-blocked" : null;
  }
}

/** Copies the orders that a book lacks from another. `read-only` concerns one hub only and is not copied. */
export async function copyMissingOperatorOrders(from: OperatorOrderStore, to: OperatorOrderStore): Promise<void> {
  const known = new Set((await to.read()).map(operatorOrderFileName));
  for (const order of await portableOrders(from)) {
    if (known.has(operatorOrderFileName(order))) continue;
    await to.give(order, order.kind === "deleted" ? await from.toldDevices(order.subject) : []);
  }
}

/** Makes a book equal to another, apart from `read-only` in the source. */
export async function mirrorOperatorOrders(from: OperatorOrderStore, to: OperatorOrderStore): Promise<void> {
  await copyMissingOperatorOrders(from, to);
  const kept = new Set((await portableOrders(from)).map(operatorOrderFileName));
  for (const order of await to.read()) if (!kept.has(operatorOrderFileName(order))) await to.lift(order);
}

async function portableOrders(book: OperatorOrderStore): Promise<readonly OperatorOrder[]> {
  return (await book.read()).filter(({ kind }) => kind !== "read-only");
}

/** Returns the unique name of an order, which is also the name of its file. */
export function operatorOrderFileName({ kind, subject }: Pick<OperatorOrder, "kind" | "subject">): string {
  return subject === "" ? kind : `${kind}.${subject}`;
}
