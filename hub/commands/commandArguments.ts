import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readHubArguments } from "../options/readHubArguments.ts";
import { readHubStorageLocation, type HubStorageLocation } from "../options/hubStorageLocation.ts";

/** Options of commands. */
const OPTIONS = {
  data: { type: "string" },
  yes: { type: "boolean" },
  json: { type: "boolean" },
  records: { type: "boolean" },
  device: { type: "boolean" },
} as const;

/** A command: its usage line, its options, and the least and most positional arguments. */
interface Shape {
  readonly form: string;
  readonly options: readonly (keyof typeof OPTIONS)[];
  readonly names: readonly [least: number, most: number];
}

const SHAPES = {
  compact: { form: "compact --data FOLDER", options: ["data"], names: [0, 0] },
  backup: { form: "backup FOLDER --data FOLDER", options: ["data"], names: [1, 1] },
  restore: { form: "restore FOLDER --data FOLDER", options: ["data"], names: [1, 1] },
  verify: { form: "verify --data FOLDER", options: ["data"], names: [0, 0] },
  list: { form: "list [--records] [--json] --data FOLDER", options: ["data", "records", "json"], names: [0, 0] },
  delete: { form: "delete DOSSIER… [--yes] --data FOLDER", options: ["data", "yes"], names: [1, Infinity] },
  block: { form: "block [--device] DOSSIER… --data FOLDER", options: ["data", "device"], names: [1, Infinity] },
  unblock: { form: "unblock [--device] DOSSIER… --data FOLDER", options: ["data", "device"], names: [1, Infinity] },
  export: { form: "export DOSSIER FOLDER --data FOLDER", options: ["data"], names: [2, 2] },
  "read-only": { form: "read-only on|off --data FOLDER", options: ["data"], names: [1, 1] },
  migrate: { form: "migrate FOLDER database | migrate database FOLDER", options: [], names: [2, 2] },
} as const satisfies Record<string, Shape>;
export type HubCommandName = keyof typeof SHAPES;

/** The names of all commands. */
export const HUB_COMMAND_NAMES: readonly string[] = Object.keys(SHAPES);

/** Returns the command in a hub's arguments, or null. */
export function findHubCommand([first = ""]: readonly string[]): HubCommandName | null {
  return Object.hasOwn(SHAPES, first) ? (first as HubCommandName) : null;
}

/** Where the hub stores its data, and what the command was given. */
export interface HubCommandArguments {
  readonly location: HubStorageLocation;
  readonly names: readonly string[];
  readonly isConfirmed: boolean;
  readonly isJson: boolean;
  readonly hasRecords: boolean;
  readonly isDevice: boolean;
}

export function readHubCommandArguments(
  command: HubCommandName,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Outcome<HubCommandArguments> {
  const { form, options, names }: Shape = SHAPES[command];
  const [least, most] = names;
  const taken = Object.fromEntries(options.map((name) => [name, OPTIONS[name]])) as typeof OPTIONS;
  const given = readHubArguments(args.slice(1), taken, most);
  if (isRefusal(given)) return given;
  const { values, positionals } = given;
  if (positionals.length < least && (command === "backup" || command === "restore"))
    return refusal("hub.no-folder", { command });
  const isSwitch = command !== "read-only" || /^(?:on|off)$/.test(positionals[0] ?? "");
  if (positionals.length < least || !isSwitch) return refusal("keeper.form", { form });
  const location =
    command === "migrate" ? placeOfMove(positionals, env, form) : readHubStorageLocation(values.data, env);
  if (isRefusal(location)) return location;
  const { yes: isYes = false, json: isJson = false, records: hasRecords = false, device: isDevice = false } = values;
  return { location, names: positionals, isConfirmed: isYes, isJson, hasRecords, isDevice };
}

/** The argument of `migrate` that stands for the database. */
export const DATABASE_KEYWORD = "database";

/** Returns the folder and the database of a migration. */
function placeOfMove(ends: readonly string[], env: NodeJS.ProcessEnv, form: string): Outcome<HubStorageLocation> {
  const folders = ends.filter((end) => end !== DATABASE_KEYWORD);
  if (folders.length !== 1) return refusal("keeper.migrate-ends", { form });
  const there = readHubStorageLocation(undefined, env);
  return isRefusal(there) ? refusal("keeper.migrate-ends", { form }) : { ...there, data: folders[0]! };
}
