import { readFileSync } from "node:fs";
import { unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, test } from "vitest";
import { isRefusal, type Outcome } from "../../../shared/base/result.ts";
import { readDraft } from "../../../shared/import/import.ts";
import type { Reading } from "../../../shared/import/reading.ts";
import { explain } from "../../../shared/messages/messages.ts";
import { HTML, MARKDOWN, sample } from "./samples.ts";

const ROUNDS = 500;

/** A small generator of numbers in [0, below), the same for the same seed (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One to four small damages: bytes flipped, cut out, doubled, moved, put in, or the end missing. */
function damage(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  let damaged = [...bytes];
  for (let n = 1 + next(4); n > 0; n--) {
    const at = next(damaged.length + 1);
    const length = next(next(4) === 0 ? 2000 : 12);
    const kind = next(6);
    if (kind === 0) damaged[at] = next(256);
    else if (kind === 1) damaged.splice(at, length);
    else if (kind === 2) damaged.splice(at, 0, ...damaged.slice(at, at + length));
    else if (kind === 3) damaged.splice(next(damaged.length + 1), 0, ...damaged.splice(at, length));
    else if (kind === 4) damaged.splice(at, 0, ...Array.from({ length }, () => next(256)));
    else if (next(8) === 0) damaged = damaged.slice(0, at);
  }
  return Uint8Array.from(damaged);
}

/** What holds of whatever bytes: a refusal that the catalogue explains, or a draft in order. */
function check(outcome: Outcome<Reading>): "read" | string {
  if (isRefusal(outcome)) {
    expect(explain(outcome)).not.toBe("");
    return outcome.code;
  }
  const { draft, warnings } = outcome;
  expect(new Set(draft.provisions.map(({ address }) => address)).size).toBe(draft.provisions.length);
  expect(new Set(draft.provisions.map(({ eId }) => eId)).size).toBe(draft.provisions.length);
  let level = 0;
  for (const provision of draft.provisions) {
    expect(provision.level).toBeLessThanOrEqual(level + 1);
    level = provision.level;
    for (const { text, footnotes } of provision.blocks) {
      expect(text).toBe(text.replace(/\s+/gu, " ").trim());
      for (const { at } of footnotes ?? []) expect(at >= 0 && at <= text.length).toBe(true);
    }
  }
  for (const warning of warnings) expect(explain(warning)).not.toBe("");
  return "read";
}

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["draft.txt", new TextEncoder().encode(sample("draft-v1.txt").slice(0, 6000))],
  ["draft.md", new TextEncoder().encode(MARKDOWN)],
  ["draft.html", new TextEncoder().encode(HTML)],
  ["draft.docx", new Uint8Array(readFileSync(new URL("../../fixtures/sample/package.docx", import.meta.url)))],
];

describe("damaged files", () => {
  test.each(files)("%s is refused or read, never an error", async (name, bytes) => {
    const seen = new Map<string, number>();
    const next = random(bytes.length);
    for (let round = 0; round < ROUNDS; round++) {
      const said = check(await readDraft(name, damage(bytes, next)));
      seen.set(said, (seen.get(said) ?? 0) + 1);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(check(await readDraft(name, bytes))).toBe("read");
  });

  test("the parts of a Word file, with a directory that fits", async () => {
    const parts = unzipSync(files[3]![1]);
    const names = Object.keys(parts).filter((name) => name.startsWith("word/") && !name.endsWith("header.xml"));
    const seen = new Map<string, number>();
    const next = random(3);
    for (let round = 0; round < ROUNDS; round++) {
      const name = names[next(names.length)]!;
      const entries: Zippable = { ...parts, [name]: damage(parts[name]!, next) };
      const said = check(await readDraft("draft.docx", zipSync(entries, { level: 1 })));
      seen.set(said, (seen.get(said) ?? 0) + 1);
    }
    expect(seen.get("read")).toBeGreaterThan(10);
    expect(seen.get("reading.xml-broken")).toBeGreaterThan(10);
  });

  test("random bytes of any name", async () => {
    const next = random(11);
    for (let round = 0; round < ROUNDS; round++) {
      const bytes = Uint8Array.from({ length: next(400) }, () => next(256));
      expect(check(await readDraft(["a.txt", "a.pdf", "a.docx", "a", "a.html"][round % 5]!, bytes))).not.toBe("read");
    }
  });
});

/** Each would take minutes or the stack if some step took the square of the length, or called itself for each part. */
describe("what repeats itself is read in time", () => {
  const times = (n: number, text: string) => text.repeat(n);
  test.each<[name: string, text: string]>([
    ["a.txt", `Article 1\n${times(90_000, "1. a:\n")}`],
    ["a.txt", Array.from({ length: 20_000 }, (_, i) => `Article ${i % 9999}. Title\n`).join("")],
    ["a.txt", `Article 1\n${times(200_000, "(a) ")}`],
    ["a.txt", `Article 1\n${times(500_000, "[")}`],
    ["a.txt", `Article 1\n1.${times(1_000_000, " ")}x`],
    ["a.txt", `Article 1. ${times(300_000, "... ")}x`],
    ["a.md", `# Article 1\n\n${times(100_000, "[")}`],
    ["a.md", `# Article 1\n\n${times(100_000, "*a **b ")}`],
    ["a.md", `# Article 1\n\n${times(50_000, "[a](b")}`],
    ["a.md", `# Article 1\n\n${times(50_000, ">")}a`],
    ["a.md", `# Article 1\n\n${Array.from({ length: 1000 }, (_, i) => `${times(i, "  ")}- a`).join("\n")}`],
    ["a.html", `<html>Article 1<ol>${times(20_000, "<li>x</li>")}</ol>`],
    ["a.html", `<html>${times(100_000, "<div>")}Article 1`],
  ])("%s %#", async (name, text) => {
    expect(["read", "reading.too-deep"]).toContain(check(await readDraft(name, new TextEncoder().encode(text))));
  });
});
