import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const fixture = (name: string) => join(import.meta.dirname, "../../fixtures", name);
const FIRST = fixture("sample/draft-v1.txt");
const HARBOUR = fixture("nextdraft/harbour-1.txt");
const OLD_TITLE = "Draft convention on the cross-border handling of personal records in emergencies";
const NEW_TITLE = "Draft agreement on personal records";

describe("On the command line, the document that a text belongs to", () => {
  let folder: string;
  let dossier: string;
  let retitled: string;
  const run = (...argv: string[]) => runCommand(join(folder, "ada"), ...argv);

  beforeEach(async () => {
    folder = createTempFolder("move");
    dossier = join(folder, "records.clausemark");
    retitled = join(folder, "records_9-dec-2025.txt");
    const second = await readFile(fixture("sample/draft-v2.txt"), "utf8");
    await writeFile(retitled, second.replace("A/AC.999/12/Rev.1\n", "").replace(OLD_TITLE, NEW_TITLE));
    await run("new", dossier, "--draft", FIRST, "--as", "Ada, Team");
  });

  it("is recognised by the words if a text is added or revised without a name, whatever its title", async () => {
    const added = await run("add", dossier, "--as", "Ada", "--draft", retitled);
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(added.out).toContain(OLD_TITLE);
    expect((await run("compare", dossier)).code).toBe(0);
    expect(await run("add", dossier, "--as", "Ada", "--draft", HARBOUR)).toMatchObject({ code: 0, err: "" });
    // There are two documents by now. For a text that resembles neither, the document must be named.
    const budapest = join(folder, "other.txt");
    await writeFile(
      budapest,
      "Draft treaty on bells\n\nArticle 1\n\n1. Bells shall ring at noon in every town hall.\n",
    );
    const asked = await run("revise", dossier, "--draft", budapest);
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining("does not show which document") });
    expect(asked.err).toContain("lamps of harbours");
    const revised = await run("revise", dossier, "--draft", fixture("nextdraft/harbour-2.txt"));
    expect(revised).toMatchObject({ code: 0, err: "" });
  });

  it("is reported if the words belong to another document than the name", async () => {
    const refused = await run("revise", dossier, "--draft", HARBOUR);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain(`Nothing was added: only 0% of its wording is in the newest text of “${OLD_TITLE}”.`);
    const [, id = ""] = /--document ([0-9a-f]{12})\./.exec(refused.err)!;
    const other = await run("revise", dossier, "--draft", HARBOUR, "--document", id);
    expect(other).toMatchObject({ code: 0, err: `Only 0% of its wording is in the newest text of “${OLD_TITLE}”.\n` });
    const anew = await run("revise", dossier, "--draft", HARBOUR, "--document", "new");
    expect(anew).toMatchObject({ code: 0, err: expect.stringContaining("this is the next text") as string });
    const wrong = await run("add", dossier, "--as", "Ada", "--document", "new", "--draft", FIRST);
    expect(wrong.err).toBe("");
    const apart = join(folder, "apart.clausemark");
    await run("new", apart, "--draft", FIRST, "--as", "Ada, Team");
    const added = await run("add", apart, "--as", "Ada", "--document", "new", "--draft", retitled);
    expect(added.err).toMatch(
      /^Judging by its wording, this is the next text of “Draft convention .*”: \d\d% of its wording is there\.\n$/,
    );
  });

  it("can be changed: to another, to one of the text's own, and back", async () => {
    await run("annotate", dossier, "--as", "Ada", "--at", "6(3)", "--quote", "has agreed thereto", "--comment", "Hm.");
    await run("add", dossier, "--as", "Ada", "--document", "new", "--draft", retitled);
    const placed = async () =>
      (JSON.parse((await run("list", dossier, "--json")).out) as { address: string }[]).map(({ address }) => address);
    expect(await placed()).toEqual(["6(3)"]);
    const move = (...argv: string[]) => run("move", dossier, "--as", "Ada", ...argv);
    expect(await move("--text", NEW_TITLE, "--to", "A/AC.999/12")).toMatchObject({
      code: 0,
      out: `The text now belongs to “${NEW_TITLE}”.\n`,
    });
    expect(await placed()).toEqual(["7(3)"]);
    expect(await move("--text", NEW_TITLE, "--to", "A/AC.999/12")).toMatchObject({
      code: 1,
      err: "The text already belongs to this document.\n",
    });
    expect((await move("--text", NEW_TITLE, "--to", "new", "--title", "Rival text")).out).toContain("Rival text");
    expect(await placed()).toEqual(["6(3)"]);
    expect(await move("--text", "A/AC.999/12", "--to", "nothing")).toMatchObject({ code: 1 });
    expect((await run("verify", dossier)).code).toBe(0);
  });
});
