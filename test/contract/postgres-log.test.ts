import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { concatBytes, decodeUtf8, toHex, encodeUtf8 } from "#shared/base/bytes.ts";
import { openPostgresDatabase, type PostgresDatabase } from "#hub/log/postgresDatabase.ts";
import type { DossierLog, HubLogStore } from "#hub/log/logStore.ts";
import { openHubLogStore } from "#hub/log/openHubLogStore.ts";
import { openPostgresLogStore } from "#hub/log/postgresStore.ts";
import { describeErrorForOperator } from "#hub/serve/describeErrorForOperator.ts";
import { message } from "#shared/messages/messages.ts";
import { everyByte } from "../hub/support.ts";
import { missingServicesReason, startPostgres, type TestService } from "../support/network/testServices.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { registerLogContract } from "./log.ts";

const missing = missingServicesReason();
if (missing) console.warn(`The log in PostgreSQL is not tested: ${missing}.`);

describe.skipIf(missing !== null)("In a PostgreSQL database,", () => {
  let service: TestService;
  let database: PostgresDatabase;
  let logs: HubLogStore;
  beforeAll(async () => {
    service = await startPostgres();
    database = openPostgresDatabase(service.url);
    logs = await openPostgresLogStore(database);
  }, 60_000);
  afterAll(async () => {
    await logs.close();
    await service.end();
  });

  const newDossier = () => toHex(randomBytes(32));
  const tableOf = (dossier: string) => `clausemark_log_${dossier.slice(0, 40)}`;

  registerLogContract("a log", () => {
    const dossier = newDossier();
    return Promise.resolve({
      open: () => logs.open(dossier),
      bytes: async () => concatBytes(await everyByte(service.folder)),
      async spoil() {
        await database.query(
          `UPDATE ${tableOf(dossier)} SET bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)
           WHERE seq = (SELECT max(seq) FROM ${tableOf(dossier)})
           AND snapshot = (SELECT bool_or(snapshot) FROM ${tableOf(dossier)})`,
        );
      },
      remove: async () => void (await database.query(`DROP TABLE IF EXISTS ${tableOf(dossier)}`)),
    });
  });

  it("a finished transaction leaves no listener", async () => {
    const warnings: string[] = [];
    const hear = ({ name }: Error) => void warnings.push(name);
    process.on("warning", hear);
    for (let i = 0; i < 50; i++) await database.transaction(() => Promise.resolve());
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", hear);
    expect(warnings).toEqual([]);
  });

  describe("an ordinary role", () => {
    const asOrdinary = (name: string) => service.url.replace("clausemark@", "ordinary@").replace(/postgres$/, name);
    beforeAll(() => database.query("CREATE ROLE ordinary LOGIN"));

    it("that may not create tables is named as the cause", async () => {
      await database.query("CREATE DATABASE foreign_one");
      const url = asOrdinary("foreign_one");
      const refused = await openHubLogStore({ data: null, database: url }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: "42501" });
      expect(describeErrorForOperator(refused, { data: null, database: url })).toBe(message("hub.database-role"));
    });

    it("that owns its database is enough, and the hub is unhealthy if a dossier's table is not its own", async () => {
      await database.query("CREATE DATABASE own OWNER ordinary");
      const own = unwrapOutcome(await openHubLogStore({ data: null, database: asOrdinary("own") }));
      const dossier = newDossier();
      const log = await own.open(dossier);
      await log.append(encodeUtf8("an entry"));
      await own.probeAll();
      const above = openPostgresDatabase(service.url.replace(/postgres$/, "own"));
      await above.query(`ALTER TABLE ${tableOf(dossier)} OWNER TO clausemark`);
      await expect(own.probeAll()).rejects.toMatchObject({ code: "42501", dossier });
      await above.close();
      await own.close();
    });
  });

  it("a log continues in a database of an earlier version, which did not record when anything was written", async () => {
    const dossier = newDossier();
    const log = await logs.open(dossier);
    await log.append(encodeUtf8("before"));
    await database.query("ALTER TABLE clausemark_dossier DROP COLUMN written");
    await database.query("DROP TABLE clausemark_order");
    const again = await openPostgresLogStore(database);
    const usage = async () => (await again.usage()).find((each) => each.dossier === dossier);
    expect(await usage()).toMatchObject({ written: null });
    expect(await log.append(encodeUtf8("after"))).toBe(true);
    expect((await usage())?.written).not.toBeNull();
    expect(await again.orders.read()).toEqual([]);
  });

  describe("a dossier that is to be deleted by order", () => {
    const ordered = async () => {
      const dossier = newDossier();
      const [known, empty] = [await logs.open(dossier), await logs.open(dossier)];
      await known.append(encodeUtf8("an entry"));
      await logs.orders.give({ kind: "deleted", subject: dossier });
      await logs.remove(dossier);
      return { dossier, known, empty };
    };

    it("is no longer stored, whichever hub still has its log open", async () => {
      const { dossier, known, empty } = await ordered();
      expect(await empty.append(encodeUtf8("from one that knew nothing"))).toBe(false);
      expect(await (await logs.open(dossier)).append(encodeUtf8("from one that opened it since"))).toBe(false);
      expect(await known.erase(() => encodeUtf8("everything")).catch(() => false)).toBe(false);
      for (const log of [known, empty]) {
        await log.compact(() => encodeUtf8("everything")).catch(() => undefined);
        expect(await log.append(encodeUtf8("another")).catch(() => false)).toBe(false);
      }
      expect(await (await logs.open(dossier)).read()).toEqual([]);
      expect(await logs.list()).not.toContain(dossier);
      const { rows } = await database.query("SELECT to_regclass($1) AS there", [tableOf(dossier)]);
      expect(rows).toEqual([{ there: null }]);
    });

    it("is stored again from the beginning once the order is lifted, and not deleted without an order", async () => {
      const { dossier } = await ordered();
      await logs.readmit(dossier);
      await logs.remove(dossier);
      const log = await logs.open(dossier);
      expect(await log.append(encodeUtf8("anew"))).toBe(true);
      expect((await log.read()).map(decodeUtf8)).toEqual(["anew"]);
    });
  });

  describe("a log that two hubs share", () => {
    async function both(): Promise<{ one: DossierLog; other: DossierLog; dossier: string }> {
      const dossier = newDossier();
      return { one: await logs.open(dossier), other: await logs.open(dossier), dossier };
    }
    const contents = async (log: DossierLog) => (await log.read()).map(decodeUtf8);
    /** Collects the changes that a hub receives from other hubs. */
    async function takenIn(log: DossierLog): Promise<(string | null)[]> {
      const taken: (string | null)[] = [];
      await log.catchUp(async (entries) => void taken.push(...entries.map(decodeUtf8)));
      return taken;
    }

    it("accepts nothing from a hub that does not know what the others have stored", async () => {
      const { one, other } = await both();
      expect(await one.append(encodeUtf8("one"))).toBe(true);
      expect(await other.append(encodeUtf8("two"))).toBe(false);
      expect(await takenIn(other)).toEqual(["one"]);
      expect(await other.append(encodeUtf8("two"))).toBe(true);
      expect(await takenIn(one)).toEqual(["two"]);
      expect(await takenIn(one)).toEqual([]);
      expect(await contents(one)).toEqual(["one", "two"]);
    });

    it("accepts nothing that was judged before the others' entries were read", async () => {
      const { one, other } = await both();
      await one.append(encodeUtf8("one"));
      const { edition } = other;
      await takenIn(other);
      expect(await other.append(encodeUtf8("two"), edition)).toBe(false);
      expect(await other.append(encodeUtf8("two"), other.edition)).toBe(true);
    });

    it("keeps every entry of both, once, in one order", async () => {
      const { one, other } = await both();
      const write = async (log: DossierLog, name: string) => {
        for (let i = 0; i < 50; i++) while (!(await log.append(encodeUtf8(`${name}${i}`)))) await takenIn(log);
      };
      await Promise.all([write(one, "a"), write(other, "b")]);
      const all = await contents(one);
      expect(all).toEqual(await contents(other));
      expect(all.filter((text) => text!.startsWith("a"))).toEqual(Array.from({ length: 50 }, (_, i) => `a${i}`));
      expect(all.filter((text) => text!.startsWith("b"))).toEqual(Array.from({ length: 50 }, (_, i) => `b${i}`));
    });

    it("is measured equally by each, whichever has stored something and compacted it", async () => {
      const { one, other, dossier } = await both();
      const before = await logs.stored();
      await one.append(new Uint8Array(20_000));
      await takenIn(other);
      await other.append(new Uint8Array(10_000));
      await takenIn(one);
      expect([one.stored, other.stored]).toEqual([30_000, 30_000]);
      expect((await logs.stored()) - before).toBeGreaterThan(30_000);
      await one.compact(() => new Uint8Array(25_000));
      await one.append(new Uint8Array(1_000));
      const third = await logs.open(dossier);
      await third.read();
      expect([one.stored, third.stored]).toEqual([26_000, 26_000]);
      await third.erase(() => new Uint8Array(5_000));
      expect(third.stored).toBe(5_000);
    });

    it("gives the snapshot to a hub whose next entries were compacted into it", async () => {
      const { one, other } = await both();
      await one.append(encodeUtf8("one"));
      await one.compact(() => encodeUtf8("one"));
      await one.append(encodeUtf8("two"));
      await one.compact(() => encodeUtf8("one+two"));
      await one.append(encodeUtf8("three"));
      expect(await takenIn(other)).toEqual(["one+two", "three"]);
      expect(await other.append(encodeUtf8("four"))).toBe(true);
    });

    it("does not replace a newer snapshot with an older one", async () => {
      const { one, other } = await both();
      await one.append(encodeUtf8("one"));
      await takenIn(other);
      await one.append(encodeUtf8("two"));
      await one.compact(() => encodeUtf8("one+two"));
      await other.compact(() => encodeUtf8("one"));
      expect(await contents(one)).toEqual(["one+two"]);
    });

    it("erases only if everything that it replaces is known", async () => {
      const { one, other } = await both();
      await one.append(encodeUtf8("a secret"));
      await takenIn(other);
      await one.append(encodeUtf8("news"));
      expect(await other.erase(() => encodeUtf8(""))).toBe(false);
      expect(await contents(one)).toEqual(["a secret", "news"]);
      await takenIn(other);
      expect(await other.erase(() => encodeUtf8("news"))).toBe(true);
      expect(await contents(one)).toEqual(["news"]);
      expect(await one.append(encodeUtf8("after"))).toBe(true);
    });
  });

  it("an entry is on the disk once it is acknowledged, whatever happens to the database", async () => {
    const own = await startPostgres();
    const line = openPostgresDatabase(own.url);
    const log = await (await openPostgresLogStore(line)).open(newDossier());
    const acknowledged: string[] = [];
    for (let i = 0; i < 20; i++) {
      if (await log.append(encodeUtf8(`entry ${i}`))) acknowledged.push(`entry ${i}`);
    }
    const unsure = log.append(encodeUtf8("under way")).catch(() => false);
    await own.kill();
    await unsure;
    await expect(log.append(encodeUtf8("nowhere"))).rejects.toThrow();
    await own.start();
    const found = await retried(() => log.read());
    expect(acknowledged.length).toBe(20);
    expect(acknowledged.filter((text) => !found.map(decodeUtf8).includes(text))).toEqual([]);
    await line.close();
    await own.end();
  }, 60_000);
});

/** Retries, because a database recovering from a crash refuses connections for a moment. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
