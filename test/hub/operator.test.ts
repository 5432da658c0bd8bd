import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { message } from "#shared/messages/messages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, type Stage } from "./support.ts";
import { typed as hub } from "./runHubCommand.ts";

let stage: Stage;
let admin: Person;
let data: string;
stageEach((given) => ({ stage, admin } = given));
beforeEach(() => {
  data = createTempFolder("hub");
  vi.stubEnv("DATABASE_URL", "");
});

const short = (id: string) => id.slice(0, 12);
const dossierFolder = (folder = data) => path.join(folder, "dossiers", admin.ledger.dossier);

async function bytesIn(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

interface Listed {
  readonly readOnly: boolean;
  readonly dossiers: readonly Readonly<Record<string, unknown>>[];
  readonly blockedDevices: readonly { readonly device: string }[];
}
const listed = async (...more: readonly string[]) =>
  JSON.parse((await hub("list", "--json", ...more, "--data", data)).said) as Listed;

/** Prevents a process from loading the sync library and the Redis client. */
const WITHOUT_LIBRARIES = `--import=data:text/javascript,${encodeURIComponent(
  'import { registerHooks } from "node:module"; registerHooks({ resolve(name, context, next) {' +
    "  if (/^@(hocuspocus|redis)/.test(name)) throw new Error(name); return next(name, context); } });",
)}`;

describe("The list of dossiers at a hub", () => {
  it("has each dossier with its bytes, when it was last written and whether it is open, while the hub runs", async () => {
    const running = await stage.hub({ data });
    const before = Date.now();
    await stage.inStep(admin, running);
    const { admin: other } = await createTeam();
    await stage.inStep(other, running);
    await hub("block", other.ledger.dossier, "--data", data);
    const { readOnly, dossiers } = await listed();
    expect(readOnly).toBe(false);
    const mine = dossiers.find(({ dossier }) => dossier === admin.ledger.dossier)!;
    expect(mine).toMatchObject({ bytes: await bytesIn(dossierFolder()), state: "open" });
    expect(Math.abs(Date.parse(mine["written"] as string) - before)).toBeLessThan(60_000);
    expect(dossiers.find(({ dossier }) => dossier === other.ledger.dossier)).toMatchObject({ state: "blocked" });
    const { said } = await hub("list", "--data", data);
    const [head, ...rows] = said.split("\n");
    expect(head).toMatch(/^dossier +bytes +last written +state$/);
    const rowOf = ({ ledger }: Person) => rows.find((row) => row.startsWith(short(ledger.dossier)));
    expect(rowOf(admin)).toMatch(/^[0-9a-f]{12} +\d+ +\d{4}-\d\d-\d\d \d\d:\d\d UTC +open$/);
    expect(rowOf(other)).toMatch(/ UTC +blocked$/);
  });

  it("loads nothing that only a running hub needs", { timeout: 60_000 }, async () => {
    for (const id of ["a", "b"]) await mkdir(path.join(data, "dossiers", id.repeat(64)), { recursive: true });
    const main = path.join(import.meta.dirname, "../../hub/main.ts");
    const env = { ...process.env, NODE_OPTIONS: WITHOUT_LIBRARIES };
    const listing = execFileSync(process.execPath, [main, "list", "--data", data], { env, encoding: "utf8" });
    expect(listing).toContain("2 dossiers");
  });

  it("is printed completely through a pipe that is read slowly", async () => {
    const count = 2000;
    for (let i = 0; i < count; i++) {
      const folder = path.join(data, "dossiers", i.toString(16).padStart(64, "0"));
      await mkdir(folder, { recursive: true });
    }
    const main = path.join(import.meta.dirname, "../../hub/main.ts");
    const command = [process.execPath, main, "list", "--data", data].map((word) => `'${word}'`).join(" ");
    const lines = execFileSync("sh", ["-c", `${command} | (sleep 3; cat)`])
      .toString()
      .trim()
      .split("\n");
    expect(lines.length).toBe(count + 2);
    expect(lines.at(-1)).toContain("2,000");
  });

  it("counts records and the devices that may connect, if asked to", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const invitation = await openInvitation(admin);
    client.put();
    await client.inStep();
    const second = await joinTeam(admin, invitation, "Member 2");
    const hers = await stage.inStep(second, running);
    expect((await listed()).dossiers[0]).not.toHaveProperty("records");
    expect((await listed("--records")).dossiers).toMatchObject([{ records: hers.dossier.size, devices: 2 }]);
  });
});

