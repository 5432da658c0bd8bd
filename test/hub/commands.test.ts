import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eraseAct } from "#shared/acts/erase.ts";
import { VERSION } from "#hub/version.ts";
import { message } from "#shared/messages/messages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, type Person } from "../support/team/team.ts";
import { everyByte, Stage, until } from "./support.ts";
import { typed as hub } from "./runHubCommand.ts";

let stage: Stage;
let admin: Person;
let data: string;
beforeEach(async () => {
  stage = new Stage();
  ({ admin } = await createTeam());
  data = createTempFolder("hub");
  vi.stubEnv("DATABASE_URL", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await stage.end();
});

const dossierFolder = () => path.join(data, "dossiers", admin.ledger.dossier);

describe("A backup", () => {
  it("is made while the hub runs, is itself a data folder, and restores everything", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const key = await admin.annotate({ comment: "Worth keeping" });
    client.put();
    await client.inStep();
    const saved = path.join(createTempFolder("hub"), "saved");
    expect(await hub("backup", saved, "--data", data)).toMatchObject({ code: 0, complained: "" });
    expect(await hub("verify", "--data", saved)).toMatchObject({ code: 0 });
    client.close();
    await running.stop();
    const restored = createTempFolder("hub");
    expect(await hub("restore", saved, "--data", restored)).toMatchObject({ code: 0 });
    for (const folder of [restored, saved]) {
      const again = await stage.hub({ data: folder });
      const look = stage.client(admin, again);
      await look.inStep();
      expect(look.dossier.hasBody(key)).toBe(true);
      look.close();
      await again.stop();
    }
  });

  it("restores nothing that was erased since", async () => {
    const running = await stage.hub({ data });
    const client = await stage.inStep(admin, running);
    const key = await admin.annotate({ comment: "A source that asked to be forgotten" });
    client.put();
    await client.inStep();
    const saved = path.join(createTempFolder("hub"), "saved");
    await hub("backup", saved, "--data", data);
    const bytes = Buffer.from(admin.held.get(key)!.bytes!);
    expect((await everyByte(saved)).includes(bytes)).toBe(true);
    await admin.commit(eraseAct(admin.ledger, admin.me, key));
    client.put([...admin.held.values()].filter(({ record }) => record.type === "erase"));
    await until("the deletion", () => !client.dossier.hasBody(key));
    await client.inStep();
    client.close();
    await running.stop();
    expect(await hub("restore", saved, "--data", data)).toMatchObject({ code: 0 });
    expect((await everyByte(data)).includes(bytes)).toBe(false);
    // Another backup removes it from the backup, too.
    await hub("backup", saved, "--data", data);
    expect((await everyByte(saved)).includes(bytes)).toBe(false);
  });
});

it("The command compact does not write in a folder that a hub uses, and verify reads there", async () => {
  const running = await stage.hub({ data });
  await stage.inStep(admin, running);
  const saved = path.join(createTempFolder("hub"), "saved");
  expect(await hub("backup", saved, "--data", data)).toMatchObject({ code: 0 });
  for (const command of [["compact"], ["restore", saved]]) {
    const { code, complained } = await hub(...command, "--data", data);
    expect(code).toBe(1);
    expect(complained).toContain("is using");
  }
  expect(await hub("verify", "--data", data)).toMatchObject({ code: 0 });
});

it("The command compact compacts logs", async () => {
  const running = await stage.hub({ data });
  const client = await stage.inStep(admin, running);
  for (let i = 0; i < 5; i++) {
    client.put([admin.held.get(await admin.annotate({ comment: "Short" }))!]);
    await client.inStep();
  }
  client.close();
  await running.stop();
  const { code, said } = await hub("compact", "--data", data);
  expect(code).toBe(0);
  expect(said).toContain("One dossier compacted");
  expect(await readdir(dossierFolder())).toContain("snapshot.1");
  expect(await hub("verify", "--data", data)).toMatchObject({ code: 0 });
});

it("The command verify reports damage", async () => {
  const running = await stage.hub({ data });
  (await stage.inStep(admin, running)).close();
  await running.stop();
  const [newest] = (await readdir(dossierFolder())).filter((name) => name.startsWith("log."));
  const file = path.join(dossierFolder(), newest!);
  const bytes = await readFile(file);
  bytes[bytes.length - 5]! ^= 1;
  await writeFile(file, bytes);
  const { code, said } = await hub("verify", "--data", data);
  expect(code).toBe(1);
  expect(said).toContain("is damaged (checksum)");
  expect(await readFile(file)).toEqual(bytes);
});

it("No command accepts a folder that is not a hub’s, since it would save nothing and find nothing wrong", async () => {
  const none = path.join(createTempFolder("hub"), "mistyped");
  for (const command of [["verify"], ["backup", path.join(createTempFolder("hub"), "saved")], ["compact"]]) {
    const { code, said, complained } = await hub(...command, "--data", none);
    expect([code, said]).toEqual([1, ""]);
    expect(complained).toBe(`${message("hub.no-data", { folder: none })}\n`);
  }
  const { code, complained } = await hub("restore", none, "--data", data);
  expect([code, complained]).toEqual([1, `${message("hub.no-backup", { folder: none })}\n`]);
  expect(existsSync(none)).toBe(false);
});

describe("A hub that cannot be started", () => {
  it.each([
    [
      "a passphrase that is not there",
      "--create-with",
      "none",
      "hub.file",
      { file: path.resolve("none"), cause: "ENOENT" },
    ],
    ["an empty passphrase", "--create-with", "/dev/null", "hub.phrase-empty", { file: "/dev/null" }],
    ["a web edition that was not built", "--web", "none", "hub.no-web", { folder: "none" }],
  ] as const)("names %s", async (_, option, value, code, params) => {
    expect(await hub("--data", data, "--port", "0", option, value)).toEqual({
      code: 1,
      said: "",
      complained: `${message(code, params)}\n`,
    });
  });

  it("names certificate files that are not valid", async () => {
    const none = path.join(createTempFolder("hub"), "cert.pem");
    const asked = () => hub("--data", data, "--port", "0", "--tls-cert", none, "--tls-key", none);
    expect((await asked()).complained).toBe(`${message("hub.file", { file: none, cause: "ENOENT" })}\n`);
    await writeFile(none, "no certificate");
    const { code, complained } = await asked();
    expect(code).toBe(1);
    expect(complained).toMatch(`The certificate in ${none} and the key in ${none} cannot be used (ERR_`);
  });

  it("names the port that is in use, its own or the one of its metrics", async () => {
    const { port } = await stage.hub();
    const taken = `${message("hub.port-taken", { port })}\n`;
    const elsewhere = ["--data", data, "--port"];
    expect(await hub(...elsewhere, `${port}`)).toMatchObject({ code: 1, complained: taken });
    const { code, complained } = await hub(...elsewhere, "0", "--metrics", `${port}`);
    expect([code, complained]).toEqual([1, taken]);
  });

  it("names the address that this machine does not have", async () => {
    const { complained } = await hub("--data", data, "--port", "0", "--host", "192.0.2.7");
    expect(complained).toBe(`${message("hub.no-address", { host: "192.0.2.7" })}\n`);
  });
});

it("The hub's command prints its usage", async () => {
  const help = await hub("--help");
  expect(help.code).toBe(0);
  expect(help.said).toContain("--create-with");
  expect(await hub("--version")).toEqual({ code: 0, said: `${VERSION}\n`, complained: "" });
});
