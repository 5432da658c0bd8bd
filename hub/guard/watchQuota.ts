import type { Connection, Document, Hocuspocus } from "@hocuspocus/server";
import { writeHubNotice } from "#shared/records/sync/hubNotice.ts";
import { shortId, type Report } from "../serve/report.ts";
import type { SyncContext } from "../sync/syncContext.ts";
import { recallHeldClient } from "./holdUpdate.ts";
import { isAdministrator } from "./reserve.ts";
import type { Fullness, StorageQuota } from "./storageQuota.ts";

/** From how many hundredths of a limit on it is said how much is used: to the administrator, and to everybody. */
const SAID = { administrator: 80, everybody: 95 } as const;

/** How often it is looked how much room there is, in ms. */
const EVERY = 1_000;

/**
 * Looks again and again how much room there is. Says so to whom it concerns when it becomes little, and to the hub's keeper;
 * and has those come back whose work was held, once there is room for it.
 */
export function watchQuota(sync: Hocuspocus<SyncContext>, room: StorageQuota, report: Report): { stop(): void } {
  const reported = new Map<string, number>();
  const look = async () => {
    // What cannot be asked stays as it was; that the hub is unwell then is told by others.
    await room.measure().catch(() => undefined);
    reportLevel(reported, "", room.fullness(0), report);
    for (const document of sync.documents.values()) {
      const full = notifyFullness(document, room);
      if (full?.of === "dossier") reportLevel(reported, document.name, full, report);
      for (const connection of connectionsOf(document)) recallHeldClient(connection, room);
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

const connectionsOf = (document: Document) => document.getConnections() as Connection<SyncContext>[];

/** Tells those who are to know how full a dossier is; answers with that, where anybody is there. */
export function notifyFullness(document: Document, room: StorageQuota): Fullness | null {
  const connections = connectionsOf(document);
  const dossier = connections.find(({ context }) => context.admission)?.context.admission?.lease.dossier;
  if (!dossier) return null;
  const full = room.fullness(dossier.bytes);
  for (const connection of connections) say(connection, full);
  return full;
}

/** Tells a connection how much is used, each time that another level is reached. */
function say(connection: Connection<SyncContext>, { share, of }: Fullness): void {
  const { context } = connection;
  if (!context.admission || context.visitor.isOut) return;
  const level = levelOf(share);
  const isForAll = level >= SAID.everybody;
  const told =
    level > 0 && (isForAll || isAdministrator(context.admission.lease.dossier, context.admission)) ? level : 0;
  if (told === (context.notifiedLevel ?? 0)) return;
  context.notifiedLevel = told;
  const percent = told === 0 ? 0 : percentOf(share);
  const code = of === "dossier" ? "hub.filling" : "hub.filling-hub";
  connection.sendStateless(writeHubNotice({ type: "filling", code, params: { percent } }));
}

/** Tells the keeper, when a level is reached from below. */
function reportLevel(reported: Map<string, number>, dossier: string, { share, of }: Fullness, report: Report): void {
  const level = levelOf(share);
  const before = reported.get(dossier) ?? 0;
  reported.set(dossier, level);
  if (level > before)
    report("filling", { of, ...(dossier !== "" && { dossier: shortId(dossier) }), percent: percentOf(share) });
}

const percentOf = (share: number): number => Math.min(100, Math.floor(share * 100));

/** The highest level that a share has reached; 0 where it is none. */
function levelOf(share: number): number {
  return Math.max(0, ...[SAID.administrator, SAID.everybody, 100].filter((level) => share * 100 >= level));
}
