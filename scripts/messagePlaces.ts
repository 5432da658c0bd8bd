import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./bundles.ts";

/** A string in the code that is, or begins, a message's code: `"start.open"`, or `` `command.${id}` ``. */
const LITERAL = /["'`]([a-z][a-z0-9-]*(?:\.[a-z0-9-]*)*)(["'`]|\$\{)/g;
const ROOMS = "{shared,renderer,electron,hub,cli,node}/**/*.{ts,tsx}";

/** The files that name a code, by code, and those that put a code together from a beginning. */
export interface MessageUses {
  readonly whole: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
}

/** Finds in a file's text the codes that it names, and the beginnings of codes that it puts together. */
export function findMessageLiterals(text: string): {
  readonly whole: readonly string[];
  readonly begun: readonly string[];
} {
  const found = [...text.matchAll(LITERAL)]
    .map(([, name, end]) => ({ name: name!, isBegun: end === "${" }))
    .filter(({ name, isBegun }) => !isBegun || name.includes("."));
  const names = (isBegun: boolean) => [
    ...new Set(found.filter((each) => each.isBegun === isBegun).map(({ name }) => name)),
  ];
  return { whole: names(false), begun: names(true) };
}

/** Finds where the code uses messages, in all rooms but the catalogues. */
export function findMessageUses(): MessageUses {
  const whole = new Map<string, string[]>();
  const beginnings = new Map<string, string[]>();
  for (const file of globSync(ROOMS, { cwd: ROOT }).map((name) => name.split(path.sep).join("/"))) {
    if (/^shared\/messages\/[a-z]{2}\//.test(file)) continue;
    const { whole: named, begun } = findMessageLiterals(readFileSync(path.join(ROOT, file), "utf8"));
    for (const code of named) whole.set(code, [...(whole.get(code) ?? []), file]);
    for (const beginning of begun) beginnings.set(beginning, [...(beginnings.get(beginning) ?? []), file]);
  }
  return { whole, beginnings };
}

/** Returns the files that use a message: those that name its code, else those with its longest beginning. */
export function placesOfMessage(code: string, { whole, beginnings }: MessageUses): readonly string[] {
  const named = whole.get(code);
  if (named) return named;
  const [longest] = [...beginnings.keys()].filter((each) => code.startsWith(each)).sort((a, b) => b.length - a.length);
  return longest === undefined ? [] : beginnings.get(longest)!;
}
