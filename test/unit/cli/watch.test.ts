import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");
const [FIRST, SECOND] = [join(SAMPLE, "draft-v1.txt"), join(SAMPLE, "draft-v2.txt")];

let desk: string;
beforeEach(() => {
  desk = createTempFolder("watch");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("The command watch", () => {
  it("flags words of a draft, or only those that a named rule finds", async () => {
    // The sample without the preface that says that articles 16 and 17 are elsewhere.
    const whole = join(desk, "whole.txt");
    const text = await readFile(SECOND, "utf8");
    await writeFile(whole, text.replace(/^.*package.*$/im, ""));
    const { code, out, err } = await run("watch", whole, "--rules", "dangling-reference");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("22(2)(e)  Broken cross-reference: “article 16”");
    expect((await run("watch", SECOND, "--rules", "dangling-reference")).out).toBe("Nothing flagged.\n");
    const all = await run("watch", SECOND);
    expect(all.out.split("\n").length).toBeGreaterThan(out.split("\n").length);
    expect(all.err).toContain("--before");
  });

  it("compares with another file, and says which words were there before", async () => {
    const { out } = await run("watch", SECOND, "--before", FIRST, "--rules", "dropped-rights,may-for-shall");
    expect(out).toContain("Reference to rights deleted: “appropriate remedy” (before: “effective remedy”)");
    expect(out).toContain("Weaker duty: “may” (before: “shall”)");
  });

  it("prints exact spans as JSON", async () => {
    const { out } = await run("watch", SECOND, "--json", "--rules", "where-appropriate");
    const [only] = JSON.parse(out) as Record<string, unknown>[];
    expect(only).toMatchObject({ rule: "where-appropriate", address: "18(2)", words: "as appropriate", was: null });
    expect(Number(only!.end) - Number(only!.start)).toBe("as appropriate".length);
    expect(only!.source).toContain("CCPR/C/21/Rev.1/Add.9");
  });

  it("takes the newest text of a dossier and compares it with the previous one", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", FIRST, "--as", "Ada");
    expect((await run("watch", dossier, "--rules", "dropped-rights")).err).toContain("--before");
    expect((await run("add", dossier, "--draft", SECOND, "--as", "Ada")).code).toBe(0);
    const { out, err } = await run("watch", dossier, "--rules", "dropped-rights");
    expect(err).toBe("");
    expect(out).toContain("(before: “effective remedy”)");
  });

  it("dismisses what is flagged at a provision for the team, shows it on request, and restores it", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", SECOND, "--as", "Ada");
    const rule = ["--rules", "where-appropriate"];
    expect((await run("watch", dossier, ...rule)).out).toContain("18(2)");
    const dismissed = await run("watch", dossier, ...rule, "--dismiss", "18(2)", "--as", "Ada");
    expect(dismissed).toMatchObject({ code: 0, err: "" });
    expect(dismissed.out).toContain("18(2)  Where appropriate: “as appropriate”");
    const left = await run("watch", dossier, ...rule);
    expect(left.out).not.toContain("18(2)");
    expect(left.err).toContain("One finding is dismissed for the team");
    expect((await run("watch", dossier, ...rule, "--dismissed")).out).toContain("18(2)");
    expect((await run("watch", dossier, ...rule, "--dismiss", "18(2)", "--as", "Ada")).err).toContain(
      "already dismissed",
    );
    expect((await run("watch", dossier, ...rule, "--restore", "18(2)", "--as", "Ada")).code).toBe(0);
    expect((await run("watch", dossier, ...rule)).out).toContain("18(2)");
    expect((await run("watch", dossier, ...rule, "--restore", "18(2)", "--as", "Ada")).err).toContain(
      "No such finding",
    );
  });

  it("dismisses nothing where nothing is flagged, in a mere file, or for nobody", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", SECOND, "--as", "Ada");
    expect((await run("watch", dossier, "--dismiss", "99", "--as", "Ada")).err).toContain("flag nothing at 99");
    expect((await run("watch", SECOND, "--dismiss", "18(2)", "--as", "Ada")).err).toContain("Give a dossier");
    expect((await run("watch", dossier, "--dismiss", "18(2)")).code).toBe(2);
  });

  it("lists the rules if one is unknown, and refuses a file that is not text", async () => {
    const { code, err } = await run("watch", SECOND, "--rules", "shouting");
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("may-for-shall") as string });
    expect((await run("watch", join(desk, "none.txt"))).code).toBe(1);
    expect((await run("watch")).code).toBe(2);
  });
});
