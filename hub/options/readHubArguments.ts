import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { nearestWords, toNearestWordParam } from "#shared/base/nearestWord.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";

type Given<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true; tokens: true }>
>;

/**
 * Reads arguments by the options that exist, with at most `names` positional ones. Refuses the first wrong one:
 * `hub.no-option`, `hub.option-alone`, `hub.option-value` or `hub.unexpected`. The latter suggests one of the `expected`
 * words.
 */
export function readHubArguments<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  names = 0,
  expected: readonly string[] = [],
): Outcome<Pick<Given<O>, "values" | "positionals">> {
  const loose = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const wrong = loose.tokens.map((token) => wrongIn(token, options)).find((each) => each !== null);
  if (wrong) return wrong;
  const surplus = loose.positionals[names];
  if (surplus !== undefined)
    return refusal("hub.unexpected", { value: surplus, near: toNearestWordParam(surplus, expected) });
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true }) as Given<O>;
}

type Token = NonNullable<ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>["tokens"]>[number];

function wrongIn(token: Token, options: ParseArgsOptionsConfig): Refusal | null {
  if (token.kind !== "option") return null;
  const type = Object.hasOwn(options, token.name) ? options[token.name]!.type : null;
  const option = token.rawName;
  if (type === null) return refusal("hub.no-option", { option, near: nearOption(token.name, Object.keys(options)) });
  if (type === "boolean") return token.value === undefined ? null : refusal("hub.option-alone", { option });
  const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith("-"));
  return isMissing ? refusal("hub.option-value", { option }) : null;
}

function nearOption(typed: string, options: readonly string[]): string {
  const [near] = nearestWords(typed, options);
  return near === undefined ? "none" : `--${near}`;
}

/** Reads every value of an option; returns the first refusal, if any. */
export function parseEachOptionValue<T>(
  values: readonly string[],
  read: (value: string) => Outcome<T>,
): Outcome<readonly T[]> {
  const all = values.map(read);
  return all.find(isRefusal) ?? (all as readonly T[]);
}
