import type { Connection, Hocuspocus } from "@hocuspocus/server";
import type { DossierId } from "#shared/records/envelope.ts";
import type { SyncContext } from "../context.ts";
import { UNSAVED } from "../door/codes.ts";
import type { Dossiers } from "../log/dossiers.ts";
import type { Logs } from "../log/log.ts";
import { causeOf, short, type Report } from "../serve/report.ts";
import { turnOut } from "../sync.ts";
import type { StandingOrders } from "./standing.ts";

/** What obeys the keeper's orders in a running hub. */
export interface Obeying {
  readonly orders: StandingOrders;
  readonly sync: Pick<Hocuspocus<SyncContext>, "documents">;
  readonly dossiers: Dossiers;
  readonly logs: Logs;
  readonly report: Report;
}

/** How long it takes until a dossier is tried again that could not be taken away, in ms: each time twice as long, up to a limit. */
const AGAIN = { first: 1_000, most: 60_000 } as const;

/** Does what the orders say as often as it is called: ends connections, and takes away what was deleted, once. */
export function obeying({ orders, sync, dossiers, logs, report }: Obeying): () => void {
  const failures = new Map<DossierId, number>();
  const removed = new Set<DossierId>();
  const remove = async (dossier: DossierId): Promise<void> => {
    removed.add(dossier);
    try {
      await dossiers.letGo(dossier);
      if (orders.isStopped || !orders.now.isDeleted(dossier)) return;
      await logs.remove(dossier);
      failures.delete(dossier);
    } catch (error) {
      report("not stored", { dossier: short(dossier), cause: causeOf(error) });
      const failed = failures.get(dossier) ?? 0;
      failures.set(dossier, failed + 1);
      setTimeout(() => removed.delete(dossier), Math.min(AGAIN.most, AGAIN.first * 2 ** failed)).unref();
    }
  };
  return () => {
    const { now } = orders;
    for (const connection of connectionsOf(sync)) heed(connection, orders, report);
    for (const dossier of removed) if (!now.isDeleted(dossier)) removed.delete(dossier);
    for (const dossier of now.deleted) if (!removed.has(dossier)) void remove(dossier);
  };
}

function heed(connection: Connection<SyncContext>, { now }: StandingOrders, report: Report): void {
  const { seat, visitor } = connection.context;
  if (!seat || visitor.isOut) return;
  const code = now.against(connection.document.name, seat.device);
  if (code) return turnOut(connection, code, report);
  // What was left with the client comes with its next line.
  if (connection.context.held?.isByOrder && !now.isReadOnly) visitor.dismiss(UNSAVED);
}

function connectionsOf({ documents }: Obeying["sync"]): readonly Connection<SyncContext>[] {
  return [...documents.values()].flatMap((document) => document.getConnections() as Connection<SyncContext>[]);
}
