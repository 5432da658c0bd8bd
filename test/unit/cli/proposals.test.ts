import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../support/command.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;

beforeEach(async () => {
  desk = await mkdtemp(join(tmpdir(), "clausemark-cli-"));
  dossier = join(desk, "team.clausemark");
  await run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
});

/** Runs one command as somebody whose keys are in a folder of that name. */
const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);

const as = ["--as", "Ada"] as const;
const propose = (...more: string[]) => run("ada", "propose", dossier, ...as, "--at", "5(2)", ...more);
const status = (word: string) => run("ada", "status", dossier, ...as, "--at", "5(2)", "--status", word);
const list = async () => JSON.parse((await run("ada", "list", dossier, "--json")).out) as object[];

describe("the command line", () => {
  it("notes rival wording and lists it with what differs", async () => {
    const said = await propose(
      "--quote",
      "to silence an opinion",
      "--new",
      "to silence opinions",
      "--by",
      "Mexico,Chile",
    );
    expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f]{64}\n$/) as string });
    await propose("--after", "--new", "2 bis. A new paragraph.", "--floor", "--confidentiality", "informals");
    await propose("--quote", "to silence an opinion", "--delete");
    expect(await list()).toMatchObject([
      {
        kind: "proposal",
        address: "5(2)",
        wording: { old: "to silence an opinion", new: "to silence opinions" },
        proposers: [
          { name: "Mexico", kind: "state" },
          { name: "Chile", kind: "state" },
        ],
        form: "written",
        author: "Ada, Team",
      },
      { wording: { old: "to silence an opinion", new: "" } },
      { wording: { old: "", new: "2 bis. A new paragraph." }, form: "floor", confidentiality: "informals" },
    ]);
    expect((await run("ada", "list", dossier)).out).toContain("silence {-an opinion-}{+opinions+}");
  });

  it("says how far a provision has come, says it anew, and takes it back", async () => {
    expect(await status("agreed")).toMatchObject({ code: 0, out: "5(2): Agreed ad referendum\n" });
    await status("reopened");
    expect(await list()).toMatchObject([
      { kind: "status", address: "5(2)", status: ["reopened"], author: "Ada, Team" },
    ]);
    expect((await run("ada", "list", dossier)).out).toContain("5(2) · Status · Reopened · team");
    expect(await status("none")).toMatchObject({ code: 0, out: "5(2): no status\n" });
    expect(await list()).toEqual([]);
    expect(await status("none")).toMatchObject({ code: 1 });
  });

  it("refuses what says nothing, and words that it does not know", async () => {
    expect(await propose("--quote", "to silence an opinion", "--new", "to silence an opinion")).toMatchObject({
      code: 1,
      err: expect.stringContaining("the same as the text") as string,
    });
    expect(await propose()).toMatchObject({ code: 2 });
    expect(await status("agreed-ish")).toMatchObject({ code: 2 });
  });
});
