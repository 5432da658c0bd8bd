import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseCsv } from "#shared/publish/tables/csv.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");

let desk: string;
let dossier: string;
const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const status = (at: string, word: string, confidentiality: string) =>
  run("status", dossier, "--as", "Ada", "--at", at, "--status", word, "--confidentiality", confidentiality);

beforeAll(async () => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
  await run("new", dossier, "--draft", join(SAMPLE, "draft-v1.txt"), "--as", "Ada, Team");
  await status("2", "agreed", "public");
  await status("3", "package", "team");
  await run("revise", dossier, "--as", "Ada", "--draft", join(SAMPLE, "draft-v2.txt"));
});

describe("The command state", () => {
  it("sums up a text, its articles, and all texts of its document", async () => {
    const { code, out, err } = await run("state", dossier, "--text", "A/AC.999/12");
    expect(code).toBe(0);
    expect(err).toBe("");
    const brackets = readFileSync(join(SAMPLE, "draft-v1.txt"), "utf8").match(/\[/g)!.length;
    expect(out).toMatch(
      new RegExp(`^All articles: Brackets: ${brackets} .*Agreed: \\d+ · In the package: \\d+ · Open: `),
    );
    expect(out).toMatch(/^ {2}12 Retention and deletion: Brackets: 3 · Words in brackets: 3 \([\d.]+%\) · Open: \d+$/m);
    expect(out.trimEnd().split("In each text of the document:\n")[1]!.split("\n")).toHaveLength(2);
  });

  it("counts for the public only statuses that are public, and says how many are not", async () => {
    const { out, err } = await run("state", dossier, "--text", "A/AC.999/12", "--audience", "public", "--json");
    const { total, articles, texts } = JSON.parse(out);
    expect(total.provisions.package).toBe(0);
    expect(total.provisions.agreed).toBeGreaterThan(0);
    expect(err).toMatch(/^One status is not for this audience/);
    expect(texts).toHaveLength(2);
    const twelfth = articles.find(({ address }: { address: string }) => address === "12");
    expect(twelfth.places.brackets.map(({ words }: { words: string }) => words)).toEqual([
      "[six]",
      "[twelve]",
      "[twenty-four]",
    ]);
  });

  it("is an annex of a briefing, with the statuses that its audience may see", async () => {
    const pages = async (...more: string[]) => {
      const { out } = await run("export", dossier, "--format", "pdf", "--out", join(desk, "briefing.pdf"), ...more);
      return Number(/(\d+) pages?/.exec(out)![1]);
    };
    expect(await pages("--layout", "table", "--state")).toBeGreaterThan(await pages("--layout", "table"));
  });

  it("is a table with a row for each article of each text", async () => {
    const file = join(desk, "state.csv");
    const { out } = await run("export", dossier, "--format", "csv", "--table", "state", "--out", file);
    const [head, ...rows] = parseCsv(readFileSync(file, "utf8")) as string[][];
    expect(out).toContain(`${rows.length} articles`);
    expect(head).toContain("Words in brackets");
    expect(new Set(rows.map(([text]) => text)).size).toBe(2);
    for (const row of rows) expect(row).toHaveLength(head!.length);
  });
});
