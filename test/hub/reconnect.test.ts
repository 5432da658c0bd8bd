import { describe, expect, it } from "vitest";
import WebSocket from "ws";
import { stageEach, tokenOf, until, type Client, type Stage } from "./support.ts";
import type { Person } from "../support/team/team.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/** A socket that may be closed while it is connecting. */
class QuietSocket extends WebSocket {
  constructor(address: string) {
    super(address);
    this.on("error", () => undefined);
  }
}

const isInStep = ({ provider }: Client) =>
  provider.isAuthenticated && provider.isSynced && !provider.hasUnsyncedChanges;

/** Writes notes of half a KB each. */
async function notes(person: Person, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await person.annotate({ comment: `Note ${i}, ${"too wide ".repeat(50)}` });
}

/** Records how many of a person's records were unacknowledged whenever the client reported that it was in sync. */
function watchSteps(client: Client): { readonly missing: number[] } {
  const lacking = new Set(client.person.held.keys());
  const missing: number[] = [];
  const look = () => isInStep(client) && missing.push(lacking.size);
  client.provider.on("unsyncedChanges", look);
  client.provider.on("synced", look);
  client.provider.watcher = {
    ...client.provider.watcher,
    onStored: (keys) => keys.forEach((key) => lacking.delete(key)),
  };
  return { missing };
}

describe("A connection that is reopened while the proof for the previous one is still being made", () => {
  it("is in sync only once all pieces are acknowledged", async () => {
    const hub = await stage.hub();
    await notes(admin, 200);
    let [asked, goOn] = [0, (): void => undefined];
    const later = new Promise<void>((resolve) => (goOn = resolve));
    const client: Client = stage.client(admin, hub, {
      socket: QuietSocket as unknown as typeof WebSocket,
      token: async () => {
        const token = await tokenOf(admin, hub.url);
        if (++asked > 1) return token;
        (client.provider.configuration.websocketProvider.webSocket as unknown as WebSocket).terminate();
        await later;
        return token;
      },
    });
    client.provider.ceiling = 20_000;
    const steps = watchSteps(client);
    client.provider.watcher.onProgress = () => (client.provider.progress?.done ?? 0) > 20 && goOn();
    client.put();
    await client.inStep();
    expect(asked).toBeGreaterThan(1);
    expect(steps.missing.length).toBeGreaterThan(0);
    expect(steps.missing.filter((count) => count > 0)).toEqual([]);
    const there = await stage.inStep(admin, hub);
    expect(there.has(admin.held.values())).toBe(true);
  });
});

describe("The client's knowledge of what the hub has", () => {
  it("goes by keys: what the hub had when it was asked, and what it has acknowledged since", async () => {
    const hub = await stage.hub();
    await stage.inStep(admin, hub);
    const [unsaid, said] = [await admin.annotate({ comment: "unsaid" }), await admin.annotate({ comment: "said" })];
    const client = stage.client(admin, hub);
    const compared: (readonly string[])[] = [];
    const stored = new Set<string>();
    client.provider.watcher = {
      onCompared: (lacking) => compared.push([...lacking]),
      onStored: (keys) => keys.forEach((key) => stored.add(key)),
    };
    client.put([admin.held.get(unsaid)!]);
    await client.inStep();
    expect(compared).toEqual([[unsaid]]);
    client.put([admin.held.get(said)!]);
    await client.inStep();
    expect([...stored].sort()).toEqual([unsaid, said].sort());
  });
});

describe("A comparison that was requested on a connection in sync", () => {
  it("ends in sync even if more than one piece is written in the meantime", async () => {
    const hub = await stage.hub();
    const client = stage.client(admin, hub);
    client.provider.ceiling = 20_000;
    client.put();
    await client.inStep();
    await notes(admin, 100);
    client.provider.forceSync();
    client.put();
    await until("in step", () => isInStep(client), 10_000);
    const there = await stage.inStep(admin, hub);
    expect(there.has(admin.held.values())).toBe(true);
  });

  it("changes nothing while something is being sent", async () => {
    const hub = await stage.hub();
    await notes(admin, 100);
    const client = stage.client(admin, hub);
    client.provider.ceiling = 20_000;
    const steps = watchSteps(client);
    client.provider.watcher.onProgress = () => (client.provider.progress?.done ?? 0) > 0 && client.provider.forceSync();
    client.put();
    await client.inStep();
    expect(steps.missing.filter((count) => count > 0)).toEqual([]);
  });
});
