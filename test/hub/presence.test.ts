import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { PresenceGate } from "#hub/connection/presenceGate.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { spawnHub, type Stage, tokenOf, until, type Client, stageEach } from "./support.ts";

const PRESENCE = 1;
const MB = 1024 * 1024;

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** Connects the administrator's client, and a reader without the app. */
async function withReader(hub: { url: string }): Promise<{ client: Client; reader: RawClient; bea: Person }> {
  const client = stage.client(admin, hub);
  const invitation = await openInvitation(admin, "reader");
  client.put();
  await client.inStep();
  const bea = await joinTeam(admin, invitation, "Bea");
  const reader = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(bea, hub.url));
  stage.add(() => reader.close());
  return { client, reader, bea };
}

/** Creates an awareness message about clients, each with the same state. */
function about(clients: readonly number[], state: object | null, clock = 1): Uint8Array {
  const awareness = new Awareness(new Y.Doc());
  for (const each of clients) awareness.meta.set(each, { clock, lastUpdated: 0 });
  const states = new Map(clients.map((each) => [each, state]));
  const update = encodeAwarenessUpdate(awareness, [...clients], states as Map<number, object>);
  awareness.destroy();
  return update;
}

const statesOf = (client: Client) => client.provider.awareness!.getStates();

describe("Presence", () => {
  // The longer message is ignored unread, the shorter one is not.
  it.each([1300, 400])("of %i made-up clients costs the hub next to nothing", { timeout: 120_000 }, async (count) => {
    const hub = await spawnHub(stage, createTempFolder("hub"));
    const { client, reader } = await withReader(hub);
    const before = hub.memory();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, hub.memory())), 50);
    stage.add(() => clearInterval(watch));
    const made = Array.from({ length: count }, (_, at) => 1_000_000 + at);
    for (let clock = 1; clock <= 1500; clock++) reader.send(PRESENCE, about(made, {}, clock));
    const began = performance.now();
    await admin.annotate();
    client.put();
    await client.inStep();
    expect(performance.now() - began).toBeLessThan(1000);
    // By then, all its messages have been processed.
    const look = stage.client(admin, hub);
    await look.inStep();
    clearInterval(watch);
    expect(made.some((each) => statesOf(look).has(each))).toBe(false);
    expect((Math.max(most, hub.memory()) - before) / MB).toBeLessThan(50);
  });

  it("is limited to one client for each connection, and nobody else's", async () => {
    const hub = await stage.hub();
    const { client, reader, bea } = await withReader(hub);
    const own = client.dossier.doc.clientID;
    client.provider.setAwarenessField("here", "the administrator");
    const ines = stage.client(admin, hub);
    await until("presence", () => statesOf(ines).get(own)?.["here"] === "the administrator");
    // Messages that name another device's client, several clients, or a second one are dropped.
    reader.send(PRESENCE, about([77], { here: "the reader", device: admin.device.publicKeys.key }));
    await until("presence", () => statesOf(ines).has(77));
    for (const [clients, state] of [
      [[own], { here: "somewhere else" }],
      [[own], null],
      [[78], { here: "the administrator" }],
      [[77, own], { here: "somewhere else" }],
    ] as const) {
      reader.send(PRESENCE, about(clients, state, 1000));
    }
    reader.send(PRESENCE, about([77], { here: "at the end" }, 2000));
    await until("the last", () => statesOf(ines).get(77)?.["here"] === "at the end");
    expect(statesOf(ines).get(own)).toEqual({ here: "the administrator", device: admin.device.publicKeys.key });
    expect(statesOf(ines).has(78)).toBe(false);
    // The same holds for a connection whose first message names another device's client.
    const second = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(bea, hub.url));
    second.send(PRESENCE, about([own], { here: "somewhere else" }, 3000));
    await second.push([...bea.held.values()].find(({ record }) => record.device === bea.device.publicKeys.key)!);
    expect(statesOf(ines).get(own)).toEqual({ here: "the administrator", device: admin.device.publicKeys.key });
    second.close();
    // The hub states the sending device, whatever the message says.
    expect(statesOf(ines).get(77)?.["device"]).toBe(bea.device.publicKeys.key);
  });

  it("remains a device's own when it comes back, and still nobody else's", async () => {
    const hub = await stage.hub();
    const { client, reader } = await withReader(hub);
    const own = client.dossier.doc.clientID;
    client.provider.setAwarenessField("here", "first");
    client.cut();
    const look = stage.client(admin, hub);
    await look.inStep();
    reader.send(PRESENCE, about([own], { here: "the reader" }, 50));
    const again = stage.client(admin, hub, { doc: client.dossier.doc });
    await again.inStep();
    for (let i = 0; i < 10; i++) again.provider.setAwarenessField("here", `again ${i}`);
    await until("the last", () => statesOf(look).get(own)?.["here"] === "again 9");
    expect(statesOf(look).get(own)?.["device"]).toBe(admin.device.publicKeys.key);
  });

  it("of 50 MB is refused by its size", async () => {
    const hub = await stage.hub();
    const { client, reader } = await withReader(hub);
    const closed = reader.closeCode();
    reader.send(PRESENCE, about([7], { here: "x".repeat(50 * MB) }));
    expect(await closed).toBe(4403);
    expect(hub.events.some((each) => each.includes('"code":"frame"'))).toBe(true);
    await admin.annotate();
    client.put();
    await client.inStep();
    expect(client.closed).toEqual([]);
  });
});

it("The hub lets a connection show one client, a few times a second", () => {
  let now = 0;
  const gate = new PresenceGate(() => now);
  expect(gate.accepts({ client: 2, isHere: false })).toBe(false);
  expect(gate.client).toBeNull();
  expect(gate.accepts({ client: 1, isHere: true })).toBe(true);
  expect(gate.accepts({ client: 1, isHere: false })).toBe(true);
  expect(gate.accepts({ client: 2, isHere: true })).toBe(false);
  expect(gate.accepts(null)).toBe(false);
  const many = () =>
    Array.from({ length: 100 }, () => gate.accepts({ client: 1, isHere: true })).filter((each) => each);
  expect(many().length).toBe(46);
  now += 1000;
  expect(many().length).toBe(10);
});
