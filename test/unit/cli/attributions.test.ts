import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const COMPILATION = join(import.meta.dirname, "../../fixtures/attributions/compilation.txt");
const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;

beforeEach(() => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("A draft's attributions on the command line", () => {
  it("are listed, with what is doubtful, and recorded by nobody", async () => {
    const { out } = await run("import", COMPILATION, "--attributions");
    expect(out.trimEnd().split("\n")).toEqual([
      "1(1)  Proposed by Canada, New Zealand: “and repair”",
      "1(1)  Deletion wanted by Iran (Islamic Republic of), Russian Federation: “as appropriate”",
      "1(2)  Alternative proposed by Mexico: “It should publish what they show within a reasonable time.”",
      "2(1)  Proposed by Alliance of Small Island States, Friends of the Gauges: “shall” (doubtful: a name is in no list of States and groups)",
      "2(1)  Proposed by Like-Minded Developing Countries: “should”",
      "2(1)  Proposed by European Union: “with civil society”",
      "2(3)  Proposed by Panama: this provision (doubtful: it is not clear which words it is about)",
      "7 attributions to delegations, 2 of them doubtful. The commands add, revise and new record them with --attributions.",
    ]);
    const json = JSON.parse((await run("import", COMPILATION, "--json")).out) as { attributions: object[] };
    expect(json.attributions[0]).toMatchObject({ at: "1(1)", kind: "add", words: "and repair", doubts: [] });
  });

  it("are recorded with the text: the certain ones, or all, with the groups of the team", async () => {
    await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
    const added = await run("groups", dossier, "--as", "Ada", "--name", "Friends of the Gauges", "--short", "FOG");
    expect(added).toMatchObject({ code: 0, err: "" });
    expect((await run("groups", dossier)).out).toMatch(/^[0-9a-f]{16} {2}FOG \| Friends of the Gauges\n$/);
    const said = await run(
      "add",
      dossier,
      "--as",
      "Ada",
      "--draft",
      COMPILATION,
      "--document",
      "new",
      "--attributions",
      "certain",
    );
    expect(said.out).toContain("6 proposals and 9 positions from the draft’s attributions.");
    const listed = JSON.parse((await run("list", dossier, "--json")).out) as { kind: string; delegation?: object }[];
    expect(listed.filter(({ kind }) => kind === "proposal")).toHaveLength(6);
    expect(listed).toContainEqual(
      expect.objectContaining({ delegation: { name: "Friends of the Gauges", kind: "group", code: "FOG" } }),
    );
    expect((await run("list", dossier, "--filter", "delegation:FOG")).out).toContain("Friends of the Gauges");
    const id = added.out.slice(0, 12);
    expect(await run("groups", dossier, "--as", "Ada", "--withdraw", id)).toMatchObject({ code: 0 });
    expect((await run("groups", dossier)).out.trim()).toBe("");
  });

  it("are recorded with the next text of a document", async () => {
    // The same draft before the delegations spoke.
    const before = join(desk, "draft.txt");
    await writeFile(before, (await readFile(COMPILATION, "utf8")).replace(/ ?\[[^\]]*\]/g, ""));
    await run("new", dossier, "--draft", before, "--as", "Ada, Team");
    // So short a text shares little of its wording with the one before.
    const same = ["--document", "Draft protocol on tide gauges"];
    const revised = await run("revise", dossier, "--draft", COMPILATION, ...same, "--attributions", "all");
    expect(revised).toMatchObject({ code: 0 });
    expect(revised.out).toContain("6 proposals and 10 positions from the draft’s attributions.");
    const listed = JSON.parse((await run("list", dossier, "--json")).out) as { kind: string; at: string }[];
    expect(listed.filter(({ kind }) => kind === "proposal")).toHaveLength(6);
    expect(listed.filter(({ kind }) => kind === "position")).toHaveLength(10);
  });

  it("are recorded by the first text of a dossier, and by another word than certain and all not at all", async () => {
    const made = await run("new", dossier, "--draft", COMPILATION, "--as", "Ada, Team", "--attributions", "all");
    expect(made.out).toContain("6 proposals and 10 positions");
    const wrong = await run("new", join(desk, "b"), "--draft", COMPILATION, "--as", "Ada", "--attributions", "some");
    expect(wrong.code).toBe(2);
  });
});
