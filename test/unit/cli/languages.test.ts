import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const textIn = (language: string) =>
  readFileSync(new URL(`../../fixtures/languages/${language}.txt`, import.meta.url), "utf8");

let folder: string;
const at = (name: string) => join(folder, name);
const languages = (...args: readonly string[]) => runCommand(join(folder, "home"), "languages", ...args);

beforeEach(async () => {
  folder = createTempFolder("languages");
  await writeFile(at("en.txt"), textIn("en"));
  const changed = textIn("fr").replace("trente jours", "soixante jours").replace("a) Inspecter les feux ;\n\n", "");
  await writeFile(at("fr.txt"), changed);
});

describe("The languages command", () => {
  it("prints what two files differ by, and what was counted in each", async () => {
    const { code, out } = await languages(at("en.txt"), at("fr.txt"));
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toEqual([
      "English and French: 2 differences",
      "  2(1)  Numbers  English: thirty; French: soixante",
      "  3(3)(a)  Missing provision  English: present (list of 3); French: missing (list of 2)",
      expect.stringMatching(/^Hints for the drafting group/),
    ]);
  });

  it("prints the same as a table and as JSON", async () => {
    const csv = await languages(at("en.txt"), at("fr.txt"), "--csv");
    expect(csv.out.replace("\ufeff", "").trimEnd().split("\r\n")).toEqual([
      "Difference,Provision (English),Counted (English),Provision (French),Counted (French)",
      "Numbers,2(1),thirty,2(1),soixante",
      "Missing provision,3(3)(a),present (list of 3),,missing (list of 2)",
    ]);
    const { out } = await languages(at("en.txt"), at("fr.txt"), "--json");
    expect(JSON.parse(out)).toMatchObject({
      from: "en",
      to: "fr",
      differences: [
        { kind: "number", from: { addresses: ["2(1)"], printed: ["thirty"] }, to: { printed: ["soixante"] } },
        { kind: "provision", from: { addresses: ["3(3)(a)"], siblings: 3 }, to: { addresses: [], siblings: 2 } },
      ],
    });
  });

  it("says if two files hardly have the same provisions", async () => {
    await writeFile(
      at("other.txt"),
      "Convention sur le pain\n\nArticle 1\n\nLe pain est bon.\n\nArticle 2\n\nLe pain est frais.\n",
    );
    const { out } = await languages(at("en.txt"), at("other.txt"));
    expect(out).toMatch(/Only \d+\u00a0% of the provisions have a counterpart/);
  });

  it("refuses a third file", async () => {
    expect((await languages(at("en.txt"), at("fr.txt"), at("en.txt"))).code).toBe(2);
  });
});
