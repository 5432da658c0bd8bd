import type { Connection, Document, Hocuspocus } from "@hocuspocus/server";
import { serialiseNoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";
import type { HubDossier } from "../log/hubDossier.ts";
import { shortenId, type ReportEvent } from "../serve/reportEvent.ts";
import type { HocuspocusContext } from "../sync/hocuspocusContext.ts";
import { disconnectHeldClient } from "./leaveUpdateUnacknowledged.ts";
import { isAdministrator } from "./quotaExcess.ts";
import type { QuotaUsage, StorageQuotaTracker } from "./storageQuota.ts";

/** The percentage of a limit from which the administrator, and everybody, are told. */
const NOTIFY_AT = { administrator: 80, everybody: 95 } as const;

/** How often the room is checked, in ms. */
const EVERY = 1_000;

/**
 * Checks periodically how much room there is. Warns those concerned and the hub's operator when it becomes scarce, and
 * recalls clients whose updates were held once there is room.
 */
export function watchQuota(
  sync: Hocuspocus<HocuspocusContext>,
  room: StorageQuotaTracker,
  report: ReportEvent,
): { stop(): void } {
  const reported = new Map<string, number>();
  const look = async () => {
    // A failed measurement keeps the old values; `Health` reports that the hub is unwell.
    await room.measure().catch(() => undefined);
    reportLevel(reported, "", room.fullness(0), report);
    for (const document of sync.documents.values()) {
      const full = notifyDossierFullness(document, room);
      if (full?.of === "dossier") reportLevel(reported, document.name, full, report);
      for (const connection of connectionsOf(document)) disconnectHeldClient(connection, room);
    }
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => (isLooking = false));
  }, EVERY).unref();
  return { stop: () => clearInterval(timer) };
}

const connectionsOf = (document: Document) => document.getConnections() as Connection<HocuspocusContext>[];

/** The documents of which some connection was told that space is running out. */
const warned = new WeakSet<Document>();

/** Notifies those concerned how full a dossier is. Returns how full it is, or null if nobody is connected. */
export function notifyDossierFullness(document: Document, room: StorageQuotaTracker): QuotaUsage | null {
  const dossier = dossierOf(document);
  if (!dossier) return null;
  const full = room.fullness(dossier.bytes);
  const level = levelOf(full.share);
  if (level === 0 && !warned.has(document)) return full;
  for (const connection of connectionsOf(document)) notifyConnection(connection, full, level);
  if (level === 0) warned.delete(document);
  else warned.add(document);
  return full;
}

function dossierOf(document: Document): HubDossier | null {
  for (const { context } of document.connections.keys() as Iterable<Connection<HocuspocusContext>>)
    if (context.admission) return context.admission.lease.dossier;
  return null;
}

/** Notifies a connection how much is used whenever another level is reached. */
function notifyConnection(connection: Connection<HocuspocusContext>, { share, of }: QuotaUsage, level: number): void {
  const { context } = connection;
  if (!context.admission || context.visitor.isOut) return;
  const isForAll = level >= NOTIFY_AT.everybody;
  const notified =
    level > 0 && (isForAll || isAdministrator(context.admission.lease.dossier, context.admission)) ? level : 0;
  if (notified === (context.notifiedLevel ?? 0)) return;
  context.notifiedLevel = notified;
  const percent = notified === 0 ? 0 : percentOf(share);
  const code = of === "dossier" ? "hub.filling" : "hub.filling-hub";
  connection.sendStateless(serialiseNoticeFromHub({ type: "filling", code, params: { percent } }));
}

/** Reports to the operator when a level is reached from below. */
function reportLevel(
  reported: Map<string, number>,
  dossier: string,
  { share, of }: QuotaUsage,
  report: ReportEvent,
): void {
  const level = levelOf(share);
  const before = reported.get(dossier) ?? 0;
  reported.set(dossier, level);
  if (level > before)
    report("filling", { of, ...(dossier !== "" && { dossier: shortenId(dossier) }), percent: percentOf(share) });
}

const percentOf = (share: number): number => Math.min(100, Math.floor(share * 100));

/** Returns the highest level that a share has reached, or 0. */
function levelOf(share: number): number {
  return Math.max(0, ...[NOTIFY_AT.administrator, NOTIFY_AT.everybody, 100].filter((level) => share * 100 >= level));
}
