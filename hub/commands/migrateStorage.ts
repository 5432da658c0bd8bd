import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { areBytesEqual } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { holdFolder } from "#node/disk/holdFolder.ts";
import { message } from "#shared/messages/messages.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DossierId, Envelope, RecordKey } from "#shared/records/envelope.ts";
import {
  lockPostgresDatabaseExclusively,
  type ExclusivePostgresDatabase,
  type PostgresDatabase,
} from "../log/postgresDatabase.ts";
import { HubDossier } from "../log/hubDossier.ts";
import { openFolderLogStore } from "../log/folderStore.ts";
import type { HubLogStore } from "../log/logStore.ts";
import { openPostgresLogStore } from "../log/postgresStore.ts";
import { copyMissingOperatorOrders, OperatorOrderSet } from "../orders/operatorOrders.ts";
import { shortenId } from "../serve/reportEvent.ts";
import { mergeDocumentIntoLog, leaveOutDeletedDossiers } from "./maintenance.ts";
import { readEachDossier, type PrintLine } from "./readEachDossier.ts";
import {
  buildDocumentFromLog,
  createReadableFolderStore,
  createReadableLogStore,
  type ReadableDossierStore,
} from "./readableDossierStore.ts";
import { listDossiersWithDeleted } from "./dossierPrefixes.ts";

/** A migration between a folder and a database; one of them is the source. */
export interface StorageMigration {
  readonly folder: string;
  readonly database: string;
  readonly isToDatabase: boolean;
}

/** How long a closed connection may remain visible, and how often this is checked, in ms. */
const PATIENCE = 3_000;
const LOOK = 50;

/**
 * Migrates everything from a folder to a database or back while no hub uses either, and verifies the result. The source
 * is not changed. If repeated, it continues where it was interrupted: what arrives is merged with what is there, and
 * orders of the source delete nothing at the target.
 *
 * @returns whether all of it arrived, or a refusal: `keeper.migrate-busy`, `keeper.migrate-deleted` or `hub.nothing`.
 */
export async function migrateStorage(move: StorageMigration, tell: PrintLine): Promise<Outcome<boolean>> {
  const alone = await waitForLock(move.database);
  if (!alone) return refusal("keeper.migrate-busy");
  try {
    const done = await migrateWith(move, alone.database, tell);
    return alone.isLost ? refusal("keeper.migrate-busy") : done;
  } finally {
    await alone.release();
  }
}

/**
 * Locks the database if neither a hub nor a command is connected to it; null otherwise. A connection that has just
 * ended may take a moment to disappear.
 */
async function waitForLock(database: string): Promise<ExclusivePostgresDatabase | null> {
  for (const end = Date.now() + PATIENCE; ; await pause(LOOK)) {
    const alone = await lockPostgresDatabaseExclusively(database);
    if (alone || Date.now() > end) return alone;
  }
}

async function migrateWith(
  { folder, isToDatabase }: StorageMigration,
  database: PostgresDatabase,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const shared = await openPostgresLogStore(database);
  if (!isToDatabase) {
    const own = await openFolderLogStore(folder);
    if (isRefusal(own)) return own;
    return finish(own, () => copyDossiers(createReadableLogStore(shared), own, ["DATABASE_URL", folder], tell));
  }
  const hold = await holdFolder(folder);
  if (isRefusal(hold)) return hold;
  const end = { close: () => hold.release() };
  return finish(end, () => copyDossiers(createReadableFolderStore(folder), shared, [folder, "DATABASE_URL"], tell));
}

/** Runs `work` while the folder is held. */
async function finish<T>(held: { close(): Promise<void> }, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await held.close();
  }
}

async function copyDossiers(
  from: ReadableDossierStore,
  to: HubLogStore,
  [name, target]: readonly [string, string],
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const ids = await from.list();
  if ((await listDossiersWithDeleted(from)).length === 0) return refusal("hub.nothing", { place: name });
  const alive = await findDeletedAtSource(from, to);
  if (alive.length > 0)
    return refusal("keeper.migrate-deleted", { from: name, to: target, dossiers: alive.map(shortenId).join(", ") });
  // Deletions at the target that could not be carried out yet.
  for (const dossier of new OperatorOrderSet(await to.orders.read()).deleted) await to.remove(dossier);
  await copyMissingOperatorOrders(from.orders, to.orders);
  let lost = 0;
  const { dossiers, records, isWhole } = await readEachDossier(
    from,
    await leaveOutDeletedDossiers(to, ids, tell),
    tell,
    async (id, kept) => {
      const doc = buildDocumentFromLog(kept);
      if (!(await containsAll(to, id, doc))) await mergeDocumentIntoLog(to, id, doc);
      const count = await countMissing(to, id, new DossierDoc(doc));
      if (count > 0) tell(message("keeper.migrate-lost", { dossier: shortenId(id), count }));
      lost += count;
      return new DossierDoc(doc).size;
    },
  );
  if (lost === 0) tell(message("keeper.migrated", { dossiers, records, from: name, to: target }));
  return isWhole && lost === 0;
}

/** Returns the dossiers that were deleted at the source but still exist at the target, where they were not deleted. */
async function findDeletedAtSource(from: ReadableDossierStore, to: HubLogStore): Promise<readonly DossierId[]> {
  const { deleted } = new OperatorOrderSet(await from.orders.read());
  const atTarget = await createReadableLogStore(to).list();
  return deleted.filter((dossier) => atTarget.includes(dossier));
}

async function stored(logs: HubLogStore, dossier: DossierId): Promise<Y.Doc> {
  return buildDocumentFromLog(await createReadableLogStore(logs).read(dossier));
}

/** Returns whether a log already contains everything in a document, including its deletions. */
async function containsAll(to: HubLogStore, dossier: DossierId, doc: Y.Doc): Promise<boolean> {
  return Y.snapshotContainsUpdate(Y.snapshot(await stored(to, dossier)), Y.encodeStateAsUpdate(doc));
}

/**
 * Counts the records of a document that are missing or differ in a log, which is read again and compared byte by byte.
 * A body that an effective erasure removed there does not count, nor does a record of a device that was put away.
 */
async function countMissing(to: HubLogStore, dossier: DossierId, doc: DossierDoc): Promise<number> {
  const atTarget = new DossierDoc(await stored(to, dossier));
  const lost = [...doc.keys()].filter((key) => {
    const [came, is] = [doc.get(key), atTarget.get(key)];
    return came && (is?.text !== came.text || (came.bytes && !(is.bytes && areBytesEqual(is.bytes, came.bytes))));
  });
  if (lost.length === 0) return 0;
  const judged = await HubDossier.open(dossier, await to.open(dossier));
  const erased = judged.records.erasedBodies();
  const putAway = judged.records.putAwayDevices();
  await judged.close();
  const isPutAway = (key: RecordKey) => putAway.has((JSON.parse(doc.get(key)!.text) as Envelope).device);
  return lost.filter((key) => !(atTarget.has(key) && erased.has(key)) && !isPutAway(key)).length;
}
