import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");
const [FIRST, SECOND] = [join(SAMPLE, "draft-v1.txt"), join(SAMPLE, "draft-v2.txt")];

interface Pair {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string;
  readonly confidence: number;
}

let desk: string;
beforeEach(() => {
  desk = createTempFolder("compare");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const pairs = async (...argv: string[]) =>
  (JSON.parse((await run("compare", ...argv, "--json")).out) as { pairs: readonly Pair[] }).pairs;

describe("The command compare", () => {
  it("prints the concordance of two files, by addresses", async () => {
    const all = await pairs(FIRST, SECOND);
    const of = (from: string | null, to: string | null) => all.find((each) => each.from === from && each.to === to);
    expect(of("4", "4")).toEqual({ from: "4", to: "4", kind: "same", confidence: 1 });
    expect(of("17", "18")).toMatchObject({ kind: "renumbered" });
    expect(of("17(1)", "18(1)")).toMatchObject({ kind: "renumbered" });
    expect(of("15", null)).toMatchObject({ kind: "deleted" });
    expect(of(null, "6")).toMatchObject({ kind: "added" });
    const lines = (await run("compare", FIRST, SECOND)).out.trimEnd().split("\n");
    expect(lines).toHaveLength(all.length);
    expect(lines.find((line) => line.startsWith("9 bis "))).toMatch(/^9 bis +10 bis +renumbered +Records of persons/);
  });

  it("says of a paragraph of options where the words of the accepted option are, as the command delta does", async () => {
    const light = "1. Every keeper shall light the lamps of the harbour at dusk and put them out at dawn.";
    const elected = "The committee shall elect a chair from the keepers of small harbours for a term of two years.";
    const drawn = "A chair shall be drawn by lot from all keepers who have served ten winters at sea.";
    const [one, two] = [join(desk, "one.txt"), join(desk, "two.txt")];
    const head = ["Convention on Lamps", "Article 1. Chair", light];
    await writeFile(one, [...head, `2. Option 1: ${elected}`, `Option 2: ${drawn}`].join("\n\n"));
    await writeFile(two, [...head, `2. ${elected}`].join("\n\n"));
    const all = await pairs(one, two);
    expect(all.find(({ from }) => from === "1(2)(option 1)")).toMatchObject({ to: "1(2)" });
    expect(all.find(({ from }) => from === "1(2)")).toMatchObject({ to: null, kind: "deleted", in: ["1(2)"] });
    expect((await run("compare", one, two)).out).toMatch(/^1\(2\) +— +deleted, part of it is in 1\(2\)$/mu);

    const dossier = join(desk, "lamps.clausemark");
    await run("new", dossier, "--draft", one, "--as", "Ada, Team");
    await run("add", dossier, "--draft", two, "--as", "Ada", "--document", "Convention on Lamps");
    const delta = JSON.parse((await run("delta", dossier, "--json")).out) as {
      all: readonly Record<string, unknown>[];
    };
    const line = delta.all.find(({ from, to }) => from === "1(2)" && to === null);
    expect(line).toMatchObject({ kind: "deleted", in: ["1(2)"], before: drawn, after: "" });
    expect((await run("delta", dossier, "--all")).out).toContain("1(2) · deleted, part of it is in 1(2)");
  });

  it("finds a file the same as itself, and no other file", async () => {
    const all = await pairs(FIRST, FIRST);
    expect(new Set(all.map(({ kind, confidence }) => `${kind} ${confidence}`))).toEqual(new Set(["same 1"]));
    expect(all.every(({ from, to }) => from === to)).toBe(true);
  });

  it("compares the texts of a dossier, by their names and with files", async () => {
    const dossier = join(desk, "records.clausemark");
    await run("new", dossier, "--draft", FIRST, "--as", "Ada, Team", "--symbol", "A/AC.999/12");
    expect((await run("compare", dossier)).err).toContain("only one draft");
    const files = await pairs(FIRST, SECOND);
    expect(await pairs(dossier, "A/AC.999/12", SECOND)).toEqual(files);
    await run("revise", dossier, "--draft", SECOND, "--as", "Ada", "--symbol", "A/AC.999/12/Rev.1");
    expect(await pairs(dossier)).toEqual(files);
    expect(await pairs(dossier, "A/AC.999/12")).toEqual(files);
    expect(await pairs(dossier, "A/AC.999/12", "Rev.1")).toEqual(files);
    expect((await run("compare", dossier, "nothing")).err).toContain("nothing");
  });

  it("explains its usage", async () => {
    for (const argv of [[], [FIRST], [FIRST, SECOND, FIRST], [FIRST, SECOND, FIRST, SECOND]]) {
      expect((await run("compare", ...argv)).code).toBe(2);
    }
  });
});
