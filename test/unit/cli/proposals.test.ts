import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;

beforeEach(async () => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
  await run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
});

/** Runs a command with the keys in the folder of this name. */
const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);

const as = ["--as", "Ada"] as const;
const propose = (...more: string[]) => run("ada", "propose", dossier, ...as, "--at", "5(2)", ...more);
const status = (word: string) => run("ada", "status", dossier, ...as, "--at", "5(2)", "--status", word);
const list = async () => JSON.parse((await run("ada", "list", dossier, "--json")).out) as object[];

describe("The commands on proposals", () => {
  it("record rival wording and list it with the differences", async () => {
    const said = await propose(
      "--quote",
      "to silence an opinion",
      "--new",
      "to silence opinions",
      "--by",
      "Mexico,Chile",
    );
    expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f]{64}\n$/) as string });
    await propose("--after", "--new", "2 bis. A new paragraph.", "--form", "floor", "--confidentiality", "informals");
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

  it("record floor text state by state, with who read it out and when", async () => {
    const floor = ["--quote", "to silence an opinion", "--form", "floor", "--by", "Chair,Barbados for CARICOM"];
    const { out } = await propose(...floor, "--new", "to silence opinions", "--time", "2026-03-04T10:00:00Z");
    const on = ["--on", out.slice(0, 12)];
    const next = (...more: string[]) => run("ada", "propose", dossier, ...as, ...on, ...more);
    expect(await next("--new", "to silence no opinion", "--time", "2026-03-04T10:05:00Z")).toMatchObject({
      code: 0,
      out,
    });
    await next("--fate", "partly", "--cosponsors", "Norway");
    expect(await list()).toMatchObject([
      {
        wording: { old: "to silence an opinion", new: "to silence no opinion" },
        proposers: [{ name: "Norway", code: "NOR", cosponsor: true }],
        form: "floor",
        fate: "partly",
        at: "2026-03-04T10:05:00.000Z",
        states: [
          {
            at: "2026-03-04T10:00:00.000Z",
            new: "to silence opinions",
            proposers: [{ name: "Chair" }, { name: "Barbados", behalf: "Caribbean Community" }],
          },
          { at: "2026-03-04T10:05:00.000Z", new: "to silence no opinion" },
        ],
      },
    ]);
    expect((await run("ada", "list", dossier)).out).toContain("version 2 of 2");
    expect(await run("ada", "propose", dossier, ...as, "--on", "ffff", "--new", "x")).toMatchObject({ code: 1 });
  });

  it("export proposals as a table, with every state of floor text for the team", async () => {
    const floor = [
      "--quote",
      "to silence an opinion",
      "--form",
      "floor",
      "--by",
      "Chair",
      "--confidentiality",
      "public",
    ];
    const { out } = await propose(...floor, "--new", "to silence opinions", "--time", "2026-03-04T10:00:00Z");
    const next = ["--on", out.trim(), "--new", "to silence none", "--time", "2026-03-04T10:05:00Z"];
    await run("ada", "propose", dossier, ...as, ...next);
    await propose("--after", "--new", "2 bis. …", "--by", "Mexico,BRB for CARICOM", "--cosponsors", "NOR");
    const file = join(desk, "proposals.csv");
    const table = async (...more: string[]) => {
      const command = ["export", dossier, "--format", "csv", "--table", "proposals", "--out", file, ...more];
      expect(await run("ada", ...command)).toMatchObject({ code: 0 });
      return (await readFile(file, "utf8")).trim().split("\r\n");
    };
    const team = await table("--audience", "team");
    expect(team).toHaveLength(4);
    expect(team[1]).toBe(
      "5(2),Floor text,floor,1,Chair,,to silence an opinion,to silence opinions,,,,,2026-03-04T10:00:00.000Z,,,Public,A/AC.999/12,5(2),on these words,current,art_5__para_2",
    );
    expect(team[2]).toContain("5(2),Floor text,floor,2,Chair,,to silence an opinion,to silence none");
    expect(team[3]).toContain('5(2),Proposal,written,,"Mexico, Barbados for Caribbean Community",Norway,,2 bis. …');
    const open = await table();
    expect(open).toHaveLength(2);
    expect(open[1]).toBe(
      "5(2),Floor text,floor,,,to silence an opinion,to silence none,,,,,A/AC.999/12,5(2),on these words,current,art_5__para_2",
    );
  });

  it("set a provision's status, set it again, and take it back", async () => {
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

  it("refuse a proposal that changes nothing, and words that are not in the text", async () => {
    expect(await propose("--quote", "to silence an opinion", "--new", "to silence an opinion")).toMatchObject({
      code: 1,
      err: expect.stringContaining("the same as the text") as string,
    });
    expect(await propose()).toMatchObject({ code: 2 });
    expect(await status("agreed-ish")).toMatchObject({ code: 2 });
  });
});

describe("What became of proposals in the next text", () => {
  const SECOND = join(import.meta.dirname, "../../fixtures/sample/draft-v2.txt");

  it("is listed with the words that show it, and exported with them", async () => {
    const at = (address: string, ...more: string[]) => run("ada", "propose", dossier, ...as, "--at", address, ...more);
    await at("11(3)", "--quote", "shall not require", "--new", "should not require", "--confidentiality", "public");
    await at("6(3)", "--quote", "has agreed thereto in full knowledge of that purpose", "--new", "has agreed thereto");
    await at("6(3)", "--quote", "[or the law of the State Party so provides]", "--delete");
    await at("10(3)", "--quote", "an effective remedy", "--new", "an appropriate, prompt and full remedy");
    const [{ adopted: none }] = (await list()) as [{ adopted: unknown }];
    expect(none).toBeNull();
    const title = "Draft convention on the cross-border handling of personal records in emergencies";
    const added = await run("ada", "add", dossier, ...as, "--draft", SECOND, "--document", title);
    expect(added).toMatchObject({ code: 0 });
    const found = (await list()) as { address: string; adopted: { is: string; text: string; address: string } }[];
    expect(found.map(({ address, adopted }) => [address, adopted.is, adopted.address])).toEqual([
      ["", "adopted", "7(3)"],
      ["7(3)", "kept", "7(3)"],
      ["11(3)", "partly", "11(3)"],
      ["12(3)", "adopted", "12(3)"],
    ]);
    expect((await run("ada", "list", dossier)).out).toContain(
      "Only partly as proposed in A/AC.999/12/Rev.1 (Found: “appropriate”; Deleted: “effective”; Not found: “prompt and full”)",
    );
    const out = join(desk, "proposals.csv");
    const table = ["--format", "csv", "--table", "proposals", "--out", out];
    expect(await run("ada", "export", dossier, ...table)).toMatchObject({ code: 0 });
    const rows = (await readFile(out, "utf8")).trim().split("\r\n").slice(1);
    expect(rows[0]).toMatch(
      /^12\(3\),.*,In A\/AC\.999\/12\/Rev\.1 as proposed,.*,11\(3\),on earlier words,earlier,art_12__para_3$/,
    );
  });
});
