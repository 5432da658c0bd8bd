import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const MARKUP = join(import.meta.dirname, "../../fixtures/markup");
const [MARKED, LANGUAGES] = [join(MARKUP, "marked-by-hand.html"), join(MARKUP, "two-languages.html")];

let desk: string;
let dossier: string;

beforeEach(() => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

interface ImportedJson {
  readonly provisions: readonly { readonly text: string }[];
  readonly changes: readonly { readonly type: string; readonly words: string }[];
}

async function importAsJson(...argv: string[]): Promise<ImportedJson> {
  return JSON.parse((await run("import", ...argv, "--json")).out) as ImportedJson;
}

const textOf = ({ provisions }: ImportedJson) => provisions.map(({ text }) => text).join("\n");

describe("A draft that is marked by hand", () => {
  it("says so on the command line, and is read with its marks as tracked changes only by an option", async () => {
    expect((await run("import", MARKED)).out).toContain(
      "2 passages are struck out, 2 underlined, as in a marked-up revision. --manual-markup reads this as tracked changes.",
    );
    const plain = await importAsJson(MARKED);
    expect(plain.changes).toEqual([]);
    expect(textOf(plain)).toContain("Each State Party may shall keep and repair its tide gauges.");
    const read = await importAsJson(MARKED, "--manual-markup");
    expect(read.changes.map(({ type, words }) => `${type} ${words.trim()}`)).toEqual([
      "deleted may",
      "inserted shall",
      "inserted repair",
      "deleted as soon as it can",
    ]);
    expect(textOf(read)).toContain("Each State Party shall keep and repair its tide gauges.");
    expect(textOf(await importAsJson(MARKED, "--manual-markup", "--changes", "rejected"))).toContain(
      "Each State Party may keep and its tide gauges.",
    );
  });

  it("is added so by the commands that add drafts", async () => {
    const made = await run("new", dossier, "--draft", MARKED, "--as", "Ada, Team", "--manual-markup");
    expect(made.code).toBe(0);
    const note = (...quote: string[]) =>
      run("annotate", dossier, "--as", "Ada", "--at", "1(1)", "--comment", "Look.", "--quote", ...quote);
    expect(await note("shall keep and repair")).toMatchObject({ code: 0 });
    expect(await note("may")).toMatchObject({ code: 1 });
  });
});

describe("A draft in two languages side by side", () => {
  it("says so on the command line, and becomes two language versions only by an option and with a symbol", async () => {
    const { out } = await run("import", LANGUAGES);
    expect(out).toContain("The file has the text in further columns, too: French.");
    expect(textOf(await importAsJson(LANGUAGES))).not.toContain("jauges");
    const without = await run("new", dossier, "--draft", LANGUAGES, "--as", "Ada", "--languages");
    expect(without).toMatchObject({ code: 1, out: "" });
    expect(without.err).toContain("Give the text a symbol");
    const symbol = ["--symbol", "A/TEST.1/L.1"];
    expect(await run("new", dossier, "--draft", LANGUAGES, "--as", "Ada", "--languages", ...symbol)).toMatchObject({
      code: 0,
    });
    const versions = async () => JSON.parse((await run("languages", dossier, "--json")).out) as unknown;
    expect(await versions()).toEqual([
      {
        text: expect.any(String) as string,
        languages: ["en", "fr"],
        lacking: [],
        comparisons: [{ from: "en", to: "fr", paired: 100, differences: [] }],
      },
    ]);
    const next = ["--draft", LANGUAGES, "--languages", "--symbol", "A/TEST.1/L.2", "--covers", "1"];
    expect(await run("revise", dossier, ...next)).toMatchObject({ code: 0 });
    expect(await versions()).toHaveLength(2);
  });
});
