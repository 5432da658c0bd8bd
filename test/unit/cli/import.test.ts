import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const TRACKED = join(FIXTURES, "import/docx/un-style-draft-v1-tracked-comments.docx");
const [FIRST, SECOND, PACKAGE] = ["draft-v1", "draft-v2", "package"].map((name) =>
  join(FIXTURES, `sample/${name}.docx`),
);

let desk: string;

beforeEach(() => {
  desk = createTempFolder("cli");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("The command import", () => {
  it("prints the number of provisions of each kind, the masthead, and what the file has besides its text", async () => {
    const { out } = await run("import", TRACKED);
    expect(out).toContain("3 articles · 16 paragraphs · one footnote · 3 tracked changes · one comment");
    expect(out).toContain("A/TEST.1/22/Rev.1");
    expect(out).toContain("3(1)  Example NGO: We propose a reference to independent judicial review.");
    expect(out).toContain("3(1)  Example NGO deleted: “ as appropriate”");
    expect(out).toContain("preamble(1)  in the text: “[agreed ad referendum]”");
  });

  it("says how much of the text was left out and why, and in JSON also what", async () => {
    const { out } = await run("import", TRACKED);
    expect(out).toContain("\nLeft out: Running heads and footers (2)\n");
    const { exclusions } = JSON.parse((await run("import", TRACKED, "--json")).out) as { exclusions: unknown };
    expect(exclusions).toEqual([
      { reason: "running-head", text: "A/TEST.1/22/Rev.1", where: null },
      { reason: "running-head", text: expect.any(String) as string, where: null },
    ]);
  });

  it("treats tracked changes as its option says", async () => {
    const texts = await Promise.all(
      ["accepted", "rejected"].map(async (view) => (await run("import", TRACKED, "--json", "--changes", view)).out),
    );
    const holds = (text: string, words: string) =>
      (JSON.parse(text) as { provisions: { text: string }[] }).provisions.some((each) => each.text.includes(words));
    expect(texts.map((text) => holds(text, "principles of legality"))).toEqual([true, false]);
    expect(texts.map((text) => holds(text, "A new paragraph"))).toEqual([true, false]);
    expect((await run("import", TRACKED, "--changes", "some")).code).toBe(2);
  });
});

describe("The command add", () => {
  it("adds another text of a document, or a new document, as the masthead says", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", FIRST!, "--as", "Ada");
    const title = "Draft convention on the cross-border handling of personal records in emergencies";
    expect(await run("add", dossier, "--draft", SECOND!, "--as", "Ada")).toMatchObject({
      code: 0,
      out: `Added as another text of “${title}”.\n`,
    });
    expect((await run("add", dossier, "--draft", PACKAGE!, "--as", "Ada")).out).toMatch(
      /^Added as a new document: “Package/,
    );
    expect((await run("add", dossier, "--draft", PACKAGE!, "--as", "Ada", "--document", title)).out).toContain(
      "another text",
    );
    expect(await run("add", dossier, "--draft", PACKAGE!, "--as", "Ada", "--document", "None")).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no document “None”") as string,
    });
    expect((await run("add", dossier, "--draft", PACKAGE!, "--as", "Ada", "--date", "2026-13-01")).code).toBe(1);
    expect((await run("add", dossier, "--draft", PACKAGE!, "--as", "Ada", "--kind", "poem")).code).toBe(2);
  });
});
