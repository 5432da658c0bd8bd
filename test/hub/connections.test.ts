import { rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { TrustedProxies } from "#hub/connection/trustedProxies.ts";
import { RateLimiter, RATE_LIMITS } from "#hub/admission/rateLimiter.ts";
import { VERSION } from "#hub/version.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { typed } from "./runHubCommand.ts";
import { spawnHub, type Stage, tokenOf, tokenWith, until, stageEach } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

describe("A long connection", () => {
  const renewal = { every: 60, patience: 400 };

  it("proves itself repeatedly, and stays", async () => {
    const hub = await stage.hub({ renewal });
    let asked = 0;
    const client = await stage.inStep(admin, hub, { token: () => (asked++, tokenOf(admin, hub.url)) });
    await until("several challenges", () => asked > 3);
    expect(client.closed).toEqual([]);
    expect(client.notices).toEqual([]);
  });

  it("ends if the device cannot answer, or another one answers", async () => {
    const hub = await stage.hub({ renewal });
    const ines = await joinTeam(admin, await openInvitation(admin), "Member 2");
    (await stage.inStep(admin, hub)).close();
    await stage.inStep(ines, hub);
    for (const wrong of [() => new Promise<string>(() => undefined), () => tokenOf(ines, hub.url)]) {
      let asked = 0;
      const client = await stage.inStep(admin, hub, {
        token: () => (asked++ === 0 ? tokenOf(admin, hub.url) : wrong()),
      });
      await until("put out", () => client.closed.includes(4401));
      expect(client.notices[0]).toMatchObject({ type: "out" });
    }
  });
});

describe("A device that sends too much", () => {
  it("learns how long to wait, loses nothing, and continues afterwards", async () => {
    const device = { messages: 30, bytes: RATE_LIMITS.device.bytes, perSeconds: 3 };
    const hub = await stage.hub({ rates: { ...RATE_LIMITS, device } });
    const client = await stage.inStep(admin, hub);
    const keys = await Promise.all(Array.from({ length: 60 }, () => admin.annotate({ comment: "One of many" })));
    for (const key of keys) client.put([admin.held.get(key)!]);
    await until("the notice", () => client.notices.length > 0);
    expect(client.notices[0]).toMatchObject({ type: "slow", code: "hub.slow" });
    expect(client.notices[0]!.params.seconds).toBeGreaterThan(0);
    await until("closed", () => client.closed.includes(4429));
    // After reconnecting, the client sends one message instead of sixty.
    await client.inStep();
    const look = await stage.inStep(admin, hub);
    expect(keys.every((key) => look.dossier.hasBody(key))).toBe(true);
  });

  it("is measured by messages and bytes, separately and with its address, and forgiven with time", () => {
    let now = 0;
    const device = { messages: 10, bytes: 1000, perSeconds: 10 };
    const rates = new RateLimiter({ device, address: { messages: 15, bytes: 10_000, perSeconds: 10 } }, () => now);
    const waits = (who: string, times: number, bytes = 1) =>
      Array.from({ length: times }, () => rates.take(who, "here", bytes)).filter((wait) => wait > 0);
    expect(waits("one", 10)).toEqual([]);
    expect(rates.take("one", "here", 1)).toBe(2);
    expect(rates.take("other", "there", 1001)).toBe(2);
    expect(waits("third", 4)).toEqual([]);
    expect(waits("third", 1).length).toBe(1);
    now += 20_000;
    expect(waits("one", 10)).toEqual([]);
  });
});

describe("The passphrase for publishing a dossier", () => {
  it("is requested by the hub, and nobody else can use it", async () => {
    const hub = await stage.hub({ mayCreate: [{ phrase: "tide and gauge" }] });
    const turned = async (create?: string) => {
      const client = stage.client(admin, hub, { token: () => tokenOf(admin, hub.url, { create }) });
      await until("an answer", () => client.turnedAway.length > 0);
      client.close();
      return client.turnedAway[0];
    };
    expect(await turned()).toBe("hub.phrase-missing");
    expect(await turned(sha256("tide and gauge"))).toBe("hub.phrase-wrong");
    const token = tokenWith(admin, hub.url, " tide and gauge\n");
    await stage.inStep(admin, hub, { token });
    // Once the dossier exists, its members need no passphrase.
    await stage.inStep(admin, hub);
  });

  it("may be read from a file", async () => {
    const data = createTempFolder("hub");
    const file = path.join(data, "phrase");
    await writeFile(file, "tide\n");
    const hub = await spawnHub(stage, data, "--create-with", file);
    const client = stage.client(admin, hub);
    await until("an answer", () => client.turnedAway.length > 0);
    expect(client.turnedAway[0]).toBe("hub.phrase-missing");
  });
});

it("The hub believes what trusted proxies say about clients, and nobody else", () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as never;
  const proxies = new TrustedProxies(["127.0.0.1", "10.0.0.0/8", "::1"]);
  expect(proxies.clientAddress(from("203.0.113.7", "198.51.100.1"))).toBe("203.0.113.7");
  expect(proxies.clientAddress(from("127.0.0.1", "198.51.100.1"))).toBe("198.51.100.1");
  expect(proxies.clientAddress(from("::ffff:127.0.0.1", "198.51.100.1, 203.0.113.9, 10.1.2.3"))).toBe("203.0.113.9");
  expect(proxies.clientAddress(from("::1", "2001:db8::1"))).toBe("2001:db8::1");
  expect(proxies.clientAddress(from("127.0.0.1", "nonsense"))).toBe("127.0.0.1");
  expect(proxies.clientAddress(from("127.0.0.1"))).toBe("127.0.0.1");
  expect(new TrustedProxies().clientAddress(from("127.0.0.1", "198.51.100.1"))).toBe("127.0.0.1");
  expect(() => new TrustedProxies(["hub.example.org"])).toThrow();
});

