import path from "node:path";
import { parseArgs, parseEnv } from "node:util";
import { nearestWords } from "#shared/base/nearestWord.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readTextFileSync } from "./readTextFile.ts";

/** Arguments, and the environment completed by a configuration file. */
export interface OptionSources {
  /** The arguments without `--config`. */
  readonly args: readonly string[];
  /** The environment, with the file's values for variables that it does not set. */
  readonly env: NodeJS.ProcessEnv;
  /** The file, if it has a line that may hold a password. */
  readonly secret: string | null;
  /** Names a variable for messages, with the file and line if it comes from there. */
  readonly variableName: (variable: string) => string;
}

const PREFIX = "CLAUSEMARK_HUB_";
const CONFIG = `${PREFIX}CONFIG`;
/** Variables that hubs share with other programs. They may hold a password and are not options. */
const OTHERS: readonly string[] = ["DATABASE_URL", "REDIS_URL"];

/** Returns the variable that sets an option. */
export const envVariableForOption = (option: string): string => PREFIX + option.toUpperCase().replaceAll("-", "_");

/**
 * Reads the file named by `--config` or `CLAUSEMARK_HUB_CONFIG`: lines of `NAME=value`, as in a `.env`. Refuses the
 * first malformed line (`hub.config-line`) and the first unknown variable (`hub.no-option`).
 */
export function readOptionSources(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  options: readonly string[],
): Outcome<OptionSources> {
  const named = withoutConfig(args);
  if (isRefusal(named)) return named;
  const file = named.file ?? (env[CONFIG] || null);
  const lines = file === null ? [] : readLines(file);
  if (isRefusal(lines)) return lines;
  const known = new Set([...options.map(envVariableForOption), CONFIG]);
  const lineOf = new Map(lines.map(({ name, line }) => [name, line]));
  const called = (name: string) => (name in env ? name : `${name} (${path.basename(file ?? "")}:${lineOf.get(name)})`);
  const foreign = lines.find(({ name }) => !known.has(name) && !OTHERS.includes(name));
  const unknown = foreign?.name ?? Object.keys(env).find((name) => name.startsWith(PREFIX) && !known.has(name));
  if (unknown !== undefined)
    return refusal("hub.no-option", { option: called(unknown), near: nearVariable(unknown, known) });
  const fromFile = Object.fromEntries(lines.map(({ name, value }) => [name, value]));
  return {
    args: named.rest,
    env: { ...fromFile, ...env },
    secret: lines.some(({ name }) => OTHERS.includes(name)) ? file : null,
    variableName: called,
  };
}

/** Returns the variable that was probably meant, judged by what follows the prefix that all have. */
function nearVariable(typed: string, known: ReadonlySet<string>): string {
  const names = [...known].map((name) => name.slice(PREFIX.length));
  const [near] = typed.startsWith(PREFIX) ? nearestWords(typed.slice(PREFIX.length), names) : [];
  return near === undefined ? "none" : PREFIX + near;
}

interface Line {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

function readLines(file: string): Outcome<readonly Line[]> {
  const text = readTextFileSync(file);
  if (isRefusal(text)) return text;
  const read: Line[] = [];
  for (const [at, written] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(written)) continue;
    const [pair, ...more] = Object.entries(parseEnv(written));
    if (!pair || more.length > 0) return refusal("hub.config-line", { file, line: at + 1 });
    read.push({ name: pair[0], value: pair[1] ?? "", line: at + 1 });
  }
  return read;
}

/** Removes `--config FILE` from the arguments; the last one wins. */
function withoutConfig(args: readonly string[]): Outcome<{ readonly rest: readonly string[]; readonly file?: string }> {
  const options = { config: { type: "string" } } as const;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const taken = new Set<number>();
  let file: string | undefined;
  for (const token of tokens) {
    if (token.kind !== "option" || token.name !== "config") continue;
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith("-")))
      return refusal("hub.option-value", { option: token.rawName });
    file = token.value;
    taken.add(token.index);
    if (!token.inlineValue) taken.add(token.index + 1);
  }
  return { rest: args.filter((_, at) => !taken.has(at)), file };
}
