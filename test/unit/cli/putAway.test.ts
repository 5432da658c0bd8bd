import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import type * as creating from "#shared/acts/team/createDossier.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { signJunkRecords, createUnknownDeviceSigner } from "#test/support/team/junkRecords.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

/** The format in which dossiers are created here. */
const created = vi.hoisted(() => ({ format: 2 as 1 | 2 }));
vi.mock("#shared/acts/team/createDossier.ts", async (importReal) => {
  const real = await importReal<typeof creating>();
  const createDossier: typeof real.createDossier = (administrator, recovery, sign) =>
    real.createDossier(administrator, recovery, sign, created.format);
  return { ...real, createDossier };
});

let path: string;
let junk: string;
let run: (...argv: string[]) => ReturnType<typeof runCommand>;
const recordsOf = async (file: string) => unwrapOutcome(await readDossierFile(new Uint8Array(await readFile(file))));

beforeEach(async () => {
  created.format = 2;
  await createFiles();
});

/** Creates a dossier, and a file with what two unknown devices sent to it. */
async function createFiles(): Promise<void> {
  const desk = createTempFolder("put-away");
  [path, junk] = [join(desk, "team.clausemark"), join(desk, "junk.clausemark")];
  run = (...argv) => runCommand(join(desk, "ada"), ...argv);
  await run("new", path, "--draft", SAMPLE, "--as", "Ada");
  const { dossier, records } = await recordsOf(path);
  const devices = [createUnknownDeviceSigner(1), createUnknownDeviceSigner(2)];
  const sent = await Promise.all(devices.map((device) => signJunkRecords(dossier, device, 3, 100_000)));
  await writeFile(junk, writeDossierFile(dossier, [...records, ...sent.flat()], new Set()));
}

it("The command put-away removes what unknown devices sent from the file, and merge does not bring it back", async () => {
  expect(await run("put-away", path, "--as", "Ada")).toMatchObject({
    code: 1,
    err: expect.stringContaining("There is nothing here from unknown devices.") as string,
  });
  await run("merge", path, junk);
  const before = (await recordsOf(path)).records.length;
  expect((await run("members", path)).out).toContain("6 records (0.6 MB) of 2 unknown devices.");
  const listed = JSON.parse((await run("members", path, "--json")).out) as { unknown: { devices: string[] } };
  expect(listed.unknown.devices).toEqual([1, 2].map((each) => createUnknownDeviceSigner(each).publicKey).sort());

  expect(await run("put-away", path, "--as", "Ada")).toMatchObject({
    code: 0,
    out: "6 records were put away.\n",
    err: "",
  });
  for (const file of [path, `${path}.previous`]) {
    const { records } = await recordsOf(file);
    expect(records.filter(({ record }) => listed.unknown.devices.includes(record.device))).toEqual([]);
  }
  expect((await recordsOf(path)).records).toHaveLength(before - 6 + 1);
  expect((await run("members", path)).out).not.toContain("unknown device");
  const again = await run("merge", path, junk);
  expect(again.err).toContain("6 records in junk.clausemark were left out: an administrator has put away");
  expect((await recordsOf(path)).records).toHaveLength(before - 6 + 1);
  expect((await run("verify", path)).code).toBe(0);
});

it("The command put-away says in a dossier of the old format what to do first", async () => {
  created.format = 1;
  await createFiles();
  await run("merge", path, junk);
  const outcome = await run("put-away", path, "--as", "Ada");
  expect(outcome).toMatchObject({ code: 1, out: "" });
  expect(outcome.err).toContain("The administrator updates the dossier first.");
});
