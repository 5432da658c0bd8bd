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

it("The command copy prints the link to a place, and its address on the site that is named", async () => {
  const desk = createTempFolder("cli");
  const dossier = join(desk, "team.clausemark");
  const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
  await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Team", "--symbol", "A/X/1", "--date", "2026-07-29");
  const copy = (...more: string[]) => run("copy", dossier, ...more);
  const place = /^clausemark:\/\/open\/[0-9a-f]{64}\/[0-9a-f]{64}\/art_5__para_2/;
  const { out } = await copy("--at", "5(2)", "--link");
  expect(out.trim().split("\n")).toEqual([expect.stringMatching(place)]);
  const onSite = await copy("--at", "5(2)", "--link", "--site", "https://example.org/treaty");
  expect(onSite.out).toBe(`${out}https://example.org/treaty/a-x-1.html#a-x-1__art_5__para_2\n`);
  const said = await run("annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "Too wide.", "--level", "3");
  const note = said.out.trim();
  const [link, address] = (await copy("--note", note, "--link", "--site", "https://example.org/treaty/")).out.split(
    "\n",
  );
  expect(link!.endsWith(`?note=${note}`)).toBe(true);
  // The note is for the team, so nothing of it is in the address.
  expect(address).toBe("https://example.org/treaty/a-x-1.html#a-x-1__art_5__para_2");
  expect(await copy("--at", "5(2)", "--link", "--site", "http://example.org/")).toMatchObject({ code: 1, out: "" });
  expect(await copy("--at", "5(2)", "--site", "https://example.org/")).toMatchObject({ code: 2 });
  expect(await copy("--at", "5(2)", "--link", "--audience", "team")).toMatchObject({ code: 2 });
});
