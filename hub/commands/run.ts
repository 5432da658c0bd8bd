import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { isRefusal, refuse, type Outcome } from "../../shared/base/result.ts";
import { explain, message } from "../../shared/messages/messages.ts";
import type { Logs } from "../log/log.ts";
import { dossiersIn } from "../log/folder.ts";
import { openLogs, type Place } from "../log/open.ts";
import { backup, compact, restore, verify, type Tell } from "./commands.ts";
import { folderSource, logSource, type Source } from "./source.ts";

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
  const given = readGiven(command, args, env);
  if (!given) {
    process.stderr.write(`${message("hub.usage")}\n`);
    return 2;
  }
  const done = await perform(command, given, say);
  if (!isRefusal(done)) return done ? 0 : 1;
  process.stderr.write(`${explain(done)}\n`);
  return 1;
}

/** Where the hub keeps everything, and the folder of the backup. */
interface Given {
  readonly place: Place;
  readonly folder: string;
}

function readGiven(command: Command, args: readonly string[], env: NodeJS.ProcessEnv): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(1),
      allowPositionals: true,
      options: { data: { type: "string" } },
    });
    const place = { data: values.data ?? null, database: env["DATABASE_URL"] || null };
    const isWhole = (place.data ?? place.database) !== null;
    const wanted = command === "backup" || command === "restore" ? 1 : 0;
    return isWhole && positionals.length === wanted ? { place, folder: positionals[0] ?? "" } : null;
  } catch {
    return null;
  }
}

async function perform(command: Command, { place, folder }: Given, tell: Tell): Promise<Outcome<boolean>> {
  const { data, database } = place;
  // A folder's name that is mistyped would be saved and verified, with nothing in it.
  if (database === null && command !== "restore" && !existsSync(dossiersIn(data!))) {
    return refuse("hub.no-data", { folder: data! });
  }
  switch (command) {
    case "backup":
      return reading(place, (source) => backup(source, folder, tell));
    case "verify":
      return reading(place, (source) => verify(source, tell));
    case "restore": {
      const saved = folderSource(folder);
      if ((await saved.list()).length === 0) return refuse("hub.no-backup", { folder });
      return writing(place, (logs) => restore(logs, saved, tell));
    }
    case "compact":
      return writing(place, (logs) => compact(logs, tell).then(() => true));
  }
}

async function reading(place: Place, work: (source: Source) => Promise<boolean>): Promise<Outcome<boolean>> {
  if (place.database === null) return work(folderSource(place.data!));
  return writing(place, (logs) => work(logSource(logs)));
}

async function writing(place: Place, work: (logs: Logs) => Promise<boolean>): Promise<Outcome<boolean>> {
  const logs = await openLogs(place);
  if (isRefusal(logs)) return logs;
  try {
    return await work(logs);
  } finally {
    await logs.close();
  }
}
