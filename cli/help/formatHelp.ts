import { OPTION_HELP } from "./optionHelp.ts";
import { COMMAND_USAGE, type CliCommandName } from "./commandUsage.ts";

const PROGRAM = "clausemark";

/** Returns every command with a description. */
export function formatHelpOverview(): string {
  const names = Object.keys(COMMAND_USAGE) as CliCommandName[];
  return [
    `Usage: ${PROGRAM} COMMAND …`,
    ...columns(names.map((name) => [name, COMMAND_USAGE[name].does])),
    `${PROGRAM} COMMAND --help says how each is called.`,
    "Keys live under $CLAUSEMARK_HOME; the language is that of LC_ALL, LC_MESSAGES or LANG.",
    "Exit 0: done. 1: refused or failed. 2: wrong usage.",
  ].join("\n");
}

/** Returns the usage of a command, one form per line. */
export function formatCommandUsage(name: CliCommandName): string {
  const forms = COMMAND_USAGE[name].forms.map((form) => `${PROGRAM} ${form.replaceAll("\n", `\n${" ".repeat(9)}`)}`);
  return `Usage: ${forms.join("\n       ")}`;
}

/**
 * Returns the shortest call of a command: its name and the files that it needs.
 *
 * @example formatShortestCall("merge") // "clausemark merge DOSSIER OTHER…"
 */
export function formatShortestCall(name: CliCommandName): string {
  const [call] = /^\S+(?: \[?[A-Z|]+…?\]?(?= |$))*/.exec(COMMAND_USAGE[name].forms[0]!)!;
  return `${PROGRAM} ${call.replace(/[[\]]/g, "")}`;
}

/** Returns a command's description, its usage, and its options in their own order. */
export function formatCommandHelp(name: CliCommandName, options: readonly string[]): string {
  const lines = columns(options.map((option) => [`--${option}`, optionOf(name, option)]));
  return [`${PROGRAM} ${name}: ${COMMAND_USAGE[name].does}`, formatCommandUsage(name), ...lines].join("\n");
}

/** Returns an option's description for a command. Throws a RangeError if there is none. */
function optionOf(name: CliCommandName, option: string): string {
  const says = OPTION_HELP[`${name} ${option}`] ?? OPTION_HELP[option];
  if (says === undefined) throw new RangeError(`No words for ${name} --${option}`);
  return says;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
