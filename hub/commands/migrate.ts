import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { sameBytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { holdFolder } from "#node/disk/holdFolder.ts";
import { message } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { lockDatabase, type ExclusiveDatabase, type Database } from "../log/database.ts";
import { HubDossier } from "../log/hubDossier.ts";
import { openFolderStore } from "../log/folderStore.ts";
import type { LogStore } from "../log/logStore.ts";
import { openPostgresStore } from "../log/postgresStore.ts";
import { copyOrders, OrderSet } from "../orders/orders.ts";
import { shortId } from "../serve/report.ts";
import { mergeIntoLog, leaveOutDeleted } from "./maintenance.ts";
import { readEachDossier, type PrintLine } from "./readEachDossier.ts";
import { documentOf, folderSource, logSource, type DossierSource } from "./dossierSource.ts";
import { listKnownDossiers } from "./dossierPrefixes.ts";

/** From where to where: a folder and a database, one of them the source. */
export interface Migration {
  readonly folder: string;
  readonly database: string;
  readonly isToDatabase: boolean;
}

/** How long a line that was closed may be seen, and how often it is looked whether it is, in ms. */
const PATIENCE = 3_000;
const LOOK = 50;

/**
 * Brings everything from a folder into a database, or the other way round, while no hub has either, and looks whether it
 * has arrived. The source stays as it is. Repeated, it goes on where it was interrupted: what is there is united with what comes,
 * and nothing that is there is deleted by what was ordered elsewhere.
 */
export async function migrate(move: Migration, tell: PrintLine): Promise<Outcome<boolean>> {
  const alone = await heldAlone(move.database);
  if (!alone) return refusal("keeper.migrate-busy");
  try {
    const done = await between(move, alone.database, tell);
    return alone.isLost ? refusal("keeper.migrate-busy") : done;
  } finally {
    await alone.release();
  }
}

/** The database, where no hub and no command of one has a line to it. A line that has just ended may take a moment to go. */
async function heldAlone(database: string): Promise<ExclusiveDatabase | null> {
  for (const end = Date.now() + PATIENCE; ; await pause(LOOK)) {
    const alone = await lockDatabase(database);
    if (alone || Date.now() > end) return alone;
  }
}

async function between(
  { folder, isToDatabase }: Migration,
  database: Database,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const shared = await openPostgresStore(database);
  if (!isToDatabase) {
    const own = await openFolderStore(folder);
    if (isRefusal(own)) return own;
    return finish(own, () => carry(logSource(shared), own, ["DATABASE_URL", folder], tell));
  }
  const hold = await holdFolder(folder);
  if (isRefusal(hold)) return hold;
  const end = { close: () => hold.release() };
  return finish(end, () => carry(folderSource(folder), shared, [folder, "DATABASE_URL"], tell));
}

/** Does the work while the folder is held. */
async function finish<T>(held: { close(): Promise<void> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await held.close();
  }
}

async function carry(
  from: DossierSource,
  to: LogStore,
  [name, target]: readonly [string, string],
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const ids = await from.list();
  if ((await listKnownDossiers(from)).length === 0) return refusal("hub.nothing", { place: name });
  const alive = await deletedThere(from, to);
  if (alive.length > 0)
    return refusal("keeper.migrate-deleted", { from: name, to: target, dossiers: alive.map(shortId).join(", ") });
  // What was deleted there, and could not be taken away yet.
  for (const dossier of new OrderSet(await to.orders.read()).deleted) await to.remove(dossier);
  await copyOrders(from.orders, to.orders);
  let lost = 0;
  const { dossiers, records, isWhole } = await readEachDossier(
    from,
    await leaveOutDeleted(to, ids, tell),
    tell,
    async (id, kept) => {
      const doc = documentOf(kept);
      if (!(await hasAll(to, id, doc))) await mergeIntoLog(to, id, doc);
      const count = await missing(to, id, new DossierDoc(doc));
      if (count > 0) tell(message("keeper.migrate-lost", { dossier: shortId(id), count }));
      lost += count;
      return new DossierDoc(doc).size;
    },
  );
  if (lost === 0) tell(message("keeper.migrated", { dossiers, records, from: name, to: target }));
  return isWhole && lost === 0;
}

/** The dossiers that were deleted at the source and are still at the target, where nobody has deleted them. */
async function deletedThere(from: DossierSource, to: LogStore): Promise<readonly DossierId[]> {
  const { deleted } = new OrderSet(await from.orders.read());
  const there = await logSource(to).list();
  return deleted.filter((dossier) => there.includes(dossier));
}

async function stored(logs: LogStore, dossier: DossierId): Promise<Y.Doc> {
  return documentOf(await logSource(logs).read(dossier));
}

/** Whether a log says all that a document says already, what was deleted included. */
async function hasAll(to: LogStore, dossier: DossierId, doc: Y.Doc): Promise<boolean> {
  return Y.snapshotContainsUpdate(Y.snapshot(await stored(to, dossier)), Y.encodeStateAsUpdate(doc));
}

/** How many records of a document are not there, read anew, to the byte. A body that a counting erase took away there is none. */
async function missing(to: LogStore, dossier: DossierId, doc: DossierDoc): Promise<number> {
  const there = new DossierDoc(await stored(to, dossier));
  const lost = [...doc.keys()].filter((key) => {
    const [came, is] = [doc.get(key), there.get(key)];
    return came && (is?.text !== came.text || (came.bytes && !(is.bytes && sameBytes(is.bytes, came.bytes))));
  });
  if (lost.length === 0) return 0;
  const judged = await HubDossier.open(dossier, await to.open(dossier));
  const erased = judged.erasedBodies();
  await judged.close();
  return lost.filter((key) => !(there.has(key) && erased.has(key))).length;
}
