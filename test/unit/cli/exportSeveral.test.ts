import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");
const desk = createTempFolder("several");
const dossier = join(desk, "team.clausemark");
const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const exported = (out: string, ...more: string[]) =>
  run("export", dossier, "--language", "en", "--out", join(desk, out), ...more);
let note: string;

beforeAll(async () => {
  await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Org");
  const noting = ["annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "Too wide.", "--level", "3"];
  const made = await run(...noting, "--tag", "scope, urgent", "--confidentiality", "public");
  expect(made).toMatchObject({ code: 0 });
  note = made.out.trim();
});

describe("On the command line,", () => {
  it("several formats are written to a folder, and told as JSON", async () => {
    const formats = "md,jsonld,hypothesis,json,akn";
    const { code, out } = await exported("files", "--format", formats, "--with-text", "--json");
    expect(code).toBe(0);
    const names = ["team.hypothesis.json", "team.json", "team.jsonld", "team.md", "team.xml"];
    expect((await readdir(join(desk, "files"))).sort()).toEqual(names);
    const { files } = JSON.parse(out) as { files: { format: string; path: string; notes?: number; left: string[] }[] };
    expect(files.map(({ format }) => format)).toEqual(formats.split(","));
    expect(files.map(({ notes }) => notes)).toEqual([1, 1, 1, 1, undefined]);
    expect(files[0]!.left.join()).toContain("names");
    expect(await readFile(join(desk, "files/team.jsonld"), "utf8")).toContain("cm:text");
  });

  it("several formats go to no file and not to standard output", async () => {
    const only = await exported("one.md", "--format", "MD");
    expect(only).toMatchObject({ code: 0 });
    expect(await exported("one.md", "--format", "md,json")).toMatchObject({ code: 1 });
    expect(await run("export", dossier, "--format", "md,json", "--out", "-")).toMatchObject({ code: 1 });
  });

  it("the summary goes to standard error if the file goes to standard output", async () => {
    const { out, err } = await run("export", dossier, "--format", "json", "--out", "-", "--json");
    expect(JSON.parse(out)).toMatchObject({ format: "clausemark/1 export" });
    expect(JSON.parse(err)).toMatchObject({ files: [{ format: "json", path: "-", notes: 1, votes: 0 }] });
  });

  it.each([
    ["--format", "docx", "--layout", "table"],
    ["--format", "json", "--table", "positions"],
    ["--format", "csv", "--table", "positions", "--filter", "kind:risk"],
    ["--format", "md", "--with-text"],
    ["--format", "akn", "--filter", "kind:risk"],
    ["--format", "csv", "--from", "A/1"],
    ["--format", "pdf", "--table", "votes"],
  ])("an option that does not apply is refused: %s %s %s", async (...options) => {
    const { code, err } = await exported("refused", ...options);
    expect(code).toBe(2);
    expect(err).toContain("cannot be used together");
    expect(await readdir(desk)).not.toContain("refused");
  });

  it("an option that applies to one of the formats is taken", async () => {
    expect(await exported("two", "--format", "md,csv", "--table", "register")).toMatchObject({ code: 0 });
  });

  it("a filter that lets nothing through writes no file, and says what was perhaps meant", async () => {
    const { code, err } = await exported("none.md", "--format", "md", "--filter", "severity>3");
    expect([code, err.trim()]).toEqual([
      1,
      "Nothing matches the filter, so no file was written. Did you mean severity:>3?",
    ]);
    expect(await readdir(desk)).not.toContain("none.md");
    expect((await run("list", dossier, "--filter", "severity>3")).out).toContain("Did you mean severity:>3?");
    expect((await run("list", dossier, "--filter", "tag:absent")).out.trim()).toBe("No matches.");
  });

  it("a note has tags and gets replies", async () => {
    expect((await run("list", dossier, "--filter", "tag:scope")).out).toContain("Too wide.");
    expect((await run("list", dossier, "--filter", "tag:urgent")).out).toContain("Too wide.");
    const replied = await run("reply", dossier, "--as", "Ada", "--note", note.slice(0, 8), "--text", "Agreed.");
    expect(replied.out.trim()).toMatch(/^[0-9a-f]{64}$/);
    const forTeam = ["--format", "json", "--audience", "team"];
    expect(await exported("team.json", ...forTeam)).toMatchObject({ code: 0 });
    expect(await readFile(join(desk, "team.json"), "utf8")).toContain('"text": "Agreed."');
    expect(await run("reply", dossier, "--as", "Ada", "--note", note, "--text", " ")).toMatchObject({ code: 1 });
  });
});

describe("A refusal says what to type", () => {
  it.each([
    [["list", dossier, "--as", "Amara"], "There are keys for: Ada, Org."],
    [["list", SAMPLE], "draft-v1.txt is not a Clausemark dossier"],
    [["capture", dossier, "--as", "Ada", "5(2"], "“5(2” is missing its closing bracket."],
    [["annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "-1 on this"], 'write --comment="-1 on this".'],
    [
      ["export", dossier, "--format", "pdf", "--out", "x.pdf", "--date", "2015-12-09"],
      "Add --audience team, or leave out --date.",
    ],
    [["import-annotations", dossier, join(SAMPLE, "../../../../README.md")], "It reads DOCX"],
  ] as const)("after %j", async (argv, words) => {
    const { code, err } = await run(...argv);
    expect(code).toBeGreaterThan(0);
    expect(err).toContain(words);
  });
});
