import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en } from "../../../shared/messages/en/index.ts";

const ROOT = join(import.meta.dirname, "../../..");
const CATALOGUE = join(ROOT, "shared/messages/en");

describe("the English catalogue", () => {
  it("has every code once: no area writes over another's", async () => {
    const areas = readdirSync(CATALOGUE, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "index.ts")
      .map(({ name }) => import(join(CATALOGUE, name)) as Promise<Record<string, Record<string, string>>>);
    const codes = (await Promise.all(areas)).flatMap((area) => Object.values(area).flatMap(Object.keys));
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.length).toBe(Object.keys(en).length);
  });

  it("is sound MessageFormat throughout", () => {
    for (const [code, pattern] of Object.entries(en)) {
      expect(() => new IntlMessageFormat(pattern, "en", undefined, { ignoreTag: true }), code).not.toThrow();
    }
  });

  it("has a sentence for every refusal in the code", () => {
    const missing = new Set<string>();
    for (const room of ["shared", "node", "hub", "cli", "electron", "renderer"]) {
      for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })) {
        if (!/\.tsx?$/.test(name)) continue;
        const code = readFileSync(join(ROOT, room, name), "utf8");
        for (const [, said] of code.matchAll(/\b(?:refuse|waits|aside)\(\s*"([^"]+)"/g)) {
          if (!Object.hasOwn(en, said!)) missing.add(`${room}/${name}: ${said}`);
        }
      }
    }
    expect([...missing]).toEqual([]);
  });
});
