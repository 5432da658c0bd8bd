import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as creating from "#shared/acts/team/createDossier.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

/** The format in which dossiers are created here. */
const created = vi.hoisted(() => ({ format: 2 as 1 | 2 }));
vi.mock("#shared/acts/team/createDossier.ts", async (importReal) => {
  const real = await importReal<typeof creating>();
  const createDossier: typeof real.createDossier = (administrator, recovery, sign) =>
    real.createDossier(administrator, recovery, sign, created.format);
  return { ...real, createDossier };
});

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
const at = (name: string) => join(desk, name);
/** Runs a command with the keys in the folder of this name. */
const run = (who: string, ...argv: string[]) => runCommand(at(who), ...argv);
const done = async (who: string, ...argv: string[]) => {
  const { code, out, err } = await run(who, ...argv);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out;
};
interface Listed {
  readonly members: readonly {
    readonly name: string;
    readonly role: string;
    readonly standing: boolean;
    readonly administrator: boolean;
    readonly devices: readonly { readonly id: string; readonly stands: boolean }[];
  }[];
  readonly invitations: readonly { readonly id: string; readonly uses: string }[];
  readonly asking: readonly { readonly id: string }[];
}
const team = async (path = dossier) => JSON.parse(await done("anybody", "members", path, "--json")) as Listed;

/** Creates a dossier with an open invitation for several people. */
async function createDossierFile(format: 1 | 2): Promise<void> {
  created.format = format;
  desk = createTempFolder("cli");
  dossier = at("team.clausemark");
  await done("admin", "new", dossier, "--draft", SAMPLE, "--as", "Admin");
  await done(
    "admin",
    "invite",
    dossier,
    "--as",
    "Admin",
    "--role",
    "observer",
    "--uses",
    "many",
    "--days",
    "1",
    "--out",
    at("i.json"),
  );
}

const join2 = (who: string, name: string) => done(who, "join", dossier, "--invitation", at("i.json"), "--as", name);

