import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import type { HubLogStore } from "../log/logStore.ts";
import { loggableErrorCode, shortenId, type ReportEvent, type EventFields } from "../serve/reportEvent.ts";
import {
  operatorOrderFileName,
  OperatorOrderSet,
  hashDeviceOfDeletedDossier,
  type OperatorOrder,
} from "./operatorOrders.ts";

/** How often a hub reads its orders, in ms. In its own folder that costs next to nothing. */
const LOOK = { inFolder: 250, shared: 1_000 } as const;

/** The operator's orders as known to a running hub. */
export class CurrentOperatorOrders {
  readonly #logs: Pick<HubLogStore, "orders" | "isShared">;
  readonly #report: ReportEvent;
  #now = new OperatorOrderSet();
  #timer: NodeJS.Timeout | undefined;
  #isFailing = false;
  #isStopped = false;

  constructor(logs: Pick<HubLogStore, "orders" | "isShared">, report: ReportEvent) {
    this.#logs = logs;
    this.#report = report;
  }

  /** Another object if, and only if, the orders have changed. */
  get current(): OperatorOrderSet {
    return this.#now;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Reads the orders for the first time. Rejects if they cannot be read: without them nobody may be admitted. */
  async load(): Promise<void> {
    this.#now = new OperatorOrderSet(await this.#logs.orders.read());
  }

  /**
   * Reads the orders periodically and calls `obeyed` each time. While they cannot be read, the last known ones apply.
   */
  watch(obeyed: () => void): void {
    const look = async () => {
      await this.#refresh();
      if (!this.#isStopped) obeyed();
      if (this.#isStopped) return;
      this.#timer = setTimeout(() => void look(), this.#logs.isShared ? LOOK.shared : LOOK.inFolder).unref();
    };
    void look();
  }

  /** Returns whether a device belonged to a dossier when it was deleted, and so may be told. */
  async mayBeTold(dossier: DossierId, device: DeviceId): Promise<boolean> {
    const hashes = await this.#logs.orders.toldDevices(dossier).catch((): readonly string[] => []);
    return hashes.includes(hashDeviceOfDeletedDossier(dossier, device));
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #refresh(): Promise<void> {
    try {
      const next = new OperatorOrderSet(await this.#logs.orders.read());
      const [ordered, lifted] = [missing(next, this.#now), missing(this.#now, next)];
      for (const order of ordered) this.#report("ordered", fieldsOf(order));
      for (const order of lifted) this.#report("lifted", fieldsOf(order));
      if (ordered.length + lifted.length > 0) this.#now = next;
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#report("not read", { cause: loggableErrorCode(error) });
      this.#isFailing = true;
    }
  }
}

function fieldsOf({ kind, subject }: OperatorOrder): EventFields {
  return { order: kind, subject: shortenId(subject) || undefined };
}

/** Returns the orders of one set that another lacks. */
function missing(of: OperatorOrderSet, from: OperatorOrderSet): readonly OperatorOrder[] {
  const known = new Set(from.all.map(operatorOrderFileName));
  return of.all.filter((order) => !known.has(operatorOrderFileName(order)));
}
