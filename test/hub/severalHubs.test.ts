import { createClient } from "@redis/client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { eraseAct } from "#shared/acts/erase.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import { openPostgresDatabase } from "#hub/log/postgresDatabase.ts";
import { openHubLogStore } from "#hub/log/openHubLogStore.ts";
import type { HubLogStore } from "#hub/log/logStore.ts";
import { connectRedisFanOut } from "#hub/peers/redisFanOut.ts";
import { missingServicesReason, startPostgres, startRedis, type TestService } from "../support/network/testServices.ts";
import {
  createTeam,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  type Person,
  cutEverybodyOff,
} from "../support/team/team.ts";
import { everyByte, spawnHub, Stage, until, type Client } from "./support.ts";

const missing = missingServicesReason();
if (missing) console.warn(`Hubs that share a log are not tested: ${missing}.`);

describe.skipIf(missing !== null)("Two hubs with one log", { timeout: 60_000 }, () => {
  let postgres: TestService;
  let redis: TestService;
  let stage: Stage;
  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  }, 60_000);
  afterAll(() => Promise.all([postgres.end(), redis.end()]));
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    stage = new Stage();
  });
  afterEach(async () => {
    await stage.end();
    vi.restoreAllMocks();
  });

  const logs = async (): Promise<HubLogStore> =>
    unwrapOutcome(await openHubLogStore({ data: null, database: postgres.url }));
  const hub = async (options = {}) =>
    stage.hub({ logs: await logs(), fanOut: connectRedisFanOut(redis.url, () => undefined), ...options });
  const hubProcess = (more: readonly string[] = []) =>
    spawnHub(stage, null, { DATABASE_URL: postgres.url, REDIS_URL: redis.url }, ...more);

  /** Reads a hub's metric; null if there is none of this name. */
  async function figure({ metrics }: { readonly metrics?: string }, name: string): Promise<number | null> {
    const text = await (await fetch(metrics!)).text();
    const value = new RegExp(`^clausemark_${name} (.+)$`, "m").exec(text)?.[1];
    return value === undefined ? null : Number(value);
  }

  /** Reads a dossier from the database without a hub. */
  async function stored(dossier: string): Promise<DossierDoc> {
    const all = await logs();
    const log = await all.open(dossier);
    const doc = new Y.Doc();
    for (const update of await log.read()) Y.applyUpdate(doc, update);
    await log.close();
    await all.close();
    return new DossierDoc(doc);
  }

  /** Creates a team of two in sync, with one member at each hub. */
  async function teamAt(one: { url: string }, other: { url: string }) {
    const { admin } = await createTeam();
    const his = stage.client(admin, one);
    his.put();
    await his.inStep();
    const invitation = await openInvitation(admin);
    his.put();
    await his.inStep();
    const second = await joinTeam(admin, invitation, "Member 2");
    const hers = stage.client(second, other);
    hers.put();
    await hers.inStep();
    return { admin, his, second, hers };
  }
  async function note(person: Person, client: Client): Promise<OpenedRecord> {
    const key = await person.annotate({ comment: `Note ${Math.random()}` });
    client.put([person.held.get(key)!]);
    return person.held.get(key)!;
  }

  it("show each other's notes and presence at once", async () => {
    const { admin, his, second, hers } = await teamAt(await hub(), await hub());
    await until("the join", () => his.has(second.held.values()));
    const began = Date.now();
    const records = await note(admin, his);
    await until("the note", () => hers.dossier.hasBody(records.key));
    expect(Date.now() - began).toBeLessThan(900);
    const back = await note(second, hers);
    await until("the note", () => his.dossier.hasBody(back.key));
    hers.provider.setAwarenessField("member", "somebody");
    await until("presence", () => [...his.provider.awareness!.getStates().values()].some(({ member }) => member));
    hers.close();
    await until("absence", () => ![...his.provider.awareness!.getStates().values()].some(({ member }) => member));
    expect([...his.notices, ...hers.notices]).toEqual([]);
  });

  it("keep everything of both, whatever they do at the same time", async () => {
    const { admin, his, second, hers } = await teamAt(await hub(), await hub());
    const records: OpenedRecord[] = [];
    for (let i = 0; i < 40; i++) records.push(...(await Promise.all([note(admin, his), note(second, hers)])));
    await Promise.all([his.inStep(), hers.inStep()]);
    await until("all", () => his.has(records) && hers.has(records));
    const found = await stored(admin.ledger.dossier);
    expect(records.filter(({ key }) => !found.hasBody(key))).toEqual([]);
    expect([...his.notices, ...hers.notices]).toEqual([]);
    // Neither service stores any words or names, and presence is stored nowhere.
    hers.provider.setAwarenessField("member", "somebody-present");
    await until("presence", () => [...his.provider.awareness!.getStates().values()].some(({ member }) => member));
    const [kept, passed] = [await everyByte(postgres.folder), await everyByte(redis.folder)];
    expect(kept.includes(readEnvelopeOf(records[0]!).sig)).toBe(true);
    for (const word of ["Note 0", "Member 2", "Administrator", "tide gauges", "somebody-present"]) {
      expect([word, kept.includes(word), passed.includes(word)]).toEqual([word, false, false]);
    }
  });

  it("accept from a client that has changed hubs what builds on its records at the other", async () => {
    const [one, other] = [await hub(), await hub({ fanOut: undefined })];
    const { admin, his } = await teamAt(one, other);
    const first = await note(admin, his);
    await his.inStep();
    his.cut();
    const again = stage.client(admin, other, { doc: his.dossier.doc });
    await again.inStep();
    const next = await note(admin, again);
    await again.inStep();
    expect(again.notices).toEqual([]);
    const found = await stored(admin.ledger.dossier);
    expect([first, next].every(({ key }) => found.hasBody(key))).toBe(true);
  });

  it("disconnect at one a member who is removed at the other, and accept nothing from that member there", async () => {
    const { admin, his, second, hers } = await teamAt(await hub(), await hub({ fanOut: undefined }));
    admin.take(second.held.values());
    await cutEverybodyOff(admin);
    his.put();
    await his.inStep();
    // This hub has not been notified; it still judges the record by the log.
    const late = await note(second, hers);
    await until("closed", () => hers.closed.length > 0);
    expect(hers.notices.some(({ type }) => type === "refused" || type === "out")).toBe(true);
    await until("turned away", () => hers.turnedAway.includes("hub.stranger"));
    expect((await stored(admin.ledger.dossier)).has(late.key)).toBe(false);
  });

  it("erase at both, and in every file of the database", async () => {
    const [one, other] = [await hub(), await hub()];
    const { admin, his, second, hers } = await teamAt(one, other);
    const secret = await note(second, hers);
    await until("the note", () => his.dossier.hasBody(secret.key));
    // Only a part, because a page of the database may end in the middle of the record.
    const part = Buffer.from(secret.bytes!).subarray(20, 44);
    const holds = async () => (await everyByte(postgres.folder)).includes(part);
    await until("the note in the database", holds);
    const records = await second.commit(eraseAct(second.ledger, second.me, secret.key));
    hers.put(records);
    await until("the deletion", () => !hers.dossier.hasBody(secret.key) && !his.dossier.hasBody(secret.key));
    await until("clean files", async () => !(await holds()));
    expect((await everyByte(redis.folder)).includes(part)).toBe(false);
    expect((await stored(admin.ledger.dossier)).has(secret.key)).toBe(true);
    // An old packet adds it again, at the other hub.
    const packet = stage.client(admin, one);
    await packet.inStep();
    packet.dossier.put([secret], { kind: "file" });
    await packet.inStep();
    await until("the deletion", () => !packet.dossier.hasBody(secret.key) && !hers.dossier.hasBody(secret.key));
    await until("clean files", async () => !(await holds()));
  });

  it("hear of a dossier only while somebody there has it open", async () => {
    const { admin, hers } = await teamAt(await hub(), await hub());
    const asking = await createClient({ url: redis.url }).connect();
    stage.add(() => asking.destroy());
    const channel = `clausemark:${admin.ledger.dossier}`;
    const listening = async () => Number((await asking.pubSubNumSub([channel]))[channel]);
    await until("both", async () => (await listening()) === 2);
    hers.close();
    await until("one", async () => (await listening()) === 1);
  });

  it("catch up from the log if Redis is gone, and through Redis when it is back", async () => {
    const own = await startRedis();
    stage.add(() => own.end());
    const line = () => ({ fanOut: connectRedisFanOut(own.url, () => undefined) });
    const measured = await hub({ ...line(), metrics: { host: "127.0.0.1", port: 0 } });
    const { admin, his, hers } = await teamAt(measured, await hub(line()));
    expect(await figure(measured, "redis_up")).toBe(1);
    await own.kill();
    await until("the figure", async () => (await figure(measured, "redis_up")) === 0);
    const records = await note(admin, his);
    await his.inStep();
    await until("the note", () => hers.dossier.hasBody(records.key));
    await own.start();
    const next = await note(admin, his);
    await until("the note", () => hers.dossier.hasBody(next.key));
    expect([...his.notices, ...hers.notices]).toEqual([]);
  });

  it("report that they are unhealthy while the database is gone, and accept everything when it is back", async () => {
    const own = await startPostgres();
    stage.add(() => own.end());
    const all = unwrapOutcome(await openHubLogStore({ data: null, database: own.url }));
    const one = await stage.hub({ logs: all, metrics: { host: "127.0.0.1", port: 0 } });
    const { admin } = await createTeam();
    const client = stage.client(admin, one);
    client.put();
    await client.inStep();
    expect((await fetch(`${one.url}/healthz`)).status).toBe(200);
    expect([await figure(one, "database_up"), await figure(one, "disk_free_bytes")]).toEqual([1, null]);
    expect(await figure(one, "last_backup_timestamp_seconds")).toBe(0);
    await all.noteSaved();
    expect(await figure(one, "last_backup_timestamp_seconds")).toBeGreaterThan(Date.now() / 1000 - 60);
    await own.kill();
    const records = await note(admin, client);
    await until("the notice", () => client.notices.some(({ type }) => type === "unsaved"));
    await until("unwell", async () => (await fetch(`${one.url}/healthz`)).status === 503);
    expect(await figure(one, "database_up")).toBe(0);
    await own.start();
    await client.inStep();
    const line = openPostgresDatabase(own.url);
    const { rows } = await line.query("SELECT count(*) AS n FROM clausemark_dossier");
    await line.close();
    expect(rows).toEqual([{ n: "1" }]);
    expect(client.dossier.hasBody(records.key)).toBe(true);
  });

  const DOSSIERS = Number(process.env["CLAUSEMARK_DOSSIERS"] ?? 6);

  it(`have everything of ${DOSSIERS} dossiers whose writers left at once`, { timeout: 120_000 }, async () => {
    const [one, other] = [await hubProcess(), await hubProcess()];
    const teams = await inTurns(DOSSIERS, () => teamAt(one, other));
    const said = await Promise.all(
      teams.map(async ({ admin, his, second, hers }) => {
        const notes: OpenedRecord[] = [];
        for (let i = 0; i < 3; i++) notes.push(...(await Promise.all([note(admin, his), note(second, hers)])));
        await Promise.all([his.inStep(), hers.inStep()]);
        his.close();
        hers.close();
        return { dossier: admin.ledger.dossier, notes };
      }),
    );
    expect(await missingOf(said)).toEqual([]);
  });

  it(`have what was acknowledged in ${DOSSIERS} dossiers when one is killed`, { timeout: 120_000 }, async () => {
    const [one, other] = [await hubProcess(), await hubProcess()];
    const teams = await inTurns(DOSSIERS, () => teamAt(one, other));
    let isKilled = false;
    let count = 0;
    const work = teams.map(async ({ admin, his, second, hers }) => {
      const notes: OpenedRecord[] = [];
      for (let i = 0; i < 12; i++) {
        notes.push(await note(second, hers));
        await hers.inStep();
        if (isKilled) continue;
        const mine = await note(admin, his);
        if (await acknowledged(his, () => isKilled)) {
          notes.push(mine);
          count++;
        }
      }
      return { dossier: admin.ledger.dossier, notes };
    });
    await until("some acknowledged", () => count > 3 * DOSSIERS);
    isKilled = true;
    await one.kill();
    const said = await Promise.all(work);
    expect(said.flatMap(({ notes }) => notes).length).toBeGreaterThan(DOSSIERS * 12);
    expect(await missingOf(said)).toEqual([]);
    // A client of one hub can continue at the other, with everything.
    const [first] = teams;
    const again = stage.client(first!.admin, other, { doc: first!.his.dossier.doc });
    await again.inStep();
    expect(again.notices).toEqual([]);
  });

  async function missingOf(said: readonly { dossier: string; notes: readonly OpenedRecord[] }[]): Promise<string[]> {
    const missing: string[] = [];
    for (const { dossier, notes } of said) {
      const found = await stored(dossier);
      missing.push(...notes.filter(({ key }) => !found.hasBody(key)).map(({ key }) => key));
    }
    return missing;
  }
});

/** Returns true if the hub has acknowledged everything before it is killed. */
async function acknowledged(client: Client, isKilled: () => boolean): Promise<boolean> {
  while (!isKilled()) {
    if (client.provider.isSynced && !client.provider.hasUnsyncedChanges) return true;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return false;
}

/** Creates many, a few at a time. */
async function inTurns<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  while (made.length < count) {
    made.push(...(await Promise.all(Array.from({ length: Math.min(6, count - made.length) }, make))));
  }
  return made;
}