describe.each([1, 2] as const)("The commands on members, in a dossier of format %i,", (format) => {
  beforeEach(() => createDossierFile(format));

  it("let nobody join by an invitation that has expired", async () => {
    const before = await readFile(dossier);
    vi.useFakeTimers({ now: Date.now() + 8 * 86_400_000, toFake: ["Date"] });
    const late = await run("m2", "join", dossier, "--invitation", at("i.json"), "--as", "Member 2");
    vi.useRealTimers();
    expect(late).toMatchObject({ code: 1, out: "", err: expect.stringMatching(/The invitation expired on 2/) });
    expect(await readFile(dossier)).toEqual(before);
    await join2("m2", "Member 2");
  });

  it("change roles, remove a member and change the key; the removed member writes nothing more, and can come back", async () => {
    await join2("m2", "Member 2");
    await join2("m3", "Member 3");
    await done("admin", "role", dossier, "--as", "Admin", "--member", "Member 2", "--role", "lead");
    expect((await team()).members.map(({ name, role }) => [name, role])).toContainEqual(["Member 2", "lead"]);
    expect(await done("admin", "remove", dossier, "--as", "Admin", "--member", "Member 3")).toContain(
      "key was changed",
    );
    const after = await team();
    expect(after.invitations).toEqual([]);
    expect(after.members.find(({ name }) => name === "Member 3")?.standing).toBe(false);
    const note = ["--at", "5(2)", "--comment", "Hm."];
    const before = await readFile(dossier);
    for (const argv of [
      ["annotate", dossier, "--as", "Member 3", ...note],
      ["capture", dossier, "2(2) DEU +", "--as", "Member 3"],
      ["propose", dossier, "--as", "Member 3", "--at", "5(2)", "--new", "Other words."],
      ["key", dossier, "--as", "Member 3"],
    ]) {
      const refused = await run("m3", ...argv);
      expect(refused, argv[0]).toMatchObject({ code: 1, out: "" });
      expect(refused.err, argv[0]).toContain("This device was removed from the team");
    }
    expect(Buffer.compare(await readFile(dossier), before)).toBe(0);
    await done("m2", "annotate", dossier, "--as", "Member 2", ...note);
    await done("admin", "key", dossier, "--as", "Admin");
    await done("m2", "annotate", dossier, "--as", "Member 2", ...note);
    await done("admin", "invite", dossier, "--as", "Admin", "--for", "Member 3", "--out", at("back.txt"), "--text");
    const text = await readFile(at("back.txt"), "utf8");
    expect(text).toContain("Choose “Join a team” and paste this whole message.");
    expect(text).toMatch(/^A[\w-]+$/m);
    expect(text).not.toMatch(/#|:\/\//);
    await writeFile(at("back.txt"), text.replace(/(\S{60})/g, "$1\r\n").replace(/^/gm, "> "));
    await done("m3-anew", "join", dossier, "--invitation", at("back.txt"), "--as", "Member 3");
    const back = (await team()).members.filter(({ name }) => name === "Member 3");
    expect(back).toMatchObject([{ standing: true, devices: [{ stands: false }, { stands: true }] }]);
    expect(await done("anybody", "verify", dossier)).toContain("0 refused, 0 waiting, 0 set aside");
  });

  it("let a member who was made a reader change nothing that they wrote before, and write nothing", async () => {
    await join2("m2", "Member 2");
    const as = ["--as", "Member 2"];
    const words = ["--instrument", "Charter of Lamps", "--words", "No lamp is put out in secret."];
    const standard = (await done("m2", "standards", dossier, ...as, ...words)).trim();
    const proposal = (await done("m2", "propose", dossier, ...as, "--at", "5(2)", "--new", "Other words.")).trim();
    await done("admin", "role", dossier, "--as", "Admin", "--member", "Member 2", "--role", "reader");
    const before = await readFile(dossier);
    for (const argv of [
      ["standards", dossier, ...as, "--withdraw", standard],
      ["propose", dossier, ...as, "--on", proposal, "--fate", "withdrawn"],
      ["annotate", dossier, ...as, "--at", "5(2)", "--comment", "Hm."],
    ]) {
      const refused = await run("m2", ...argv);
      expect(refused, argv[0]).toMatchObject({ code: 1, out: "" });
      expect(refused.err, argv[0]).toContain("You can only read this dossier.");
    }
    expect(Buffer.compare(await readFile(dossier), before)).toBe(0);
  });

  it("close an invitation, and adopt by hand a person who comes too late", async () => {
    const copy = at("copy.clausemark");
    await copyFile(dossier, copy);
    const { id } = (await team()).invitations[0]!;
    await done("m2", "join", copy, "--invitation", at("i.json"), "--as", "Member 2");
    await done("admin", "invite", dossier, "--as", "Admin", "--close", id.slice(0, 8));
    await done("admin", "merge", dossier, copy);
    const asking = (await team()).asking[0]!;
    expect(await done("anybody", "members", dossier)).toContain("request to join");
    await done("admin", "admit", dossier, "--as", "Admin", "--device", asking.id.slice(0, 8), "--role", "reader");
    expect((await team()).members.find(({ name }) => name === "Member 2")).toMatchObject({
      role: "reader",
      standing: true,
    });
  });

  it("let a further device join by a request and an answer", async () => {
    await done("tablet", "device", dossier, "--as", "Admin", "--ask", at("request"));
    await done("admin", "device", dossier, "--as", "Admin", "--vouch", at("request"), "--out", at("answer"));
    expect(await run("other", "device", dossier, "--as", "Admin", "--answer", at("answer"))).toMatchObject({ code: 1 });
    await done("tablet", "device", dossier, "--as", "Admin", "--answer", at("answer"));
    await done("tablet", "annotate", dossier, "--as", "Admin", "--at", "5(2)", "--comment", "From the tablet.");
    const { members } = await team();
    expect(members).toMatchObject([{ name: "Admin", devices: [{}, {}] }]);
  });
});

describe("The commands on members, in a dossier of format 1,", () => {
  beforeEach(() => createDossierFile(1));

  it("hand the administration over with the sheet: to a member, and back on a new machine", async () => {
    await join2("m2", "Member 2");
    await done("admin", "key", dossier, "--as", "Admin");
    const { members } = await team();
    expect(members.map(({ administrator }) => administrator)).toEqual([true, false]);
    const sheet = await sheetOf("admin");
    expect(await run("m2", "handover", dossier, "--as", "Member 2", "--sheet", dossier)).toMatchObject({ code: 1 });
    await done("m2", "handover", dossier, "--as", "Member 2", "--sheet", sheet);
    expect((await team()).members.find(({ administrator }) => administrator)?.name).toBe("Member 2");
    expect(await run("admin", "key", dossier, "--as", "Admin")).toMatchObject({ code: 1 });
    await done("anew", "handover", dossier, "--as", "Member 2", "--sheet", sheet, "--back");
    const after = (await team()).members.find(({ administrator }) => administrator);
    expect(after).toMatchObject({ name: "Member 2", devices: [{ stands: false }, { stands: true }] });
    await done("anew", "annotate", dossier, "--as", "Member 2", "--at", "5(2)", "--comment", "Here again.");
  });
});

/** Reads the recovery sheet that was written beside a person's keys. */
async function sheetOf(who: string): Promise<string> {
  const [id] = await readdir(join(at(who), "keys"));
  return join(at(who), "keys", id!, "recovery.txt");
}
