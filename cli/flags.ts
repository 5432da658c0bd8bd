import { parseArgs, type ParseArgsConfig } from "node:util";

/** A command was called with the wrong words: exit 2, with the usage. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * A command's flags and file names. Throws a UsageError on an unknown flag, a missing required one, or a
 * wrong number of names (`positionals`, or at least that many with `more`).
 */
export function parse<const T extends Options>(
  args: string[],
  options: T,
  {
    positionals = 0,
    more = false,
    required = [],
  }: { positionals?: number; more?: boolean; required?: (keyof T & string)[] },
): { values: Parsed<T>["values"]; positionals: string[] } {
  let parsed: Parsed<T>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true }) as Parsed<T>;
  } catch (error) {
    throw new UsageError((error as Error).message.split("\n")[0]);
  }
  const count = parsed.positionals.length;
  if (count < positionals || (count > positionals && !more)) throw new UsageError();
  const values = parsed.values as Record<string, unknown>;
  const missing = required.find((name) => values[name] === undefined || values[name] === "");
  if (missing !== undefined) throw new UsageError(`--${missing}`);
  return { values: parsed.values, positionals: parsed.positionals };
}

/** The value of a flag that takes one of a few words; throws a UsageError on any other. */
export function oneOf<T extends string>(flag: string, value: string | undefined, words: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  const word = words.find((each) => each === value);
  if (word === undefined) throw new UsageError(`--${flag} ${value}`);
  return word;
}

/** A comma-separated flag as a list. */
export function listOf(value: string | undefined): string[] {
  return (value ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
