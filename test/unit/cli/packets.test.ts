import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand, type CommandResult } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let [adas, beas] = ["", ""];
const ada = (command: string, ...argv: string[]) =>
  runCommand(join(desk, "ada"), command, adas, "--as", "Ada", ...argv);
const bea = (command: string, ...argv: string[]) =>
  runCommand(join(desk, "bea"), command, beas, "--as", "Bea", ...argv);
const path = (name: string) => join(desk, name);
const good = (ran: CommandResult) => expect(ran).toMatchObject({ code: 0, err: "" });

beforeEach(async () => {
  desk = createTempFolder("packets");
  [adas, beas] = [path("ada.clausemark"), path("bea.clausemark")];
  good(await ada("new", "--draft", SAMPLE));
  good(await ada("invite", "--role", "observer", "--out", path("invitation")));
  await writeFile(beas, await readFile(adas));
  good(await bea("join", "--invitation", path("invitation")));
});

describe("Packets on the command line", () => {
  it("are exchanged both ways: previewed first, merged any number of times, and receipts show who has what", async () => {
    good(await bea("annotate", "--at", "5(2)", "--comment", "Too wide."));
    good(await bea("pack", "--to", "Ada", "--out", path("one")));
    expect((await readFile(path("one"), "latin1")).startsWith("age-encryption.org/v1\n")).toBe(true);
    const seen = await ada("merge", path("one"), "--dry-run");
    expect(seen.out).toMatch(/ · Note · 5\(2\) · Bea · Too wide\.\n3 new|Too wide\./);
    expect((await runCommand(desk, "list", adas)).out).not.toContain("Too wide");
    good(await ada("merge", path("one")));
    good(await ada("merge", path("one")));
    expect((await runCommand(desk, "list", adas)).out).toContain("Too wide");
    expect((await runCommand(desk, "who", adas)).out).toContain("Ada: Has everything");
    good(await ada("annotate", "--at", "6(1)", "--comment", "The next."));
    expect((await runCommand(desk, "who", adas)).out).toMatch(/Bea: May lack/);
    good(await ada("pack", "--to", "Bea", "--since", "Bea", "--out", path("two")));
    good(await ada("pack", "--to", "Bea", "--out", path("all")));
    expect((await readFile(path("two"))).length).toBeLessThan((await readFile(path("all"))).length / 2);
    good(await bea("merge", path("two")));
    expect((await runCommand(desk, "list", beas)).out).toContain("The next.");
  });

  it("open for those for whom they are made, or by the passphrase", async () => {
    await writeFile(path("right"), "five words picked at random\n");
    await writeFile(path("wrong"), "five other words\n");
    good(await bea("pack", "--passphrase-file", path("right"), "--out", path("three")));
    expect(await ada("merge", path("three"))).toMatchObject({ code: 1, err: expect.stringContaining("passphrase") });
    const wrong = await ada("merge", path("three"), "--passphrase-file", path("wrong"));
    expect(wrong.err).toContain("Wrong passphrase");
    good(await ada("merge", path("three"), "--passphrase-file", path("right")));
    good(await bea("pack", "--to", "Bea", "--out", path("mine")));
    const before = await readFile(adas);
    expect((await ada("merge", path("mine"))).err).toContain("This packet was not made for this machine");
    expect(await readFile(adas)).toEqual(before);
  }, 60_000);

  it("restore nothing that was erased", async () => {
    const id = (await bea("annotate", "--at", "5(2)", "--comment", "A word too many.")).out.trim();
    good(await bea("pack", "--to", "Ada", "--out", path("old")));
    const erased = await bea("erase", "--id", id.slice(0, 12));
    expect(erased).toMatchObject({ code: 0, out: "One version was permanently deleted.\n" });
    expect(erased.err).toContain("cannot be reached");
    good(await bea("merge", path("old")));
    good(await bea("pack", "--to", "Ada", "--out", path("new")));
    good(await ada("merge", path("new")));
    good(await ada("merge", path("old")));
    for (const name of [adas, beas])
      expect((await runCommand(desk, "list", name, "--json")).out).not.toContain("too many");
    expect(await bea("erase", "--id", "ffffffffffff")).toMatchObject({ code: 1 });
    const kept = (await bea("annotate", "--at", "5(2)", "--comment", "As it is.")).out.trim();
    expect(await bea("erase", "--id", kept, "--former")).toMatchObject({
      code: 1,
      err: "There is nothing left to delete.\n",
    });
  });
});
