import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");
const TITLE = "Draft convention on the cross-border handling of personal records in emergencies";
const TREATY = `Treaty on lanterns

Article 9
Redress

1. Each State Party shall provide an effective remedy, including compensation, to any person whose lantern was put out.
`;

let desk: string;
let dossier: string;

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const as = ["--as", "Ada"] as const;
const json = async (...argv: string[]) => JSON.parse((await run(...argv, "--json")).out) as unknown;

beforeEach(async () => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
  await run("new", dossier, "--draft", join(SAMPLE, "draft-v1.txt"), "--as", "Ada, Team");
  await run("annotate", dossier, ...as, "--at", "5(2)", "--kind", "risk", "--comment", "All hangs on it.");
  const [note] = (await json("list", dossier)) as [{ id: string }];
  await run("rate", dossier, ...as, "--note", note.id, "--level", "4");
  await run("add", dossier, ...as, "--draft", join(SAMPLE, "draft-v2.txt"), "--document", TITLE);
});

describe("On the command line, the comparison with the next text", () => {
  it("lists the changes that need a rating, rates one, and takes the rating back", async () => {
    expect((await run("delta", dossier)).out).toMatch(
      /^Nobody has rated the changes from .* to .*\.\n.*1 changed provision.*\n {2}5\(2\) · edited/,
    );
    const rated = await run("delta", dossier, ...as, "--at", "5(2)", "--is", "worse", "--comment", "Law of the State.");
    expect(rated).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f]{64}\n$/) as string });
    expect(await json("delta", dossier)).toMatchObject({
      worse: [
        { address: "5(2)", severity: 4, said: [{ delta: "worse", author: "Ada", comment: "Law of the State." }] },
      ],
      open: [],
    });
    await run("delta", dossier, ...as, "--at", "5(2)", "--is", "same");
    expect((await run("delta", dossier)).out).toMatch(/^One change from .* to .* is rated, and not as weaker\.\n/);
    await run("delta", dossier, ...as, "--at", "5(2)", "--is", "none");
    expect(await json("delta", dossier)).toMatchObject({ worse: [], open: [{ address: "5(2)" }] });
    expect(await run("delta", dossier, ...as, "--at", "4", "--is", "worse")).toMatchObject({ code: 1 });
    expect(await run("delta", dossier, "--at", "5(2)", "--is", "worse")).toMatchObject({ code: 2 });
  });

  it("suggests and records where language comes from", async () => {
    const treaty = join(desk, "treaty.txt");
    await writeFile(treaty, TREATY);
    await run("add", dossier, ...as, "--draft", treaty, "--document", "new", "--kind", "reference", "--symbol", "TOL");
    expect(await json("origin", dossier, "--at", "11(3)", "--suggest")).toMatchObject([{ from: "TOL 9(1)" }]);
    await run("origin", dossier, ...as, "--at", "11(3)", "--from", "TOL 9(1)");
    expect((await run("origin", dossier)).out).toContain("11(3) from TOL 9(1)");
  });

  it("exports the concordance as CSV and as a workbook", async () => {
    const [csv, xlsx] = [join(desk, "c.csv"), join(desk, "c.xlsx")];
    await run("export", dossier, "--format", "csv", "--table", "concordance", "--out", csv);
    const lines = (await readFile(csv, "utf8")).split("\r\n");
    expect(lines.find((line) => line.startsWith("11(3),"))).toMatch(/^11\(3\),,12\(3\),,"renumbered, edited",/);
    await run("export", dossier, "--format", "xlsx", "--table", "concordance", "--out", xlsx);
    expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe("PK");
  });
});
