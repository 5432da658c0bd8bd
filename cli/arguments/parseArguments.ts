import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestWords, toNearestWordParam } from "#shared/base/nearestWord.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";

/** Thrown for wrong arguments: exit 2, with the error and the usage. */
export class UsageError extends Error {
  /** Returns what is wrong; `call` is the shortest correct call of the command. */
  readonly explain: (call: string) => Refusal;
  private constructor(why: Refusal | ((call: string) => Refusal)) {
    super("wrong usage");
    this.explain = typeof why === "function" ? why : () => why;
  }

  /** Reports an unknown option; `known` are the existing ones. */
  static unknown(flag: string, known: readonly string[]): UsageError {
    const [near] = nearestWords(flag.replace(/^-+/, ""), known);
    return new UsageError(refusal("cli.wrong.unknown", { flag, near: near === undefined ? "none" : `--${near}` }));
  }

  /** Reports an option that was renamed in this version. */
  static renamed(flag: string, now: string): UsageError {
    return new UsageError(refusal("cli.wrong.renamed", { flag, now: `--${now}` }));
  }

  /** Reports a missing option, or a missing word such as DOSSIER. */
  static missing(what: string): UsageError {
    return new UsageError(refusal("cli.wrong.missing", { what }));
  }

  /** Reports an option without its value, or followed by a value that looks like another option. */
  static bare(flag: string, value = "none"): UsageError {
    return new UsageError(refusal("cli.wrong.bare", { flag, value }));
  }

  /** Reports a value that the option does not accept; `known` are the accepted ones, if they are few words. */
  static value(flag: string, value: string, known: readonly string[] = []): UsageError {
    const near = toNearestWordParam(value, known);
    const list = known.length > 0 ? known.join(", ") : "none";
    return new UsageError(refusal("cli.wrong.value", { flag: `--${flag}`, value, near, known: list }));
  }

  /** Reports an option that is meaningless or contradictory beside another. */
  static clash(flag: string, other: string): UsageError {
    return new UsageError(refusal("cli.wrong.clash", { flag: `--${flag}`, other: `--${other}` }));
  }

  /** Reports a day that is asked for in a public export. */
  static publicDay(): UsageError {
    return new UsageError(refusal("cli.wrong.public-day"));
  }

  /** Reports that one of several options is required, and none or more were given. */
  static choice(...flags: readonly string[]): UsageError {
    return new UsageError(refusal("cli.wrong.choice", { flags: flags.map((flag) => `--${flag}`).join(", ") }));
  }

  /** Reports that fewer files were given than the command needs. */
  static names(count: number): UsageError {
    return new UsageError((call) => refusal("cli.wrong.names", { count, call }));
  }

  /** Reports an argument more than the command accepts. */
  static surplus(what: string): UsageError {
    return new UsageError(refusal("cli.wrong.surplus", { what }));
  }
}

/** Thrown for `--help`: exit 0, with the command's options. */
export class HelpRequestedError extends Error {
  readonly options: readonly string[];
  constructor(options: readonly string[]) {
    super("help");
    this.options = options;
  }
}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * Parses a command's flags and file names. Throws a UsageError on an unknown flag, one that was `renamed`, a missing
 * required one, or a wrong number of names (`positionals`, or at least that many with `more`), and a HelpRequest on
 * `--help`.
 */
export function parseArguments<const T extends Options>(
  args: string[],
  options: T,
  {
    positionals = 0,
    more = false,
    required = [],
    renamed = {},
  }: {
    positionals?: number;
    more?: boolean;
    required?: (keyof T & string)[];
    renamed?: Readonly<Record<string, keyof T & string>>;
  },
): { values: Parsed<T>["values"]; positionals: string[] } {
  const parsed = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of parsed.tokens) if (token.kind === "option") check(token, options, renamed);
  const count = parsed.positionals.length;
  if (count < positionals) throw UsageError.names(positionals);
  if (count > positionals && !more) throw UsageError.surplus(parsed.positionals[positionals]!);
  const values = parsed.values as Record<string, unknown>;
  const missing = required.find((name) => values[name] === undefined || values[name] === "");
  if (missing !== undefined) throw UsageError.missing(`--${missing}`);
  return { values: parsed.values as Parsed<T>["values"], positionals: parsed.positionals };
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function check(
  { name, rawName, value, inlineValue }: Token,
  options: Options,
  renamed: Readonly<Record<string, string>>,
): void {
  if (rawName === "--help") throw new HelpRequestedError(Object.keys(options));
  if (rawName.startsWith("--") && Object.hasOwn(renamed, name)) throw UsageError.renamed(rawName, renamed[name]!);
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option || !rawName.startsWith("--")) throw UsageError.unknown(rawName, Object.keys(options));
  if (option.type === "boolean" && value !== undefined) throw UsageError.value(name, value);
  if (option.type === "string" && (value === undefined || (!inlineValue && /^-./.test(value))))
    throw UsageError.bare(rawName, value && Object.hasOwn(options, value.replace(/^--/, "")) ? undefined : value);
}

/** Reads a flag that accepts one of a few words, in any case; throws a UsageError on any other. */
export function readChoiceFlag<T extends string>(
  flag: string,
  value: string | undefined,
  words: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback;
  const word = words.find((each) => each.toLowerCase() === value.toLowerCase());
  if (word === undefined) throw UsageError.value(flag, value, words);
  return word;
}

/** Reads a flag that accepts a day such as 2026-11-30; throws a UsageError on any other value. */
export function readDayFlag(flag: string, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw UsageError.value(flag, value);
  return value;
}

/** Splits a comma-separated flag into a list. */
export function splitCommaList(value: string | undefined): string[] {
  return (value ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
