import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

it("The command copy prints a passage for a chat, and a note only for those who may see it", async () => {
  const desk = createTempFolder("cli");
  const dossier = join(desk, "team.clausemark");
  const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
  await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Team", "--symbol", "A/X/1", "--date", "2026-07-29");
  const copy = (...more: string[]) => run("copy", dossier, ...more);
  expect(await copy("--at", "5(2)", "--quote", "to silence an opinion")).toEqual({
    code: 0,
    out: "Article 5, paragraph 2 (A/X/1, 2026-07-29)\n“to silence an opinion”\n",
    err: "",
  });
  const said = await run(
    ...["annotate", dossier, "--as", "Ada", "--at", "5(2)", "--quote", "to silence an opinion"],
    ...["--comment", "And a belief?", "--right", "expression", "--level", "3", "--source", "A delegate"],
  );
  const note = said.out.trim();
  expect(await copy("--note", note)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("not public") as string,
  });
  const shown = await copy("--note", note.slice(0, 12), "--audience", "team");
  expect(shown).toMatchObject({ code: 0, out: expect.stringContaining("High (provisional): And a belief?") as string });
  expect(shown.out).toContain("ICCPR, article 19");
  expect(shown.out).not.toMatch(/Ada|delegate/);
  expect(await copy("--note", "zz")).toMatchObject({
    code: 1,
    err: expect.stringContaining("begins with zz") as string,
  });
  expect(await copy()).toMatchObject({ code: 2 });
  expect(await copy("--note", note, "--include-informals")).toMatchObject({ code: 2 });
});
