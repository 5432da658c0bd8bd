import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
let copy: string;

beforeEach(async () => {
  desk = createTempFolder("cli");
  [dossier, copy] = [join(desk, "team.clausemark"), join(desk, "bea.clausemark")];
  await run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
});

/** Runs a command with the keys in the folder of this name. */
const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);

const ada = (command: string, ...more: string[]) => run("ada", command, dossier, "--as", "Ada", ...more);
const bea = (command: string, ...more: string[]) => run("bea", command, copy, "--as", "Bea", ...more);
const agreement = async () => JSON.parse((await run("nobody", "agreement", dossier, "--json")).out) as object;

async function note(level: string): Promise<string> {
  return (await ada("annotate", "--at", "5(2)", "--comment", `Rated ${level}.`, "--level", level)).out.trim();
}

describe("The commands on ratings", () => {
  it("measure how well two people agree, and list what they should discuss until they agree", async () => {
    const [same, apart] = [await note("3"), await note("4")];
    const invitation = join(desk, "invitation.json");
    await ada("invite", "--role", "observer", "--out", invitation);
    await copyFile(dossier, copy);
    await run("bea", "join", copy, "--invitation", invitation, "--as", "Bea, Partner");
    expect(await bea("rate", "--note", same.slice(0, 12), "--scale", "3", "--scope", "unclear")).toMatchObject({
      code: 0,
      out: "At least high\n",
    });
    await bea("rate", "--note", apart, "--level", "1");
    await run("ada", "merge", dossier, copy);
    // Ratings 3 and 3, then 4 and 1. Alpha was computed by hand from the coincidences.
    expect(await agreement()).toMatchObject({
      severity: { alpha: -0.5, units: 2, values: 4 },
      dimensions: { scale: { alpha: null, units: 0 } },
      raters: 2,
      rated: 2,
      discuss: [
        {
          id: apart,
          address: "5(2)",
          spread: 3,
          ratings: [
            { rater: "Ada", severity: { state: "provisional", grade: 4 } },
            { rater: "Bea", severity: { state: "provisional", grade: 1 } },
          ],
        },
      ],
    });
    const read = (await run("nobody", "agreement", dossier)).out;
    expect(read).toContain("2 notes are rated, by 2 people.");
    expect(read).toMatch(/^Severity: alpha -0\.500 over 2 notes: not reliable$/m);
    expect(read).toContain("Ada: Critical (provisional); Bea: Low (provisional)");
    expect(await bea("agree", "--note", apart, "--level", "3")).toMatchObject({ code: 1 });
    expect(await ada("agree", "--note", apart, "--level", "3", "--reason", "17 helps.")).toMatchObject({
      code: 0,
      out: "Agreed severity: High.\n",
    });
    expect(await agreement()).toMatchObject({ discuss: [] });
    expect(await ada("agree", "--note", apart, "--level", "none")).toMatchObject({ code: 0 });
    expect(await agreement()).toMatchObject({ discuss: [{ id: apart }] });
  });

  it("begin and end a blind round, and report if nothing can be measured", async () => {
    expect((await run("nobody", "agreement", dossier)).out).toBe(
      "No note has been rated yet.\nSeverity: no alpha (no note rated by two people)\n",
    );
    expect(await ada("round", "--blind", "yes")).toMatchObject({
      code: 0,
      out: "Notes are rated blind from now on.\n",
    });
    expect(await ada("round", "--blind", "yes")).toMatchObject({ code: 1 });
    expect(await ada("round", "--blind", "no")).toMatchObject({
      code: 0,
      out: "Notes are rated openly from now on.\n",
    });
  });

  it("refuse levels and notes that do not exist", async () => {
    expect(await ada("rate", "--note", "abcdef", "--level", "2")).toMatchObject({ code: 1 });
    const on = await note("2");
    expect(await ada("rate", "--note", on)).toMatchObject({ code: 2 });
    expect(await ada("rate", "--note", on, "--level", "5")).toMatchObject({ code: 2 });
    expect(await ada("agree", "--note", on, "--level", "unclear")).toMatchObject({ code: 2 });
    expect(await ada("round", "--blind", "perhaps")).toMatchObject({ code: 2 });
  });
});
