import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** Each type has one name, which is unique wherever it is read. */
const ROOT = path.join(import.meta.dirname, "../../..");
const ROOMS = ["shared", "node", "renderer", "electron", "hub", "cli", "scripts"];
const MOST = 0.03;

interface Declaration {
  readonly name: string;
  readonly file: string;
}

describe("The names of exported types", () => {
  const all = ROOMS.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: ROOT }).flatMap(exportedTypes));
  const files = new Map<string, Declaration[]>();
  for (const each of all) files.set(each.name, [...(files.get(each.name) ?? []), each]);
  const shared = [...files].filter(([, each]) => each.length > 1);

  test("are declared in one file each, except at most three in a hundred", () => {
    console.log(`${shared.length} of ${files.size} names of exported types are declared in more than one file`);
    expect(files.size).toBeGreaterThan(800);
    expect(shared.length / files.size, shared.map(([name]) => name).join(", ")).toBeLessThanOrEqual(MOST);
  });

  test("are declared once in a room", () => {
    const twice = shared.filter(([, each]) => new Set(each.map(({ file }) => roomOf(file))).size < each.length);
    expect(twice.map(([name, each]) => `${name}: ${each.map(({ file }) => file).join(", ")}`)).toEqual([]);
  });
});

function exportedTypes(file: string): readonly Declaration[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const found = text.matchAll(/^export (?:abstract )?(?:class|interface|type|enum) (\w+)/gm);
  return [...found].map(([, name]) => ({ name: name!, file }));
}

const roomOf = (file: string): string => file.split("/", 1)[0]!;
