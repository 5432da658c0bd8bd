import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as creating from "#shared/acts/team/createDossier.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { isFormat1ClosingRoster, type RosterBody } from "#shared/records/kinds/roster.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

/** The format in which dossiers are created here. */
const created = vi.hoisted(() => ({ format: 1 as 1 | 2 }));
vi.mock("#shared/acts/team/createDossier.ts", async (importReal) => {
  const real = await importReal<typeof creating>();
  const createDossier: typeof real.createDossier = (administrator, recovery, sign) =>
    real.createDossier(administrator, recovery, sign, created.format);
  return { ...real, createDossier };
});

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

interface Listed {
  readonly format: 1 | 2;
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly administrator: boolean;
    readonly standing: boolean;
    readonly devices: readonly { readonly id: string; readonly fingerprint: string }[];
  }[];
  readonly invitations: readonly unknown[];
  readonly pending: readonly {
    readonly id: string;
    readonly kind: string;
    readonly device: { readonly fingerprint: string };
    readonly mayConfirm: readonly string[];
  }[];
  readonly provisional: boolean;
  readonly rivals: readonly string[];
  readonly changes: readonly { readonly id: string; readonly cut: readonly string[] }[];
}

let desk: string;
let dossier: string;
const at = (name: string) => join(desk, name);
const run = (who: string, ...argv: string[]) => runCommand(at(who), ...argv);
const done = async (who: string, ...argv: string[]) => {
  const { code, out, err } = await run(who, ...argv);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out;
};
const team = async () => JSON.parse(await done("anybody", "members", dossier, "--json")) as Listed;
const as = (name: string) => [dossier, "--as", name];
const note = ["--at", "5(2)", "--comment", "Hm."];
/** The recovery sheet that was written beside somebody's keys, the newest name last. */
async function sheetOf(who: string, name: RegExp): Promise<string> {
  const [id] = await readdir(join(at(who), "keys"));
  const [file] = (await readdir(join(at(who), "keys", id!))).filter((each) => name.test(each));
  return join(at(who), "keys", id!, file!);
}

/** Whether the dossier's file has the roster that stops versions of the app which know nothing of format 2. */
async function stopsEarlierVersions(): Promise<boolean> {
  const { records } = (await readDossierFile(new Uint8Array(await readFile(dossier)))) as ParsedDossierFile;
  return records.some(({ record, body }) => record.type === "roster" && isFormat1ClosingRoster(body as RosterBody));
}

beforeEach(async () => {
  created.format = 1;
  desk = createTempFolder("cli");
  dossier = at("team.clausemark");
  await done("admin", "new", dossier, "--draft", SAMPLE, "--as", "Admin");
});

async function letIn(who: string, name: string, role: string): Promise<void> {
  await done("admin", "invite", ...as("Admin"), "--role", role, "--out", at(`${who}.json`));
  await done(who, "join", dossier, "--invitation", at(`${who}.json`), "--as", name);
  await done("admin", "key", ...as("Admin"));
}

