import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { explain } from "#shared/messages/messages.ts";
import { dossiersIn } from "../log/files.ts";
import type { Logs } from "../log/log.ts";
import { openLogs } from "../log/open.ts";
import type { Place } from "../place.ts";
import { reason } from "../reason.ts";
import { askOnTerminal } from "./ask.ts";
import { backup, compact, restore, verify } from "./commands.ts";
import type { Tell } from "./each.ts";
import { exportDossier } from "./export.ts";
import { DATABASE, readGiven, type Command, type Given } from "./given.ts";
import { databaseKeep, folderKeep, type Keep } from "./keep.ts";
import { list } from "./list.ts";
import { migrate } from "./migrate.ts";
import { block, deleteDossiers, readOnly, unblock } from "./orders.ts";
import { folderSource, logSource, type Source } from "./source.ts";
import { isSameFolder, Target } from "./target.ts";
import { everKept } from "./which.ts";

/** Runs a command and says what came of it: its exit code. */
export async function runCommand(command: Command, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const complain = (line: string) => void process.stderr.write(`${line}\n`);
  const given = readGiven(command, args, env);
  if (isRefusal(given)) {
    complain(explain(given));
    return 2;
  }
  try {
    const done = await perform(command, given, say);
    if (!isRefusal(done)) return done ? 0 : 1;
    complain(explain(done));
  } catch (error) {
    complain(reason(error, given.place));
  }
  return 1;
}

/** `compact`, `restore` and `migrate` write: in a folder only while no hub has it. All others may run beside the hub. */
async function perform(command: Command, given: Given, tell: Tell): Promise<Outcome<boolean>> {
  const { place, names } = given;
  const { data } = place;
  const [first = "", second = ""] = names;
  const isNew = command === "restore" || (command === "migrate" && first === DATABASE);
  // A folder's name that is mistyped would be saved and verified, with nothing in it.
  if (data !== null && !isNew && !existsSync(dossiersIn(data))) return refusal("hub.no-data", { folder: data });
  switch (command) {
    case "backup":
      return reading(place, (source) => saving(first, data, (target) => backup(source, target, tell)));
    case "export":
      return reading(place, (source) => saving(second, data, (target) => exportDossier(source, first, target, tell)));
    case "verify":
      return reading(place, (source) => verify(source, tell));
    case "restore": {
      if (data !== null && (await isSameFolder(first, data))) return refusal("hub.same-folder", { folder: first });
      const saved = folderSource(first);
      if ((await everKept(saved)).length === 0) return refusal("hub.no-backup", { folder: first });
      return writing(place, (logs) => restore(logs, saved, tell));
    }
    case "compact":
      return writing(place, (logs) => compact(logs, tell).then(() => true));
    case "migrate": {
      const move = { folder: data!, database: place.database!, isToDatabase: second === DATABASE };
      return (await othersFolder(move.folder)) ?? migrate(move, tell);
    }
    case "list":
      return keeping(place, (keep) => list(keep, { records: given.hasRecords, json: given.isJson }, tell));
    default:
      return ordering(command, given, tell);
  }
}

/** Gives an order, to whatever hub is there now or later. */
async function ordering(
  command: "block" | "unblock" | "delete" | "read-only",
  { place, names, isYes, isDevice }: Given,
  tell: Tell,
): Promise<Outcome<boolean>> {
  const foreign = place.data === null ? null : await othersFolder(place.data);
  if (foreign) return foreign;
  if (command === "delete" && !isYes && !process.stdin.isTTY) return refusal("keeper.delete-needs-yes");
  return keeping(place, (keep) => {
    switch (command) {
      case "block":
        return block(keep, { names, isDevice }, tell);
      case "unblock":
        return unblock(keep, { names, isDevice }, tell);
      case "delete":
        return deleteDossiers(keep, names, isYes ? () => Promise.resolve(true) : askOnTerminal, tell);
      case "read-only":
        return readOnly(keep, names[0] === "on", tell);
    }
  });
}

async function saving(
  folder: string,
  data: string | null,
  save: (target: Target) => Promise<Outcome<boolean>>,
): Promise<Outcome<boolean>> {
  const target = (await othersFolder(folder)) ?? (await Target.open(folder, data));
  if (isRefusal(target)) return target;
  try {
    return await save(target);
  } finally {
    await target.close();
  }
}

/**
 * Reads a place. One without a dossier, where none was deleted either, is taken for the wrong one: to call it saved or
 * verified would be no help.
 */
async function reading(place: Place, work: (source: Source) => Promise<Outcome<boolean>>): Promise<Outcome<boolean>> {
  const orNothing = async (source: Source) =>
    (await everKept(source)).length > 0
      ? work(source)
      : refusal("hub.nothing", { place: place.data ?? "DATABASE_URL" });
  if (place.data !== null) return orNothing(folderSource(place.data));
  return withLogs(place, (logs) => orNothing(logSource(logs)));
}

async function keeping(place: Place, work: (keep: Keep) => Promise<Outcome<boolean>>): Promise<Outcome<boolean>> {
  return place.data !== null ? work(folderKeep(place.data)) : withLogs(place, (logs) => work(databaseKeep(logs)));
}

async function writing(place: Place, work: (logs: Logs) => Promise<boolean>): Promise<Outcome<boolean>> {
  const foreign = place.data === null ? null : await othersFolder(place.data);
  return foreign ?? withLogs(place, work);
}

async function withLogs(place: Place, work: (logs: Logs) => Promise<Outcome<boolean>>): Promise<Outcome<boolean>> {
  const logs = await openLogs(place);
  if (isRefusal(logs)) return logs;
  try {
    return await work(logs);
  } finally {
    await logs.close();
  }
}

/** What root writes into another user's folder, the hub of that user could not read any more. */
async function othersFolder(folder: string): Promise<Refusal | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = (await stat(folder).catch(() => null))?.uid ?? 0;
  return owner === 0 ? null : refusal("hub.others-folder", { folder, user: String(owner) });
}
