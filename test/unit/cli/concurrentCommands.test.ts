import { chmod, copyFile, cp, lstat, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isConflictCopy } from "#cli/dossier/conflictCopies.ts";
import { openWritableDossier, type WritableDossierFile } from "#cli/dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "#cli/environment.ts";
import { CommandLocks } from "#cli/dossier/commandLocks.ts";
import { Keyring } from "#node/keys/keyring.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
/** Runs a command with the keys in the folder of this name. */
const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);
const note = (who: string, as: string, comment: string, file = dossier) =>
  run(who, "annotate", file, "--as", as, "--at", "5(2)", "--comment", comment);
const comments = async () => {
  const listed = JSON.parse((await run("nobody", "list", dossier, "--json")).out) as { readonly comment: string }[];
  return listed.map(({ comment }) => comment).sort();
};

/** Lets a person join by Ada's invitation. */
async function letIn(who: string, as: string): Promise<void> {
  const invitation = join(desk, `${who}.json`);
  await run("ada", "invite", dossier, "--as", "Ada", "--role", "observer", "--out", invitation);
  expect(await run(who, "join", dossier, "--invitation", invitation, "--as", as)).toMatchObject({ code: 0, err: "" });
}

beforeEach(async () => {
  desk = createTempFolder("together");
  dossier = join(desk, "team.clausemark");
  expect(await run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team")).toMatchObject({ code: 0 });
});

describe("Commands at once", () => {
  it("lose none of one device's notes, and assign no number twice", async () => {
    const words = Array.from({ length: 8 }, (_, i) => `Note ${i}`);
    const ran = await Promise.all(words.map((each) => note("ada", "Ada", each)));
    expect(ran.map(({ code, err }) => [code, err])).toEqual(words.map(() => [0, ""]));
    expect(await comments()).toEqual(words);
    expect((await run("nobody", "verify", dossier)).out).not.toMatch(/fork/i);
  });

  it("keep what both people who share a folder record, and merges and removals that run at the same time", async () => {
    await letIn("bea", "Bea, Partner");
    const other = join(desk, "cy.clausemark");
    await letIn("cy", "Cy, Partner");
    await note("ada", "Ada", "Everybody is in");
    await copyFile(dossier, other);
    expect(await note("cy", "Cy", "From Cy", other)).toMatchObject({ code: 0 });
    const ran = await Promise.all([
      note("ada", "Ada", "From Ada"),
      note("bea", "Bea", "From Bea"),
      run("ada", "merge", dossier, other),
      run("ada", "remove", dossier, "--as", "Ada", "--member", "Bea"),
      note("ada", "Ada", "Also from Ada"),
    ]);
    // If the removal ran first, Bea is refused.
    const wrote = [
      "Also from Ada",
      "Everybody is in",
      "From Ada",
      ...(ran[1].code === 0 ? ["From Bea"] : []),
      "From Cy",
    ];
    expect(ran.map(({ code }) => code).filter((code) => code !== 0).length).toBe(ran[1].code);
    expect(await comments()).toEqual(wrote);
    expect((await run("nobody", "members", dossier)).out).toMatch(/Bea[^]*removed/);
    expect((await run("nobody", "verify", dossier)).out).not.toMatch(/fork/i);
  });
});

describe("A dossier file that is being written", () => {
  it("keeps its previous version beside it, which opens too", async () => {
    const before = await readFile(dossier);
    await note("ada", "Ada", "New");
    expect(await readFile(`${dossier}.previous`)).toEqual(before);
    expect((await stat(`${dossier}.previous`)).mode & 0o777).toBe((await stat(dossier)).mode & 0o777);
    expect(await readdir(desk)).toEqual(["ada", "team.clausemark", "team.clausemark.previous"]);
  });

  it("has no erased words, nor does its previous version", async () => {
    const { out: id } = await note("ada", "Ada", "A name of a source");
    await note("ada", "Ada", "Harmless");
    expect(await run("ada", "erase", dossier, "--as", "Ada", "--id", id.trim())).toMatchObject({ code: 0 });
    for (const file of [dossier, `${dossier}.previous`]) {
      const words = strFromU8(unzipSync(await readFile(file))["records.jsonl"]!);
      expect(words).not.toContain("A name of a source");
      expect(words).toContain("Harmless");
      expect(await run("nobody", "verify", file)).toMatchObject({ code: 0 });
    }
  });

  it("is united with what another program has written without a lock, or left alone if that would cause a fork", async () => {
    await letIn("bea", "Bea, Partner");
    const [mine, theirs] = [join(desk, "mine.clausemark"), join(desk, "theirs.clausemark")];
    for (const each of [mine, theirs]) await copyFile(dossier, each);
    await note("bea", "Bea", "From Bea", theirs);
    await cp(join(desk, "ada"), join(desk, "ada-again"), { recursive: true });
    await note("ada", "Ada", "From Ada's other machine", mine);
    /** Lets Ada's command read the dossier, then replaces the file before the command writes. */
    const overtaken = async (by: string, work: (dossier: WritableDossierFile) => void) => {
      const locks = new CommandLocks();
      const io: CommandEnvironment = {
        out: () => undefined,
        bytes: () => undefined,
        json: () => undefined,
        err: () => undefined,
        home: join(desk, "ada"),
        now: () => new Date(),
        locks,
      };
      const opened = (await openWritableDossier(dossier, io)) as WritableDossierFile;
      work(opened);
      await copyFile(by, dossier);
      const me = opened.ledger.members.find(({ name }) => name === "Ada")!.id;
      const saved = await opened.file.save(opened.ledger, me);
      await locks.release();
      return saved;
    };
    expect(await overtaken(theirs, () => undefined)).toBe(true);
    expect(await comments()).toEqual(["From Bea"]);
    await copyFile(`${dossier}.previous`, dossier);
    // The same number, used by the same device for a different record.
    const now = await readFile(dossier);
    await run("ada-again", "annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "Also four");
    const said = (await readDossierFile(await readFile(dossier))) as ParsedDossierFile;
    await writeFile(dossier, now);
    expect(await overtaken(mine, ({ ledger }) => ledger.add(said.records))).toMatchObject({ code: "cli.overtaken" });
    expect(await readFile(dossier)).toEqual(await readFile(mine));
  });

  it("stays unchanged if it is read-only or no longer ours", async () => {
    await chmod(dossier, 0o400);
    const before = await readFile(dossier);
    expect(await note("ada", "Ada", "No")).toMatchObject({ code: 1, err: expect.stringContaining("read-only") });
    expect(await readFile(dossier)).toEqual(before);
  });

  it("is the file behind a symbolic link", async () => {
    const link = join(desk, "link.clausemark");
    await symlink(dossier, link);
    expect(await note("ada", "Ada", "Behind the link", link)).toMatchObject({ code: 0, err: "" });
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await comments()).toEqual(["Behind the link"]);
  });

  it("is reported as written if only the key file could not be written", async () => {
    const save = vi.spyOn(Keyring.prototype, "save");
    save.mockRejectedValueOnce(Object.assign(new Error(), { code: "ENOSPC", path: "/keys/k.key" }));
    const ran = await note("ada", "Ada", "Once");
    save.mockRestore();
    expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/do not run .* again.*k\.key.*ENOSPC/) });
    await note("ada", "Ada", "Twice");
    expect(await comments()).toEqual(["Once", "Twice"]);
    expect((await run("nobody", "verify", dossier)).out).not.toMatch(/fork/i);
  });
});

describe("A conflict copy of a sync service", () => {
  it("is recognised by its name", () => {
    const copies = ["x (Ann's conflicted copy 2026-11-29).clausemark", "x-DESKTOP-7F3.clausemark"];
    const others = ["x.clausemark", "xy.clausemark", "x-final.clausemark", "x (2).clausemark", "x.clausemark.previous"];
    const all = [...copies, "x.sync-conflict-20261129-101500-ABCDEFG.clausemark", ...others];
    expect(all.filter((each) => isConflictCopy("x.clausemark", each))).toEqual(all.slice(0, 3));
  });

  it("is reported until its records are merged", async () => {
    const copy = join(desk, "team (conflicted copy 2026-11-29).clausemark");
    await letIn("bea", "Bea, Partner");
    await copyFile(dossier, copy);
    await note("bea", "Bea", "Set aside", copy);
    expect((await note("ada", "Ada", "Here")).err).toMatch(/conflicted copy.* has 1 record .*clausemark merge/);
    expect(await run("ada", "merge", dossier, copy)).toMatchObject({ code: 0 });
    expect(await run("ada", "list", dossier)).toMatchObject({ code: 0, err: "" });
    expect(await comments()).toEqual(["Here", "Set aside"]);
  });
});
