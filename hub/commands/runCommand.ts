import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { dossiersFolder } from "../log/dataFolder.ts";
import type { HubLogStore } from "../log/logStore.ts";
import { openHubLogStore } from "../log/openHubLogStore.ts";
import type { HubStorageLocation } from "../options/hubStorageLocation.ts";
import { describeErrorForOperator } from "../serve/describeErrorForOperator.ts";
import { confirmOnTerminal } from "./confirmOnTerminal.ts";
import { saveBackup, compactLogs, restoreBackup, verifyDossiers } from "./maintenance.ts";
import type { PrintLine } from "./readEachDossier.ts";
import { exportDossierBackup } from "./exportDossierBackup.ts";
import {
  DATABASE_KEYWORD,
  readHubCommandArguments,
  type HubCommandName,
  type HubCommandArguments,
} from "./commandArguments.ts";
import { createOperatorDatabaseStore, createOperatorFolderStore, type OperatorHubStore } from "./operatorHubStore.ts";
import { printDossierList } from "./printDossierList.ts";
import { migrateStorage } from "./migrateStorage.ts";
import {
  blockDossiersOrDevices,
  deleteDossiers,
  setHubReadOnly,
  unblockDossiersOrDevices,
} from "./giveOperatorOrders.ts";
import {
  createReadableFolderStore,
  createReadableLogStore,
  type ReadableDossierStore,
} from "./readableDossierStore.ts";
import { isSameFolder, HubBackupFolder } from "./hubBackupFolder.ts";
import { listDossiersWithDeleted } from "./dossierPrefixes.ts";

/** Runs a command and returns its exit code: 0 for success, 1 for failure, 2 for wrong arguments. */
export async function runHubCommand(
  command: HubCommandName,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const printLine = (line: string) => void process.stdout.write(`${line}\n`);
  const printError = (line: string) => void process.stderr.write(`${line}\n`);
  const given = readHubCommandArguments(command, args, env);
  if (isRefusal(given)) {
    printError(explainRefusal(given));
    return 2;
  }
  try {
    const done = await perform(command, given, printLine);
    if (!isRefusal(done)) return done ? 0 : 1;
    printError(explainRefusal(done));
  } catch (error) {
    printError(describeErrorForOperator(error, given.location));
  }
  return 1;
}

/**
 * `compactLogs`, `restoreBackup` and `migrateStorage` write: in a folder only while no hub holds it. All others may run beside
 * a hub.
 */
async function perform(
  command: HubCommandName,
  given: HubCommandArguments,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const { location, names } = given;
  const { data } = location;
  const [first = "", second = ""] = names;
  const isNew = command === "restore" || (command === "migrate" && first === DATABASE_KEYWORD);
  // Otherwise a mistyped folder name would be saved or verified as an empty one.
  if (data !== null && !isNew && !existsSync(dossiersFolder(data))) return refusal("hub.no-data", { folder: data });
  switch (command) {
    case "backup":
      return withSource(location, (source) => withBackup(first, data, (target) => saveBackup(source, target, tell)));
    case "export":
      return withSource(location, (source) =>
        withBackup(second, data, (target) => exportDossierBackup(source, first, target, tell)),
      );
    case "verify":
      return withSource(location, (source) => verifyDossiers(source, tell));
    case "restore": {
      if (data !== null && (await isSameFolder(first, data))) return refusal("hub.same-folder", { folder: first });
      const saved = createReadableFolderStore(first);
      if ((await listDossiersWithDeleted(saved)).length === 0) return refusal("hub.no-backup", { folder: first });
      return writeLogs(location, (logs) => restoreBackup(logs, saved, tell));
    }
    case "compact":
      return writeLogs(location, (logs) => compactLogs(logs, tell).then(() => true));
    case "migrate": {
      const move = { folder: data!, database: location.database!, isToDatabase: second === DATABASE_KEYWORD };
      return (await foreignFolderRefusal(move.folder)) ?? migrateStorage(move, tell);
    }
    case "list":
      return withStore(location, (keep) =>
        printDossierList(keep, { records: given.hasRecords, json: given.isJson }, tell),
      );
    default:
      return runOrder(command, given, tell);
  }
}

/** Gives an order to every hub that runs there, now or later. */
async function runOrder(
  command: "block" | "unblock" | "delete" | "read-only",
  { location, names, isConfirmed, isDevice }: HubCommandArguments,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const foreign = location.data === null ? null : await foreignFolderRefusal(location.data);
  if (foreign) return foreign;
  if (command === "delete" && !isConfirmed && !process.stdin.isTTY) return refusal("keeper.delete-needs-yes");
  return withStore(location, (keep) => {
    switch (command) {
      case "block":
        return blockDossiersOrDevices(keep, { names, isDevice }, tell);
      case "unblock":
        return unblockDossiersOrDevices(keep, { names, isDevice }, tell);
      case "delete":
        return deleteDossiers(keep, names, isConfirmed ? () => Promise.resolve(true) : confirmOnTerminal, tell);
      case "read-only":
        return setHubReadOnly(keep, names[0] === "on", tell);
    }
  });
}

async function withBackup(
  folder: string,
  data: string | null,
  save: (target: HubBackupFolder) => Promise<Outcome<boolean>>,
): Promise<Outcome<boolean>> {
  const target = (await foreignFolderRefusal(folder)) ?? (await HubBackupFolder.open(folder, data));
  if (isRefusal(target)) return target;
  try {
    return await save(target);
  } finally {
    await target.close();
  }
}

/**
 * Opens a location for reading. One without any dossier, even a deleted one, is taken for the wrong one and refused
 * (`hub.nothing`): reporting it as saved or verified would be no help.
 */
async function withSource(
  location: HubStorageLocation,
  work: (source: ReadableDossierStore) => Promise<Outcome<boolean>>,
): Promise<Outcome<boolean>> {
  const workUnlessEmpty = async (source: ReadableDossierStore) =>
    (await listDossiersWithDeleted(source)).length > 0
      ? work(source)
      : refusal("hub.nothing", { place: location.data ?? "DATABASE_URL" });
  if (location.data !== null) return workUnlessEmpty(createReadableFolderStore(location.data));
  return withLogs(location, (logs) => workUnlessEmpty(createReadableLogStore(logs)));
}

async function withStore(
  location: HubStorageLocation,
  work: (keep: OperatorHubStore) => Promise<Outcome<boolean>>,
): Promise<Outcome<boolean>> {
  return location.data !== null
    ? work(createOperatorFolderStore(location.data))
    : withLogs(location, (logs) => work(createOperatorDatabaseStore(logs)));
}

async function writeLogs(
  location: HubStorageLocation,
  work: (logs: HubLogStore) => Promise<boolean>,
): Promise<Outcome<boolean>> {
  const foreign = location.data === null ? null : await foreignFolderRefusal(location.data);
  return foreign ?? withLogs(location, work);
}

async function withLogs(
  location: HubStorageLocation,
  work: (logs: HubLogStore) => Promise<Outcome<boolean>>,
): Promise<Outcome<boolean>> {
  const logs = await openHubLogStore(location);
  if (isRefusal(logs)) return logs;
  try {
    return await work(logs);
  } finally {
    await logs.close();
  }
}

/** Files that root writes into another user's folder could not be read by that user's hub. */
async function foreignFolderRefusal(folder: string): Promise<Refusal | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = (await stat(folder).catch(() => null))?.uid ?? 0;
  return owner === 0 ? null : refusal("hub.others-folder", { folder, user: String(owner) });
}
