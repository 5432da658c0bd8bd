import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openHubLogStore } from "#hub/log/openHubLogStore.ts";
import { connectRedisFanOut } from "#hub/peers/redisFanOut.ts";
import type { HubOptions } from "#hub/startHub.ts";
import { startBalancer, type Balancer } from "../support/network/startBalancer.ts";
import { findNginx, startNginx } from "../support/network/startNginx.ts";
import {
  findFreePort,
  missingServicesReason,
  startPostgres,
  startRedis,
  type TestService,
} from "../support/network/testServices.ts";
import { joinTeam, unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";
import { type Stage, tokenOf, until, stageEach } from "./support.ts";

const missing = missingServicesReason();
if (missing) console.warn(`Hubs behind a balancer are not tested: ${missing}.`);
const nginx = findNginx();
if (!nginx) console.warn("Hubs behind nginx are not tested: it is not installed.");

/** How many members join, one after the other, and the time limit of each, in ms. */
const JOINS = 200;
const QUICK = 1000;

describe.skipIf(missing !== null)("Several hubs behind one address", { timeout: 120_000 }, () => {
  let postgres: TestService;
  let redis: TestService;
  let stage: Stage;
  let admin: Person;
  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  }, 60_000);
  afterAll(() => Promise.all([postgres.end(), redis.end()]));
  stageEach((given) => ({ stage, admin } = given));

  async function hubs(count: number, url: string, options: Partial<HubOptions> = {}) {
    const started = [];
    for (let i = 0; i < count; i++) {
      const logs = unwrapOutcome(await openHubLogStore({ data: null, database: postgres.url }));
      const fanOut = connectRedisFanOut(redis.url, () => undefined);
      started.push(await stage.hub({ logs, fanOut, origins: [url], ...options }));
    }
    return started;
  }

  async function behindBalancer(count: number, options: Partial<HubOptions> = {}): Promise<Balancer> {
    const balancer = await startBalancer();
    stage.add(() => balancer.end());
    balancer.targets = await hubs(count, balancer.url, options);
    return balancer;
  }

  async function publish(hub: { url: string }) {
    const client = stage.client(admin, hub);
    client.put();
    await client.inStep();
    return client;
  }

  /** Returns the longest of many joins. */
  async function joinInTurn(hub: { url: string }, count: number): Promise<number> {
    let longest = 0;
    for (let i = 0; i < count; i++) {
      const began = performance.now();
      const client = stage.client(admin, hub);
      await client.inStep();
      longest = Math.max(longest, performance.now() - began);
      client.close();
    }
    return longest;
  }

  it.each([2, 3])("admit every member, with %i of them and every request at another", async (count) => {
    const balancer = await behindBalancer(count);
    await publish(balancer);
    expect(await joinInTurn(balancer, 40)).toBeLessThan(QUICK);
  });

  it("accept a challenge at whichever of them, and at none a second time", async () => {
    const balancer = await behindBalancer(3);
    await publish(balancer);
    for (const [from, to, again] of [
      [0, 1, 2],
      [1, 2, 1],
      [2, 0, 0],
    ] as const) {
      balancer.next = () => from;
      const token = await tokenOf(admin, balancer.url);
      balancer.next = () => to;
      const client = stage.client(admin, balancer, { token: async () => token });
      await client.inStep();
      balancer.next = () => again;
      const second = stage.client(admin, balancer, { token: async () => token });
      await until("an answer", () => second.turnedAway.length > 0);
      expect(second.turnedAway[0]).toBe("hub.challenge");
      client.close();
      second.close();
    }
  });

  it("accept one of several simultaneous answers to one challenge", async () => {
    const balancer = await behindBalancer(3);
    await publish(balancer);
    const token = await tokenOf(admin, balancer.url);
    const clients = Array.from({ length: 30 }, () => stage.client(admin, balancer, { token: async () => token }));
    await until("answers", () => clients.every((each) => each.provider.isAuthenticated || each.turnedAway.length > 0));
    expect(clients.filter((each) => each.turnedAway.length === 0).length).toBe(1);
  });

  it("renew over the open connection, and for older clients with a challenge from another of them", async () => {
    const balancer = await behindBalancer(3, { renewal: { every: 100, patience: 2000 } });
    const renewed = await publish(balancer);
    const invitation = await openInvitation(admin);
    renewed.put();
    await renewed.inStep();
    const before = balancer.requestedPaths.length;
    const since = Date.now();
    const ines = await joinTeam(admin, invitation, "Ines");
    let asked = 0;
    const older = stage.client(ines, balancer, { token: () => (asked++, tokenOf(ines, balancer.url)) });
    older.put();
    await older.inStep();
    await until("renewals", () => asked > 8 && Date.now() > since + 3000);
    expect([...renewed.closed, ...older.closed]).toEqual([]);
    expect([...renewed.notices, ...older.notices]).toEqual([]);
    // One socket; all challenges were requested by the older client.
    expect(balancer.requestedPaths.slice(before).filter((path) => path === "/challenge").length).toBeLessThanOrEqual(
      asked + 1,
    );
    expect(balancer.requestedPaths.slice(before).filter((path) => path === "/sync").length).toBe(1);
  });

  it.skipIf(nginx === null).each([
    ["one after the other", ""],
    ["random", "random;"],
    ["least_conn", "least_conn;"],
    ["the same order as the rest of their team", "hash $part consistent;"],
  ])("admit members in %s behind nginx: each of 200 within a second", async (_, method) => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const end = await startNginx(port, await hubs(3, url, { proxies: ["127.0.0.1"] }), method);
    stage.add(end);
    await publish({ url });
    expect(await joinInTurn({ url }, JOINS)).toBeLessThan(QUICK);
  });
});
