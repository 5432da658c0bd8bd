import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
beforeEach(() => {
  desk = createTempFolder("standards");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("The command standards", () => {
  it("lists the bank, or only the standards on a named right", async () => {
    const { out } = await run("standards", "--right", "privacy");
    expect(out).toContain("ICCPR-17-1");
    expect(out).toContain("“No one shall be subjected to arbitrary or unlawful interference");
    expect(out).not.toContain("ICESCR-13-1");
    expect(JSON.parse((await run("standards", "--json")).out)).toContainEqual(
      expect.objectContaining({ id: "ICESCR-13-1", symbol: "General Assembly resolution 2200 A (XXI), annex" }),
    );
    expect((await run("standards", "--right", "sleep")).code).toBe(1);
  });

  it("adds a standard to the dossier's own, which a note may then name", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", SAMPLE, "--as", "Ada");
    const words = "No lamp is put out in secret.";
    const added = await run("standards", dossier, "--as", "Ada", "--instrument", "Charter of Lamps", "--words", words);
    expect(added.code).toBe(0);
    const id = added.out.trim();
    expect((await run("standards", dossier)).out).toMatch(
      new RegExp(`^${id.slice(0, 16)}  Charter of Lamps: “No lamp`),
    );
    const note = ["annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "Hm."];
    expect((await run(...note, "--standard", `${id},ICCPR-17-1`)).code).toBe(0);
    expect((await run(...note, "--standard", "ICCPR-99")).code).toBe(1);
    expect((await run("standards", dossier, "--as", "Ada", "--withdraw", id)).code).toBe(0);
    expect((await run("standards", dossier)).out).not.toContain("Charter of Lamps");
    expect((await run("standards", "--as", "Ada", "--instrument", "X", "--words", words)).code).toBe(2);
  });
});
