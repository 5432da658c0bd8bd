import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { isRefusal, refuse, type Outcome, type Refusal } from "../../shared/base/result.ts";
import { explain } from "../../shared/messages/messages.ts";
import { readArguments } from "../arguments.ts";
import { dossiersIn } from "../log/files.ts";
import type { Logs } from "../log/log.ts";
import { openLogs } from "../log/open.ts";
import { readPlace, type Place } from "../place.ts";
import { reason } from "../reason.ts";
import { backup, compact, restore, verify, type Tell } from "./commands.ts";
import { folderSource, logSource, type Source } from "./source.ts";
import { isSameFolder, Target } from "./target.ts";

const COMMANDS = ["compact", "backup", "restore", "verify"] as const;
type Command = (typeof COMMANDS)[number];

/** The command in a hub's arguments, if there is one. */
export function commandIn([first]: readonly string[]): Command | null {
  return COMMANDS.find((command) => command === first) ?? null;
}

/**
 * `backup` and `verify` may run beside the hub. `compact` and `restore` write: in a folder only while no hub has it, in a
 * database at any time.
 */
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

/** Where the hub keeps everything, and the folder of the backup. */
interface Given {
  readonly place: Place;
  readonly folder: string;
}

function readGiven(command: Command, args: readonly string[], env: NodeJS.ProcessEnv): Outcome<Given> {
  const names = command === "backup" || command === "restore" ? 1 : 0;
  const given = readArguments(args.slice(1), { data: { type: "string" } }, names);
  if (isRefusal(given)) return given;
  const [folder = ""] = given.positionals;
  if (given.positionals.length < names) return refuse("hub.no-folder", { command });
  const place = readPlace(given.values.data, env);
  return isRefusal(place) ? place : { place, folder };
}

async function perform(command: Command, { place, folder }: Given, tell: Tell): Promise<Outcome<boolean>> {
  const { data } = place;
  // A folder's name that is mistyped would be saved and verified, with nothing in it.
  if (data !== null && command !== "restore" && !existsSync(dossiersIn(data)))
    return refuse("hub.no-data", { folder: data });
  switch (command) {
    case "backup":
      return reading(place, (source) => saving(source, folder, data, tell));
    case "verify":
      return reading(place, (source) => verify(source, tell));
    case "restore": {
      if (data !== null && (await isSameFolder(folder, data))) return refuse("hub.same-folder", { folder });
      const saved = folderSource(folder);
      if ((await saved.list()).length === 0) return refuse("hub.no-backup", { folder });
      return writing(place, (logs) => restore(logs, saved, tell));
    }
    case "compact":
      return writing(place, (logs) => compact(logs, tell).then(() => true));
  }
}

async function saving(source: Source, folder: string, data: string | null, tell: Tell): Promise<Outcome<boolean>> {
  const target = (await othersFolder(folder)) ?? (await Target.open(folder, data));
  if (isRefusal(target)) return target;
  try {
    return await backup(source, target, tell);
  } finally {
    await target.close();
  }
}

/** Reads a place. One without a dossier is taken for the wrong one: to call it saved or verified would be no help. */
async function reading(place: Place, work: (source: Source) => Promise<Outcome<boolean>>): Promise<Outcome<boolean>> {
  const orNothing = async (source: Source) =>
    (await source.list()).length > 0 ? work(source) : refuse("hub.nothing", { place: place.data ?? "DATABASE_URL" });
  if (place.data !== null) return orNothing(folderSource(place.data));
  return withLogs(place, (logs) => orNothing(logSource(logs)));
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
  return owner === 0 ? null : refuse("hub.others-folder", { folder, user: String(owner) });
}
