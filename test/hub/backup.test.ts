import { existsSync } from "node:fs";
import { chown, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { message } from "#shared/messages/messages.ts";
import { holdFolder } from "#node/disk/holdFolder.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, unwrapOutcome, type Person } from "../support/team/team.ts";
import { Stage, type Client } from "./support.ts";
import { typed } from "./runHubCommand.ts";

let stage: Stage;
let admin: Person;
let data: string;
let saved: string;
beforeEach(async () => {
  stage = new Stage();
  ({ admin } = await createTeam());
  data = createTempFolder("hub");
  saved = path.join(createTempFolder("hub"), "saved");
  vi.stubEnv("DATABASE_URL", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await stage.end();
});

const backup = () => typed("backup", saved, "--data", data);
const dossierIn = (folder: string, person = admin) => path.join(folder, "dossiers", person.ledger.dossier);
const complaint = (...of: Parameters<typeof message>) => ({ code: 1, said: "", complained: `${message(...of)}\n` });

/** Starts a hub on a folder, stores what these people hold there, and stops it. */
async function keepIn(folder: string, ...people: readonly Person[]): Promise<void> {
  const running = await stage.hub({ data: folder });
  for (const person of people) {
    const client: Client = stage.client(person, running);
    client.put();
    await client.inStep();
    client.close();
  }
  await running.stop();
}

/** Returns the files in a folder with values that change when a file is rewritten. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  const stamped = files.map(async (file) => [path.relative(folder, file), `${(await stat(file)).ino}`] as const);
  return Object.fromEntries(await Promise.all(stamped));
}

it("A backup is never saved over the hub’s own folder, whatever path names it", async () => {
  await keepIn(data, admin);
  const before = await filesIn(data);
  const link = path.join(createTempFolder("hub"), "link");
  await symlink(data, link);
  for (const folder of [data, `${data}/../${path.basename(data)}`, link]) {
    expect(await typed("backup", folder, "--data", data)).toEqual(complaint("hub.same-folder", { folder }));
    expect(await typed("restore", folder, "--data", data)).toEqual(complaint("hub.same-folder", { folder }));
  }
  expect(await filesIn(data)).toEqual(before);
});

it("A backup is not saved in a folder that a hub uses, nor in one with other contents", async () => {
  await keepIn(data, admin);
  const other = await stage.hub();
  await expect(typed("backup", other.data, "--data", data)).resolves.toMatchObject({ code: 1 });
  await backup();
  // A hub started on a backup takes the folder over as its own.
  const owner = await stage.hub({ data: saved });
  expect(await backup()).toMatchObject({ code: 1 });
  await owner.stop();
  expect(await backup()).toEqual(complaint("hub.not-backup", { folder: saved }));
  const home = createTempFolder("home");
  await writeFile(path.join(home, "letter.txt"), "Dear all");
  expect(await typed("backup", home, "--data", data)).toEqual(complaint("hub.not-backup", { folder: home }));
  expect(await readdir(home)).toEqual(["letter.txt"]);
});

it("A backup is made by one command at a time", async () => {
  await keepIn(data, admin);
  await backup();
  const hold = unwrapOutcome(await holdFolder(saved));
  expect(await backup()).toEqual(complaint("disk.held", { folder: saved }));
  await hold.release();
  expect(await backup()).toMatchObject({ code: 0 });
});

it("A backup rewrites only what has changed, under the same name", async () => {
  const other = (await createTeam()).admin;
  await keepIn(data, admin, other);
  await backup();
  const first = await filesIn(saved);
  await backup();
  expect(await filesIn(saved)).toEqual(first);
  await admin.annotate({ comment: "One note more" });
  await keepIn(data, admin);
  await backup();
  const then = await filesIn(saved);
  expect(Object.keys(then)).toEqual(Object.keys(first));
  const changed = Object.keys(then).filter((name) => then[name] !== first[name]);
  expect(changed).toEqual([path.relative(saved, path.join(dossierIn(saved), "snapshot.1"))]);
});

it("A backup drops a dossier that the hub no longer has, and says so", async () => {
  const other = (await createTeam()).admin;
  await keepIn(data, admin, other);
  await backup();
  await rm(dossierIn(data, other), { recursive: true });
  const { code, said } = await backup();
  expect(code).toBe(0);
  expect(said).toContain(message("hub.left-backup", { dossiers: 1 }));
  expect(existsSync(dossierIn(saved, other))).toBe(false);
  expect(existsSync(dossierIn(saved))).toBe(true);
});

it("A backup of nothing is not made: the previous one stays", async () => {
  await keepIn(data, admin);
  await backup();
  const before = await filesIn(saved);
  await rm(path.join(data, "dossiers"), { recursive: true });
  await mkdir(path.join(data, "dossiers"));
  expect(await backup()).toEqual(complaint("hub.nothing", { place: data }));
  expect(await typed("verify", "--data", data)).toEqual(complaint("hub.nothing", { place: data }));
  expect(await filesIn(saved)).toEqual(before);
});

it("A backup keeps its copy of a dossier that is damaged at the hub, and saves the others if one cannot be read", async () => {
  const other = (await createTeam()).admin;
  await keepIn(data, admin, other);
  await backup();
  const good = await readFile(path.join(dossierIn(saved), "snapshot.1"));
  for (const name of await readdir(dossierIn(data)))
    await writeFile(path.join(dossierIn(data), name), "damaged by a disk");
  expect(await backup()).toMatchObject({ code: 1 });
  expect(await readFile(path.join(dossierIn(saved), "snapshot.1"))).toEqual(good);
  await rm(dossierIn(data), { recursive: true });
  await mkdir(path.join(dossierIn(data), "log.0"), { recursive: true });
  const key = await other.annotate({ comment: "Said meanwhile" });
  await keepIn(data, other);
  const { code, said } = await backup();
  expect(code).toBe(1);
  expect(said).toContain(message("hub.unread", { dossier: admin.ledger.dossier.slice(0, 12), cause: "EISDIR" }));
  const again = await stage.hub({ data: saved });
  const look = stage.client(other, again);
  await look.inStep();
  expect(look.dossier.hasBody(key)).toBe(true);
});

it.skipIf(process.getuid?.() !== 0)("A backup is not written by root into another user’s folder", async () => {
  await keepIn(data, admin);
  await backup();
  await chown(data, 65_534, 65_534);
  const others = complaint("hub.others-folder", { folder: data, user: "65534" });
  expect(await typed("compact", "--data", data)).toEqual(others);
  expect(await typed("restore", saved, "--data", data)).toEqual(others);
  expect(await typed("verify", "--data", data)).toMatchObject({ code: 0 });
  await chown(saved, 65_534, 65_534);
  expect(await backup()).toEqual(complaint("hub.others-folder", { folder: saved, user: "65534" }));
});
