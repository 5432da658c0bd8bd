import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;

beforeEach(() => {
  desk = createTempFolder("correct");
  dossier = join(desk, "team.clausemark");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

interface Listed {
  readonly address: string;
  readonly eId: string;
  readonly quote: string | null;
  readonly placement: string;
}

describe("The command correct", () => {
  it("lists and exports notes at their places on the corrected text, and names those that have lost their words", async () => {
    // As if the heading of article 6 had not been recognised: its paragraphs become article 5's.
    const text = await readFile(SAMPLE, "utf8");
    const heading = /^Article 6\. .*$/m.exec(text)![0];
    const misread = join(desk, "misread.txt");
    await writeFile(misread, text.replace(heading, "").replace("Each State Party", "Every Party"));
    await run("new", dossier, "--draft", misread, "--as", "Ada, Team");
    const note = (at: string, ...more: string[]) =>
      run("annotate", dossier, "--as", "Ada", "--at", at, "--comment", "Hm.", ...more);
    const words = /^1\. (.{60}\S*)/m.exec(text.slice(text.indexOf(heading)))![1]!;
    const before = JSON.parse((await run("import", misread, "--json")).out) as {
      provisions: { eId: string; address: string; text: string }[];
    };
    const taken = before.provisions.filter((each) => each.text.startsWith(words)).at(-1)!;
    expect(taken.address).not.toMatch(/^6/);
    expect(await note(taken.eId, "--quote", words)).toMatchObject({ code: 0 });
    await note("3(1)");
    const gone = before.provisions.find((each) => each.text.includes("Every Party"))!;
    await note(gone.eId, "--quote", "Every Party");

    expect(await run("correct", dossier, "--as", "Ada", "--draft", misread)).toMatchObject({
      code: 1,
      err: "Nothing was changed: the text is the same as before.\n",
    });
    expect(await run("correct", dossier, "--as", "Ada", "--draft", SAMPLE, "--revision", "Rev.9")).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no text “Rev.9” in the dossier."),
    });
    expect(await run("correct", dossier, "--as", "Ada", "--draft", SAMPLE, "--symbol", "A/AC.999/12")).toMatchObject({
      code: 0,
      out: "Corrected. 2 notes are on the corrected text; the text of 1 note was removed.\n",
    });
    const listed = JSON.parse((await run("list", dossier, "--json")).out) as Listed[];
    expect(listed.map(({ address, quote, placement }) => [address, quote, placement])).toEqual([
      ["3(1)", null, "exact"],
      ["6(1)", words, "moved"],
      ["", "Every Party", "lost"],
    ]);
    expect(listed[1]!.eId).toBe("art_6__para_1");
    const again = await run("correct", dossier, "--as", "Ada", "--draft", misread, "--revision", "a/ac.999/12");
    expect(again.out).toBe("Corrected. 3 notes are on the corrected text.\n");
    expect(await run("verify", dossier)).toMatchObject({ code: 0 });
  });

  it("explains its usage", async () => {
    expect((await run("correct", dossier)).err).toMatch(/^--as is missing\.\nUsage: clausemark correct DOSSIER/);
    expect(await run("correct", dossier, "--as", "Ada", "--draft", SAMPLE)).toMatchObject({ code: 1 });
  });
});
