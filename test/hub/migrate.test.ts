import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  lockPostgresDatabaseExclusively,
  openPostgresDatabase,
  type PostgresDatabase,
} from "#hub/log/postgresDatabase.ts";
import { openHubLogStore } from "#hub/log/openHubLogStore.ts";
import type { HubLogStore } from "#hub/log/logStore.ts";
import { message } from "#shared/messages/messages.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { missingServicesReason, startPostgres, type TestService } from "../support/network/testServices.ts";
import { createTeam, joinTeam, unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, until, type Stage } from "./support.ts";
import { typed as hub } from "./runHubCommand.ts";

const missing = missingServicesReason();
if (missing) console.warn(`Databases are not administered in tests: ${missing}.`);

const short = (id: string) => id.slice(0, 12);

describe.skipIf(missing !== null)("With a database,", { timeout: 60_000 }, () => {
  let postgres: TestService;
  let above: PostgresDatabase;
  let url: string;
  let stage: Stage;
  let admin: Person;
  let count = 0;
  beforeAll(async () => {
    postgres = await startPostgres();
    above = openPostgresDatabase(postgres.url);
  }, 60_000);
  afterAll(async () => {
    await above.close();
    await postgres.end();
  }, 60_000);
  stageEach((given) => ({ stage, admin } = given));
  beforeEach(async () => {
    const name = `keeper_${++count}`;
    await above.query(`CREATE DATABASE ${name}`);
    url = postgres.url.replace(/postgres$/, name);
    vi.stubEnv("DATABASE_URL", url);
  });

  const logs = async (): Promise<HubLogStore> => unwrapOutcome(await openHubLogStore({ data: null, database: url }));
  const sharing = async () => stage.hub({ logs: await logs() });
  const tables = async () => {
    const database = openPostgresDatabase(url);
    const { rows } = await database.query("SELECT tablename FROM pg_tables WHERE tablename LIKE 'clausemark_log_%'");
    await database.close();
    return rows.length;
  };

  describe("orders", () => {
    it("to block apply at every hub, and are lifted at every hub", async () => {
      const [one, other] = [await sharing(), await sharing()];
      const client = await stage.inStep(admin, one);
      const elsewhere = await stage.inStep(admin, other);
      expect(await hub("block", short(admin.ledger.dossier))).toMatchObject({ code: 0, complained: "" });
      await until("both ends", () => client.closed.includes(4401) && elsewhere.closed.includes(4401), 5000);
      expect([client, elsewhere].map(({ notices }) => notices[0]?.code)).toEqual(["hub.blocked", "hub.blocked"]);
      for (const each of [client, elsewhere]) each.close();
      expect(await hub("unblock", admin.ledger.dossier)).toMatchObject({ code: 0 });
      for (const running of [one, other]) {
        await until("the order to be lifted", () => running.events.some((each) => each.includes('"lifted"')));
        await stage.inStep(admin, running);
      }
    });

    it("to delete drop the dossier's table, prevent every hub from storing it, and can be lifted", async () => {
      const [one, other] = [await sharing(), await sharing()];
      const client = await stage.inStep(admin, one);
      const invitation = await openInvitation(admin);
      client.put();
      await client.inStep();
      const second = await joinTeam(admin, invitation, "Member 2");
      const hers = await stage.inStep(second, other);
      const { dossier } = admin.ledger;
      expect(await tables()).toBe(1);
      // Written just before any hub has seen the order.
      await second.annotate({ comment: "Too late" });
      const deleted = hub("delete", short(dossier), "--yes");
      hers.put();
      expect(await deleted).toMatchObject({ code: 0, complained: "" });
      await until("both refusals", () => [client, hers].every(({ turnedAway }) => turnedAway.includes("hub.deleted")));
      expect(await tables()).toBe(0);
      const { said } = await hub("list", "--json");
      expect(JSON.parse(said)).toMatchObject({ dossiers: [{ dossier, bytes: 0, state: "deleted" }] });
      for (const each of [client, hers]) each.close();
      expect(await hub("unblock", dossier)).toMatchObject({ code: 0 });
      await until("the order to be lifted", () => other.events.some((each) => each.includes('"lifted"')));
      // A hub that has not heard of the new dossier yet must not delete it.
      const late = await logs();
      await late.remove(dossier);
      await late.close();
      await stage.inStep(admin, other);
      expect(await tables()).toBe(1);
    });

    it("to accept nothing apply at every hub", async () => {
      const [one, other] = [await sharing(), await sharing()];
      const client = await stage.inStep(admin, one);
      const elsewhere = await stage.inStep(admin, other);
      await hub("read-only", "on");
      for (const running of [one, other])
        await until("the order", () => running.events.some((each) => each.includes('"ordered"')));
      const key = await admin.annotate({ comment: "Held" });
      client.put();
      await until("the notice", () => client.notices.some(({ code }) => code === "hub.read-only"));
      expect(elsewhere.dossier.has(key)).toBe(false);
      await hub("read-only", "off");
      await until("the other hub to have it", () => elsewhere.dossier.hasBody(key));
      await client.inStep();
    });
  });

  it("the list of dossiers takes one query, with the time at which each was written", async () => {
    const running = await sharing();
    const before = Date.now();
    await stage.inStep(admin, running);
    const { dossiers } = JSON.parse((await hub("list", "--json", "--records")).said) as {
      dossiers: { dossier: string; bytes: number; written: string; records: number; devices: number }[];
    };
    expect(dossiers).toMatchObject([{ dossier: admin.ledger.dossier, devices: 1 }]);
    expect(dossiers[0]!.records).toBe(admin.held.size);
    expect(dossiers[0]!.bytes).toBeGreaterThan(0);
    expect(Math.abs(Date.parse(dossiers[0]!.written) - before)).toBeLessThan(60_000);
  });

  describe("a move", () => {
    /** Creates a folder with two dossiers, one of them with a note, and an order. */
    async function folderOfTwo(): Promise<{ data: string; key: string; other: Person }> {
      const running = await stage.hub();
      const client = await stage.inStep(admin, running);
      const key = await admin.annotate({ comment: "Moves along" });
      client.put();
      await client.inStep();
      const other = (await createTeam()).admin;
      (await stage.inStep(other, running)).close();
      client.close();
      await running.stop();
      await hubOn(running.data, "block", other.ledger.dossier);
      return { data: running.data, key, other };
    }
    async function hubOn(data: string, ...args: readonly string[]) {
      vi.stubEnv("DATABASE_URL", "");
      const done = await hub(...args, "--data", data);
      vi.stubEnv("DATABASE_URL", url);
      return done;
    }

    it("copies everything from a folder into the database and back, with the orders, and can be repeated", async () => {
      const { data, key, other } = await folderOfTwo();
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0, complained: "" });
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0, complained: "" });
      const shared = await logs();
      const log = await shared.open(admin.ledger.dossier);
      expect((await log.read()).length).toBe(1);
      await log.close();
      await shared.close();
      const back = createTempFolder("hub");
      const { code, said } = await hub("migrate", "database", back);
      expect(code).toBe(0);
      const records = admin.held.size + other.held.size;
      expect(said).toBe(`${message("keeper.migrated", { dossiers: 2, records, from: "DATABASE_URL", to: back })}\n`);
      const again = await stage.hub({ data: back });
      const look = await stage.inStep(admin, again);
      expect(look.dossier.hasBody(key)).toBe(true);
      const blocked = stage.client(other, again);
      await until("the refusal", () => blocked.turnedAway.includes("hub.blocked"));
    });

    it("takes nothing along that was deleted, on either side, and deletes nothing that is there", async () => {
      const { data, other } = await folderOfTwo();
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0 });
      await hub("delete", admin.ledger.dossier, "--yes");
      const { code, said } = await hub("migrate", data, "database");
      expect([code, said.split("\n")[0]]).toEqual([0, message("keeper.left-out", { dossiers: 1 })]);
      await hubOn(data, "delete", other.ledger.dossier, "--yes");
      const dossiers = short(other.ledger.dossier);
      expect(await hub("migrate", data, "database")).toEqual({
        code: 1,
        said: "",
        complained: `${message("keeper.migrate-deleted", { from: data, to: "DATABASE_URL", dossiers })}\n`,
      });
      expect(JSON.parse((await hub("list", "--json")).said)).toMatchObject({
        dossiers: [
          { dossier: other.ledger.dossier, state: "blocked" },
          { dossier: admin.ledger.dossier, state: "deleted" },
        ],
      });
      expect(await tables()).toBe(1);
      await hub("delete", other.ledger.dossier, "--yes");
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0 });
      expect(JSON.parse((await hub("list", "--json")).said)).toMatchObject({
        dossiers: [{ state: "deleted" }, { state: "deleted" }],
      });
      expect(await tables()).toBe(0);
    });

    it("continues where it was interrupted, and loses and duplicates nothing", async () => {
      const { data, key } = await folderOfTwo();
      // A part was migrated before: one dossier, without the note.
      const dossiers = path.join(data, "dossiers");
      const file = path.join(dossiers, admin.ledger.dossier, "log.0");
      const whole = await readFile(file);
      const names = await readdir(path.join(dossiers, admin.ledger.dossier));
      expect(names).toEqual(["log.0"]);
      await writeFile(file, whole.subarray(0, 4 + 4 + 8 + whole.readUInt32BE(0)));
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0 });
      await writeFile(file, whole);
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0 });
      const running = await sharing();
      const look = stage.client(admin, running);
      await look.inStep();
      expect(look.dossier.hasBody(key)).toBe(true);
      expect(look.dossier.size).toBe(admin.held.size);
    });

    it("is refused if a hub uses the database, whatever name it connects by, and keeps hubs out while it runs", async () => {
      const { data } = await folderOfTwo();
      const named = unwrapOutcome(
        await openHubLogStore({ data: null, database: `${url}?application_name=ledger&options=-c%20jit%3Doff` }),
      );
      const running = await stage.hub({ logs: named });
      expect(await hub("migrate", data, "database")).toMatchObject({
        code: 1,
        complained: `${message("keeper.migrate-busy")}\n`,
      });
      await running.stop();
      const alone = await lockPostgresDatabaseExclusively(url);
      expect(alone).not.toBeNull();
      expect(await lockPostgresDatabaseExclusively(url)).toBeNull();
      let isIn = false;
      const late = logs().then((own) => ((isIn = true), own));
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(isIn).toBe(false);
      await alone!.release();
      await (await late).close();
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0 });
    });

    it("waits a moment for a connection that is being closed", async () => {
      const leaving = await lockPostgresDatabaseExclusively(url);
      const next = lockPostgresDatabaseExclusively(url);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await leaving!.release();
      const alone = await next;
      expect(alone).not.toBeNull();
      await alone!.release();
    });

    it("is refused if a hub uses the folder or the database, and if its ends are not one of each", async () => {
      const { data } = await folderOfTwo();
      const inFolder = await stage.hub({ data });
      expect((await hub("migrate", data, "database")).complained).toContain("is using");
      expect((await hub("migrate", "database", data)).complained).toContain("is using");
      await inFolder.stop();
      const onDatabase = await sharing();
      for (const ends of [
        [data, "database"],
        ["database", createTempFolder("hub")],
      ])
        expect(await hub("migrate", ...ends)).toEqual({
          code: 1,
          said: "",
          complained: `${message("keeper.migrate-busy")}\n`,
        });
      await onDatabase.stop();
      expect(await hub("migrate", data, data)).toMatchObject({ code: 2 });
      expect(await hub("migrate", data, "database")).toMatchObject({ code: 0 });
    });
  });
});