describe("An export", () => {
  it("is a backup of one dossier, made while the hub runs, that a hub restores", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const key = await admin.annotate({ comment: "Goes along" });
    client.put();
    await client.inStep();
    await stage.inStep((await createTeam()).admin, running);
    const folder = path.join(createTempFolder("hub"), "one");
    const records = client.dossier.size;
    expect(await hub("export", short(admin.ledger.dossier), folder, "--data", data)).toEqual({
      code: 0,
      said: `${message("keeper.exported", { dossier: short(admin.ledger.dossier), folder, records })}\n`,
      complained: "",
    });
    expect(await readdir(path.join(folder, "dossiers"))).toEqual([admin.ledger.dossier]);
    const elsewhere = createTempFolder("hub");
    expect(await hub("restore", folder, "--data", elsewhere)).toMatchObject({ code: 0 });
    const again = await stage.hub({ data: elsewhere });
    const look = stage.client(admin, again);
    await look.inStep();
    expect(look.dossier.hasBody(key)).toBe(true);
  });

  it("refuses a folder that has a backup already, and adds nothing to it", async () => {
    const running = await stage.hub({ data });
    await stage.inStep(admin, running);
    const other = (await createTeam()).admin;
    await stage.inStep(other, running);
    const folder = path.join(createTempFolder("hub"), "one");
    expect(await hub("export", admin.ledger.dossier, folder, "--data", data)).toMatchObject({ code: 0 });
    expect(await hub("export", other.ledger.dossier, folder, "--data", data)).toEqual({
      code: 1,
      said: "",
      complained: `${message("keeper.export-there", { folder })}\n`,
    });
    expect(await readdir(path.join(folder, "dossiers"))).toEqual([admin.ledger.dossier]);
  });

  it("refuses a dossier that was deleted", async () => {
    const running = await stage.hub({ data });
    await stage.inStep(admin, running);
    await stage.inStep((await createTeam()).admin, running);
    const { dossier } = admin.ledger;
    await hub("delete", dossier, "--yes", "--data", data);
    const folder = path.join(createTempFolder("hub"), "one");
    const { code, complained } = await hub("export", dossier, folder, "--data", data);
    expect([code, complained]).toEqual([1, `${message("keeper.which-none", { value: dossier })}\n`]);
  });
});

describe.skipIf(findProgramOnPath("script") === null)("A deletion that is asked for on a terminal", () => {
  it.each([
    ["no", 1, true, "keeper.delete-not"],
    ["yes", 0, false, "keeper.deleted"],
  ] as const)("goes by the answer %s", async (answer, code, isThere, said) => {
    const running = await stage.hub({ data });
    (await stage.inStep(admin, running)).close();
    await running.stop();
    const { dossier } = admin.ledger;
    const main = path.join(import.meta.dirname, "../../hub/main.ts");
    const words = [process.execPath, main, "delete", dossier, "--data", data];
    const given = ["-q", "-e", "-c", words.join(" "), "/dev/null"];
    const { status, stdout } = spawnSync("script", given, { input: `${answer}\n`, env: { ...process.env, LANG: "C" } });
    expect(status).toBe(code);
    expect(stdout.toString()).toContain(message(said, { dossier: short(dossier) }));
    expect(existsSync(dossierFolder())).toBe(isThere);
  });
});