describe("A hub's metrics", () => {
  it("are served separately from the hub, count what happens, and name nobody", async () => {
    const hub = await stage.hub({ metrics: { host: "127.0.0.1", port: 0 } });
    const client = await stage.inStep(admin, hub);
    client.dossier.doc.getMap("draft").set("x", "y");
    await until("the notice", () => client.notices.length > 0);
    // Otherwise it would reconnect and be refused again.
    client.close();
    await stage.inStep(admin, hub);
    expect((await fetch(`${hub.url}/metrics`)).status).toBe(404);
    const text = await (await fetch(hub.metrics!)).text();
    expect(text).toMatch(/^clausemark_updates_total\{outcome="stored"\} [1-9]/m);
    expect(text).toMatch(/^clausemark_updates_total\{outcome="refused"\} 1$/m);
    expect(text).toMatch(/^clausemark_events_total\{event="let in"\} [1-9]/m);
    expect(text).toMatch(/^clausemark_update_seconds_bucket\{le="\+Inf"\} [1-9]/m);
    expect(text).toMatch(/^clausemark_sockets\{state="proven"\} [1-9]/m);
    expect(text).toMatch(/^clausemark_sockets\{state="strangers"\} 0$/m);
    expect(text).toMatch(/^clausemark_stored_bytes [1-9]/m);
    expect(text).toMatch(/^clausemark_disk_free_bytes [1-9]/m);
    expect(text).toMatch(/^clausemark_well 1$/m);
    expect(text).not.toMatch(/_up /);
    expect(text).toMatch(/^process_resident_memory_bytes [1-9]/m);
    for (const line of text.trim().split("\n")) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"{}]*"(,\w+="[^"{}]*")*\})? [\d.e+-]+)$/);
    }
    for (const id of [admin.ledger.dossier, admin.device.publicKeys.key]) expect(text).not.toContain(id.slice(0, 8));
  });

  it("are there before anything has happened, with their type", async () => {
    const hub = await stage.hub({ metrics: { host: "127.0.0.1", port: 0 } });
    const text = await (await fetch(hub.metrics!)).text();
    for (const event of ["unsaved", "not stored", "failed"])
      expect(text).toContain(`clausemark_events_total{event="${event}"} 0\n`);
    expect(text).toContain('clausemark_updates_total{outcome="refused"} 0\n');
    expect(text).toContain("clausemark_update_bytes_total 0\n");
    expect(text).toContain("# TYPE process_cpu_seconds_total counter\n");
    expect(text).toContain(`clausemark_build_info{version="${VERSION}",node="${process.version}"} 1\n`);
    expect(Number(/^process_start_time_seconds (.+)$/m.exec(text)?.[1]) * 1000).toBeLessThan(Date.now());
  });

  it("say when everything was last saved, and whether the hub is healthy", async () => {
    const hub = await stage.hub({ metrics: { host: "127.0.0.1", port: 0 } });
    await stage.inStep(admin, hub);
    const figure = async (name: string) =>
      Number(new RegExp(`^${name} (.+)$`, "m").exec(await (await fetch(hub.metrics!)).text())?.[1]);
    expect(await figure("clausemark_last_backup_timestamp_seconds")).toBe(0);
    const began = Math.floor(Date.now() / 1000);
    const backup = path.join(createTempFolder("hub"), "saved");
    expect((await typed("backup", backup, "--data", hub.data)).code).toBe(0);
    expect(await figure("clausemark_last_backup_timestamp_seconds")).toBeGreaterThanOrEqual(began);
    await rm(hub.data, { recursive: true });
    await until("unwell", async () => (await figure("clausemark_well")) === 0);
  });

  it("have nothing from the contents of a request", async () => {
    const hub = await stage.hub({ metrics: { host: "127.0.0.1", port: 0 } });
    await new Promise((resolve) =>
      request({ port: hub.port, path: "/challenge?dossier=secret", headers: { host: "secret" } }, resolve).end(),
    );
    expect(await (await fetch(hub.metrics!)).text()).not.toContain("secret");
    expect(hub.events.join("\n")).not.toContain("secret");
  });
});

it("The hub logs events of the chosen level, and counts the others too", async () => {
  const data = createTempFolder("hub");
  const hub = await spawnHub(stage, data, "--log", "warn", "--metrics", "0");
  const client = await stage.inStep(admin, hub);
  client.dossier.doc.getMap("draft").set("x", "y");
  await until("the notice", () => client.notices.length > 0);
  await until("told", () => hub.events().length > 0);
  client.close();
  expect(await hub.terminate()).toBe(0);
  expect(hub.events().map(({ event }) => event)).toEqual(["refused"]);
});

it("The hub is unhealthy if nothing can be written", async () => {
  const hub = await stage.hub();
  await rm(hub.data, { recursive: true });
  const answer = await fetch(`${hub.url}/healthz`);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ ok: false });
  expect(hub.events).toContain(JSON.stringify({ event: "unwell", cause: "ENOENT" }));
});
