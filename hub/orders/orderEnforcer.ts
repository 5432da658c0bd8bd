import type { Connection, Hocuspocus } from "@hocuspocus/server";
import type { DossierId } from "#shared/records/envelope.ts";
import type { HocuspocusContext } from "../sync/hocuspocusContext.ts";
import { CLOSE_UPDATE_UNSAVED } from "../connection/closeReasons.ts";
import type { DossierPool } from "../log/dossierPool.ts";
import type { HubLogStore } from "../log/logStore.ts";
import { loggableErrorCode, shortenId, type ReportEvent } from "../serve/reportEvent.ts";
import { expelConnection } from "../sync/createSyncServer.ts";
import type { CurrentOperatorOrders } from "./currentOperatorOrders.ts";
import type { OperatorOrderSet } from "./operatorOrders.ts";

/** What the operator's orders act on in a running hub. */
export interface OrderEnforcerParts {
  readonly orders: CurrentOperatorOrders;
  readonly sync: Pick<Hocuspocus<HocuspocusContext>, "documents">;
  readonly dossiers: DossierPool;
  readonly logs: HubLogStore;
  readonly report: ReportEvent;
}

/** Delay before a failed deletion is tried again, in ms: doubled each time, up to a limit. */
const AGAIN = { first: 1_000, most: 60_000 } as const;

/**
 * Returns a function that enforces the current orders when called: it ends connections if the orders have changed, since
 * every new connection is checked when it is made, and removes each deleted dossier once.
 */
export function createOrderEnforcer({ orders, sync, dossiers, logs, report }: OrderEnforcerParts): () => void {
  const failures = new Map<DossierId, number>();
  const removed = new Set<DossierId>();
  let enforced: OperatorOrderSet | null = null;
  const remove = async (dossier: DossierId): Promise<void> => {
    removed.add(dossier);
    try {
      await dossiers.evict(dossier);
      if (orders.isStopped || !orders.current.isDeleted(dossier)) return;
      await logs.remove(dossier);
      failures.delete(dossier);
    } catch (error) {
      report("not stored", { dossier: shortenId(dossier), cause: loggableErrorCode(error) });
      const failed = failures.get(dossier) ?? 0;
      failures.set(dossier, failed + 1);
      setTimeout(() => removed.delete(dossier), Math.min(AGAIN.most, AGAIN.first * 2 ** failed)).unref();
    }
  };
  return () => {
    const { current } = orders;
    if (current !== enforced) for (const connection of connectionsOf(sync)) enforceOn(connection, orders, report);
    enforced = current;
    for (const dossier of removed) if (!current.isDeleted(dossier)) removed.delete(dossier);
    for (const dossier of current.deleted) if (!removed.has(dossier)) void remove(dossier);
  };
}

function enforceOn(
  connection: Connection<HocuspocusContext>,
  { current }: CurrentOperatorOrders,
  report: ReportEvent,
): void {
  const { admission, visitor } = connection.context;
  if (!admission || visitor.isOut) return;
  const code = current.refusalCode(connection.document.name, admission.device);
  if (code) return expelConnection(connection, code, report);
  // The client sends its held update when it connects again.
  if (connection.context.held?.isByOrder && !current.isReadOnly) visitor.dismiss(CLOSE_UPDATE_UNSAVED);
}

function connectionsOf({ documents }: OrderEnforcerParts["sync"]): readonly Connection<HocuspocusContext>[] {
  return [...documents.values()].flatMap((document) => document.getConnections() as Connection<HocuspocusContext>[]);
}
