import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** Returns the files that `docs/ARCHITECTURE.md` lists for a walk, in order, and how many it says there are. */
function walk(heading: string): { readonly files: readonly string[]; readonly told: number } {
  const section = read("docs/ARCHITECTURE.md")
    .split(/\n(?=\*\*|## )/)
    .find((each) => each.startsWith(`**${heading}`))!;
  const [, told] = /(\d+) files/.exec(section)!;
  return { files: [...section.matchAll(/`([\w/-]+\.tsx?)`/g)].map(([, file]) => file!), told: Number(told) };
}

/** The files that a file imports, or starts as a worker. */
function reachedFrom(file: string): readonly string[] {
  const specifiers = [...read(file).matchAll(/(?:from|import\(|new URL\()\s*"([^"]+\.tsx?)"/g)].map(([, to]) => to!);
  return specifiers.map((to) => (to.startsWith("#") ? to.slice(1) : path.join(path.dirname(file), to)));
}

/** Files that no other one on the walk imports: what the app is wired with when it starts. */
const WIRED = ["renderer/host-desktop/desktopHost.ts", "electron/main/processes/typeset.ts"];

/** The IPC channels that a file names. */
const channelsIn = (file: string) => new Set([...read(file).matchAll(/"([a-z]+:[a-z-]+)"/g)].map(([, name]) => name!));

describe("The walk from the ledger to a PDF", () => {
  const { files, told } = walk("From the ledger to a PDF");

  it("has at most 25 files, as many as the page says", () => {
    expect(files.length).toBe(told);
    expect(files.length).toBeLessThanOrEqual(25);
    expect(new Set(files).size).toBe(files.length);
  });

  it("leads to each file from one of the others", () => {
    const [first, ...rest] = files;
    const reached = new Set([first!, ...files.flatMap(reachedFrom)]);
    // What crosses to another process is named by a channel.
    const isAnswered = (file: string) =>
      files.some((other) => other !== file && [...channelsIn(file)].some((name) => channelsIn(other).has(name)));
    expect(rest.filter((file) => !reached.has(file) && !isAnswered(file) && !WIRED.includes(file))).toEqual([]);
  });
});
