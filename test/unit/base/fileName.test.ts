import { describe, expect, it } from "vitest";
import { nameOfExportedFile, toFileName } from "#shared/base/fileName.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { Random } from "#test/support/random.ts";

const PIECES = [...'aZ9 ._-~\\/:*?"<>|\0\t\n\u202e\u200d\ud800', "𠀀", "公约草案", "اتفاقية", "COM1", "nul", "..."];

describe("A title as a file's name", () => {
  it("is none that Windows reserves for a device, whatever the extension", () => {
    for (const title of ["CON", "con.", "Nul.txt", " aux ", "COM1", "lpt9.draft", "COM¹"])
      expect(toFileName(title)).not.toMatch(/^(?:con|prn|aux|nul|com[\d¹]|lpt\d)\s*(?:\.|$)/i);
    expect(toFileName("Console 1")).toBe("Console 1");
    expect(toFileName("Convention")).toBe("Convention");
  });

  it("is not hidden, and not a path", () => {
    expect(toFileName(".profile")).toBe("profile");
    expect(toFileName("../../etc/passwd")).toBe("etc passwd");
    expect(toFileName("A/AC.291/22/Rev.3")).toBe("A AC.291 22 Rev.3");
    expect(toFileName("…")).toBe("…");
  });

  it("has whole letters, within the maximum length, and is the same when it is used as a title again", () => {
    for (const seed of fuzzSeeds(300)) {
      const random = new Random(seed);
      const title = Array.from({ length: random.below(60) }, () => random.pick(PIECES)).join("");
      const name = toFileName(title, 40);
      expect(name.length).toBeLessThanOrEqual(41);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(125);
      expect(name).not.toMatch(/[\p{Surrogate}\p{Cc}\\/:*?"<>|]|^[\s.]|[\s.]$/u);
      expect(toFileName(name, 41)).toBe(name);
    }
  });
});

it("An exported file is named after its text and what it has of it", () => {
  expect(nameOfExportedFile("A/AC.999/12", "briefing", "pdf")).toBe("A-AC.999-12 briefing.pdf");
  expect(nameOfExportedFile("", "votes", "csv")).toBe("votes.csv");
});