describe("The command line", () => {
  it("updates a dossier of somebody who is alone at once", async () => {
    expect(await team()).toMatchObject({ format: 1, pending: [], provisional: false, rivals: [], changes: [] });
    expect(await done("admin", "update", ...as("Admin"))).toContain("has the new format");
    expect(await team()).toMatchObject({ format: 2, pending: [] });
    expect(await stopsEarlierVersions()).toBe(true);
    await done("admin", "annotate", ...as("Admin"), ...note);
    expect(await run("admin", "update", ...as("Admin"))).toMatchObject({ code: 1, out: "" });
    const sheet = await sheetOf("admin", /^recovery\.txt$/);
    const taken = await done("anew", "handover", ...as("Admin"), "--sheet", sheet, "--back");
    expect(taken).toContain("the old recovery sheet stays valid");
    expect(await team()).toMatchObject({ provisional: true });
    expect(await done("anybody", "members", dossier)).toContain("provisionally");
  });

  it("updates a team's dossier, takes it over with a new sheet, and leaves out who was removed", async () => {
    await letIn("anna", "Anna", "lead");
    await letIn("bea", "Bea", "lead");
    await letIn("cem", "Cem", "observer");
    await done("admin", "remove", ...as("Admin"), "--member", "Cem");
    expect(await run("anna", "update", ...as("Anna"))).toMatchObject({ code: 1, out: "" });
    expect(await done("admin", "update", ...as("Admin"))).toContain("waits until another lead confirms it");
    await done("anna", "annotate", ...as("Anna"), ...note);
    const again = await run("admin", "update", ...as("Admin"));
    expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("waits until another lead") });

    const begin = (await team()).pending[0]!;
    const { members } = await team();
    const admin = members.find(({ administrator }) => administrator)!;
    expect(begin).toMatchObject({ kind: "begin", device: { fingerprint: admin.devices[0]!.fingerprint } });
    expect(await done("anybody", "members", dossier)).toContain(begin.id.slice(0, 8));
    const own = await run("admin", "confirm", ...as("Admin"), "--handover", begin.id.slice(0, 8));
    expect(own).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/Only these can confirm it: .*Anna/) });
    expect(await run("anna", "confirm", ...as("Anna"), "--handover", "ffffffff0")).toMatchObject({ code: 1 });
    await done("anna", "confirm", ...as("Anna"), "--handover", begin.id.slice(0, 8));
    expect(await team()).toMatchObject({ format: 2, pending: [], invitations: [] });
    await done("anna", "annotate", ...as("Anna"), ...note);
    expect(await stopsEarlierVersions()).toBe(false);
    await done("admin", "annotate", ...as("Admin"), ...note);
    expect(await stopsEarlierVersions()).toBe(true);

    const old = await sheetOf("admin", /^recovery\.txt$/);
    const waits = await done("anna", "handover", ...as("Anna"), "--sheet", old, "--cut", "device");
    expect(waits).toContain("waits until another lead confirms it");
    expect(waits).toContain("New recovery sheet: ");
    const handover = (await team()).pending[0]!;
    const bea = members.find(({ name }) => name === "Bea")!;
    expect(handover).toMatchObject({ kind: "handover", mayConfirm: [bea.id] });
    await done("bea", "confirm", ...as("Bea"), "--handover", handover.id);
    const after = await team();
    expect(after.pending).toEqual([]);
    expect(after.members.map(({ name, administrator, standing }) => [name, administrator, standing])).toEqual(
      expect.arrayContaining([
        ["Anna", true, true],
        ["Bea", false, true],
        ["Admin", false, false],
        ["Cem", false, false],
      ]),
    );
    expect(await run("cem", "annotate", ...as("Cem"), ...note)).toMatchObject({ code: 1, out: "" });
    expect(await run("bea", "handover", ...as("Bea"), "--sheet", old)).toMatchObject({ code: 1, out: "" });
    // Nobody but the two of them could confirm it.
    const next = await sheetOf("anna", /^recovery-/);
    expect(await done("bea", "handover", ...as("Bea"), "--sheet", next)).toContain("old recovery sheet stays valid");
  });

  it("makes a second administrator, ends the office again, and replaces the recovery sheet", async () => {
    await done("admin", "update", ...as("Admin"));
    await letIn("anna", "Anna", "lead");
    const anna = (await team()).members.find(({ name }) => name === "Anna")!.devices[0]!.id.slice(0, 12);
    const sheet = ["--sheet", await sheetOf("admin", /^recovery\.txt$/)];
    expect(await run("admin", "office", ...as("Admin"), "--add", anna)).toMatchObject({
      code: 1,
      err: expect.stringContaining("it takes the recovery sheet"),
    });
    expect(await run("admin", "office", ...as("Admin"), ...sheet)).toMatchObject({ code: 2 });
    const added = await done("admin", "office", ...as("Admin"), "--add", anna, ...sheet);
    expect(added).toContain("Anna is an administrator from now on.");
    expect((await team()).members.map(({ administrator }) => administrator)).toEqual([true, true]);
    await done("anna", "key", ...as("Anna"));
    expect(await done("anna", "office", ...as("Anna"), "--end", anna)).toContain(
      "until another administrator confirms",
    );
    const [pending] = (await team()).pending;
    expect(pending).toMatchObject({ kind: "end" });
    expect(await done("anybody", "members", dossier)).toContain("the end of an administrator’s office waits");
    await done("admin", "confirm", ...as("Admin"), "--handover", pending!.id);
    const offices = (await team()).members.map(({ name, administrator }) => [name, administrator]);
    expect(new Map(offices as [string, boolean][])).toEqual(
      new Map([
        ["Admin", true],
        ["Anna", false],
      ]),
    );
    const replaced = await done("admin", "office", ...as("Admin"), "--new-sheet", ...sheet);
    expect(replaced).toContain("The old recovery sheet is void.");
    expect(await run("anna", "handover", ...as("Anna"), ...sheet)).toMatchObject({
      code: 1,
      err: expect.stringContaining("replaced by a newer one"),
    });
    const next = await sheetOf("admin", /^recovery-/);
    await done("anna", "handover", ...as("Anna"), "--sheet", next);
  });

  it("excludes what somebody else has done with the administrator's key", async () => {
    await letIn("anna", "Anna", "lead");
    await letIn("bea", "Bea", "lead");
    await letIn("cem", "Cem", "observer");
    await done("admin", "update", ...as("Admin"));
    await done("anna", "confirm", ...as("Anna"), "--handover", (await team()).pending[0]!.id);
    await done("admin", "remove", ...as("Admin"), "--member", "Cem");
    const { members, changes } = await team();
    const cem = members.find(({ name }) => name === "Cem")!;
    const forged = changes.find(({ cut }) => cut.includes(cem.id))!;
    const sheet = ["--sheet", await sheetOf("admin", /^recovery\.txt$/)];
    expect(await run("anna", "handover", ...as("Anna"), ...sheet, "--forged", forged.id)).toMatchObject({ code: 2 });
    const cut = ["--stolen", "--cut", "none"];
    expect(await run("anna", "handover", ...as("Anna"), ...sheet, ...cut)).toMatchObject({ code: 2 });
    await done("anna", "handover", ...as("Anna"), ...sheet, "--stolen", "--forged", forged.id.slice(0, 12));
    await done("bea", "confirm", ...as("Bea"), "--handover", (await team()).pending[0]!.id);
    const after = (await team()).members;
    expect(after.find(({ name }) => name === "Cem")).toMatchObject({ standing: true });
    expect(after.find(({ name }) => name === "Admin")).toMatchObject({ standing: false });
  });
});
