import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { killBackups } from "#test/faults/commands/killBackups.ts";
import { runCommand, type CommandResult } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
const path = (name: string) => join(desk, name);
const ada = (command: string, ...argv: string[]) =>
  runCommand(path("ada"), command, path("ada.clausemark"), "--as", "Ada", ...argv);
const eve = (command: string, ...argv: string[]) => runCommand(path("eve"), command, ...argv);
const good = (ran: CommandResult) => expect(ran).toMatchObject({ code: 0, err: "" });
const backUp = (...argv: string[]) => ada("backup", "--to", path("stick"), ...argv);
const backups = async () => (await readdir(path("stick"))).sort();

beforeEach(async () => {
  desk = createTempFolder("backup");
  await mkdir(path("stick"));
  good(await ada("new", "--draft", SAMPLE));
  good(await ada("annotate", "--at", "5(2)", "--comment", "Too wide."));
});

describe("A backup by the command line", () => {
  it("restores everything by its code on a machine without keys, which can then take over with the recovery sheet", async () => {
    good(await backUp("--code", path("code.txt")));
    const [name = ""] = await backups();
    expect((await stat(path(`stick/${name}`))).mode & 0o777).toBe(0o600);
    expect((await readFile(path(`stick/${name}`))).includes("Too wide")).toBe(false);
    const code = await readFile(path("code.txt"), "utf8");
    for (const file of await readdir(path("ada"), { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect(await readFile(join(file.parentPath, file.name), "utf8")).not.toContain(/\w{4}-\w{4}/.exec(code)![0]);
    expect(await eve("restore", path("stick"), "--out", path("eve.clausemark"))).toMatchObject({ code: 1 });
    const restored = await eve("restore", path("stick"), "--out", path("eve.clausemark"), "--code", path("code.txt"));
    good(restored);
    expect(restored.out).toContain("It holds no keys");
    expect((await eve("list", path("eve.clausemark"))).out).toContain("Too wide.");
    expect((await eve("annotate", path("eve.clausemark"), "--as", "Ada", "--at", "5(2)", "--comment", "x")).code).toBe(
      1,
    );
    const [dossier = ""] = await readdir(path("ada/keys"));
    const sheet = path(`ada/keys/${dossier}/recovery.txt`);
    good(await eve("handover", path("eve.clausemark"), "--as", "Ada", "--sheet", sheet, "--back"));
    good(await eve("annotate", path("eve.clausemark"), "--as", "Ada", "--at", "6(1)", "--comment", "Back."));
  }, 60_000);

  it("keeps as many as asked for, remembers the code's recipient, and refuses without a code or a folder", async () => {
    expect(await backUp()).toMatchObject({ code: 1, err: expect.stringContaining("--code FILE") });
    expect(await backups()).toEqual([]);
    good(await backUp("--code", path("code.txt")));
    const [first] = await backups();
    good(await backUp("--keep", "2"));
    good(await backUp("--keep", "2"));
    expect(await backups()).toHaveLength(2);
    expect(await backups()).not.toContain(first);
    const gone = await ada("backup", "--to", path("unplugged"));
    expect(gone).toMatchObject({ code: 1, err: expect.stringContaining("ENOENT") });
    expect((await backUp("--keep", "0")).code).toBe(2);
  }, 60_000);

  it("falls back to an earlier one if the newest is damaged, and says so", async () => {
    good(await backUp("--code", path("code.txt")));
    good(await ada("annotate", "--at", "6(1)", "--comment", "Later."));
    good(await backUp());
    const newest = path(`stick/${(await backups()).at(-1)!}`);
    const bytes = await readFile(newest);
    bytes[bytes.length - 40]! ^= 1;
    await writeFile(newest, bytes);
    const restored = await eve("restore", path("stick"), "--out", path("eve.clausemark"), "--code", path("code.txt"));
    expect(restored).toMatchObject({ code: 0, err: expect.stringContaining("is left out: This packet is damaged") });
    const list = (await eve("list", path("eve.clausemark"))).out;
    expect([list.includes("Too wide."), list.includes("Later.")]).toEqual([true, false]);
  }, 60_000);

  it("asks which dossier is meant if a folder has several, and opens on this machine without the code", async () => {
    good(await backUp("--code", path("code.txt")));
    const other = path("other.clausemark");
    good(await runCommand(path("ada"), "new", other, "--draft", SAMPLE, "--as", "Ada"));
    good(await runCommand(path("ada"), "backup", other, "--as", "Ada", "--to", path("stick")));
    const restore = (...argv: string[]) =>
      runCommand(path("ada"), "restore", path("stick"), "--out", path("again.clausemark"), ...argv);
    const several = await restore();
    expect(several).toMatchObject({ code: 1, err: expect.stringContaining("--dossier") });
    const ids = /: (\w+), (\w+)/.exec(several.err)!.slice(1);
    good(await restore("--dossier", ids[0]!));
  }, 60_000);

  it("restores the last good one when it is killed at any moment", async () => {
    const { faults } = await killBackups.run(6, 20_261_130);
    expect(faults).toEqual([]);
  }, 120_000);
});
