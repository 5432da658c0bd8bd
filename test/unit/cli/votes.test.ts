import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseCsv } from "#shared/publish/tables/csv.ts";
import { Random } from "#test/support/random.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { castBallots, printRollCall } from "#test/support/votes/rollCallText.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");
const BALLOTS = castBallots(new Random(61), { yes: 3, no: 6, abstain: 2, absent: 2 });

let desk: string;
let dossier: string;
let id: string;
const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const record = (file: string, ...more: string[]) =>
  run(
    "votes",
    dossier,
    "--as",
    "Ada",
    "--at",
    "5(2)",
    "--question",
    "Iran’s motion to delete 5(2)",
    "--list",
    file,
    ...more,
  );

function listFile(name: string, text: string): string {
  const file = join(desk, name);
  writeFileSync(file, text);
  return file;
}

beforeAll(async () => {
  desk = createTempFolder("votes");
  dossier = join(desk, "team.clausemark");
  await run("new", dossier, "--draft", join(SAMPLE, "draft-v1.txt"), "--as", "Ada, Team");
  const [turned] = BALLOTS.yes;
  await run("capture", dossier, "--as", "Ada", `5(2) ${turned} +`);
  const list = listFile("roll.txt", printRollCall("fr", BALLOTS, { result: "rejected" }));
  const later = new Date(Date.now() + 60_000).toISOString();
  const { out, code, err } = await record(list, "--effect", "removes", "--confidentiality", "public", "--time", later);
  expect([code, err]).toEqual([0, ""]);
  id = out.trim();
}, 60_000);

describe("The command votes", () => {
  it("prints the outcome, who voted how, the groups and who turned", async () => {
    const { out, code } = await run("votes", dossier);
    expect(code).toBe(0);
    expect(out).toContain("Rejected: Simple majority");
    expect(out).toContain("The entries match the announced totals.");
    expect(out).toContain(`Against (${BALLOTS.no.length}): `);
    expect(out).toMatch(/EU · .+: \d+ of \d+/);
    expect(out).toContain("1 State voted against what it said before.");
  });

  it("records an explanation of vote in a State’s words, and says that a changed total is wrong", async () => {
    const [state] = BALLOTS.no;
    const { yes, no, abstain } = BALLOTS;
    const announced = `${yes.length + 1}-${no.length}-${abstain.length}`;
    const said = ["--explain", state!, "--words", "We voted against."];
    const changed = await run("votes", dossier, "--as", "Ada", "--on", id, "--announced", announced, ...said);
    expect([changed.code, changed.out.trim()]).toEqual([0, id]);
    const { out } = await run("votes", dossier);
    expect(out).toContain(`In favour: ${yes.length + 1} announced, ${yes.length} entered.`);
    expect(out).toMatch(/Roll call incomplete: \d+ States have no entry\. No outcome is stated\./);
    const { out: json } = await run("votes", dossier, "--json");
    const [vote] = JSON.parse(json);
    expect(vote.states.find(({ code }: { code: string }) => code === state).explanations).toEqual([
      "We voted against.",
    ]);
    expect(vote.count.outcome).toBe(null);
  });

  it("records no list with a name that is no State’s, unless it is told to leave it out", async () => {
    const list = listFile("odd.txt", "In favour:\nAlbania, Atlantis, Holy See\nAgainst:\nNorway");
    const refused = await record(list);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("no State has this name: Atlantis (In favour)");
    expect(refused.err).toContain("has no vote: Holy See");
    expect(JSON.parse((await run("votes", dossier, "--json")).out)).toHaveLength(1);
    const partial = await record(list, "--partial", "--others-absent");
    expect(partial.code).toBe(0);
    const votes = JSON.parse((await run("votes", dossier, "--json")).out);
    const other = votes.find((each: { id: string }) => each.id !== id);
    expect(other.count).toMatchObject({ complete: true, outcome: "rejected", totals: { absent: 191 } });
    expect((await run("votes", dossier, "--as", "Ada", "--withdraw", other.id)).code).toBe(0);
    expect(JSON.parse((await run("votes", dossier, "--json")).out)).toHaveLength(1);
  });

  it("exports a row for each State, in JSON and in Markdown the vote, and an annex of a briefing", async () => {
    const file = join(desk, "votes.csv");
    await run("export", dossier, "--format", "csv", "--table", "votes", "--out", file);
    const [head, ...rows] = parseCsv(readFileSync(file, "utf8")) as string[][];
    expect(rows).toHaveLength(BALLOTS.yes.length + BALLOTS.no.length + BALLOTS.abstain.length);
    expect(head).toContain("Explanation of vote");
    // A row belongs to one State.
    expect(new Set(rows.map((row) => row[head!.indexOf("Code")])).size).toBe(rows.length);
    const json = join(desk, "votes.json");
    await run("export", dossier, "--format", "json", "--out", json);
    expect(JSON.parse(readFileSync(json, "utf8")).votes).toHaveLength(1);
    const markdown = join(desk, "votes.md");
    await run("export", dossier, "--format", "md", "--out", markdown);
    expect(readFileSync(markdown, "utf8")).toContain("Iran’s motion to delete 5(2)");
    const pages = async (...more: string[]) => {
      const { out } = await run("export", dossier, "--format", "pdf", "--out", join(desk, "b.pdf"), ...more);
      return Number(/(\d+) pages?/.exec(out)![1]);
    };
    expect(await pages("--layout", "table", "--votes")).toBeGreaterThan(await pages("--layout", "table"));
  }, 60_000);
});
