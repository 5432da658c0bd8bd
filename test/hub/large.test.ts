import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { describe, expect, it } from "vitest";
import type WebSocket from "ws";
import { hubSyncUrlOf } from "#shared/records/sync/hubChallenge.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { MAX_UPDATE_CHUNK_BYTES } from "#shared/records/sync/updateChunker.ts";
import { cutFirstSocket, measureSockets, sumOfNumbers } from "../support/network/measuredSockets.ts";
import { startSizeLimitingProxy } from "../support/network/sizeLimitingProxy.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { stageEach, tokenOf, until, type Client, type Stage } from "./support.ts";

const MB = 1024 * 1024;
/** What the notes take on the wire: 13.9 MB. */
const WHOLE = 14 * MB;
/** The size of a message beyond its update. */
const AROUND = 200;

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

/**
 * Writes notes of about 57 KB each: a comment may have 20,000 characters, which take three bytes each here. Together 12
 * MB.
 */
async function longNotes(person: Person, count = 220): Promise<void> {
  for (let i = 0; i < count; i++) await person.annotate({ comment: `${i} ${"過".repeat(19_000)}` });
}

/** Returns the notes of a person that a document lacks, or whose bodies it lacks. */
function missing(person: Person, dossier: DossierDoc): readonly string[] {
  return [...person.held.keys()].filter((key) => !dossier.has(key) || !dossier.hasBody(key));
}

const troubles = (...clients: readonly Client[]) => clients.flatMap(({ notices, closed }) => [...notices, ...closed]);

describe("A dossier of 12 MB", () => {
  it("is sent to an empty hub, and from there to a joining device, in messages of at most 4 MB", async () => {
    const hub = await stage.hub();
    const invitation = await openInvitation(admin, "observer", "many");
    await longNotes(admin);
    const [going, coming] = [measureSockets(), measureSockets()];
    const a = stage.client(admin, hub, going);
    a.put();
    await a.inStep();
    expect(sumOfNumbers(going.sent)).toBeGreaterThan(12 * MB);
    expect(Math.max(...going.sent)).toBeLessThan(MAX_UPDATE_CHUNK_BYTES + AROUND);
    const ines = await joinTeam(admin, invitation, "Ines");
    const b = stage.client(ines, hub, coming);
    const shown: string[] = [];
    b.provider.watcher = {
      onProgress: () => {
        const { way, done, of } = b.provider.progress ?? {};
        shown.push(way ? `${way} ${done! <= of! && of! > 220 ? "some of all" : `${done} of ${of}`}` : "done");
      },
    };
    b.put();
    await b.inStep();
    expect(missing(admin, b.dossier)).toEqual([]);
    expect(Math.max(...coming.received)).toBeLessThan(MAX_UPDATE_CHUNK_BYTES + AROUND);
    expect(shown.slice(0, 3)).toEqual(Array(3).fill("fetching some of all"));
    expect(shown.at(-1)).toBe("done");
    expect(troubles(a, b)).toEqual([]);
    await until("the join", () => a.has(ines.held.values()));
  });

  it("continues where the connection was cut, in either direction, and nothing that has arrived is sent twice", async () => {
    const hub = await stage.hub();
    await longNotes(admin);
    const going = cutFirstSocket(({ sent }) => sumOfNumbers(sent) > 6 * MB);
    const a = stage.client(admin, hub, going);
    a.put();
    await a.inStep();
    // Two pieces may be in transit when the connection is cut; a busy hub has acknowledged neither.
    expect(a.closed).toHaveLength(1);
    expect(sumOfNumbers(going.sent)).toBeLessThan(WHOLE + 2 * MAX_UPDATE_CHUNK_BYTES);
    const coming = cutFirstSocket(({ received }) => sumOfNumbers(received) > 6 * MB);
    const b = stage.client(admin, hub, coming);
    await b.inStep();
    expect(b.closed).toHaveLength(1);
    expect(sumOfNumbers(coming.received)).toBeLessThan(13 * MB + MAX_UPDATE_CHUNK_BYTES);
    expect(missing(admin, b.dossier)).toEqual([]);
    expect([...a.notices, ...b.notices]).toEqual([]);
  });

  it("is sent while the connection is opened, and not in sync before all of it is acknowledged", async () => {
    const hub = await stage.hub();
    const [a, b] = [stage.client(admin, hub), stage.client(admin, hub)];
    a.put();
    await Promise.all([a.inStep(), b.inStep()]);
    await longNotes(admin);
    const counted: number[] = [];
    a.provider.on("unsyncedChanges", ({ number }: { readonly number: number }) => counted.push(number));
    a.put();
    const meanwhile = await admin.annotate({ comment: "While they are on their way." });
    a.put([admin.held.get(meanwhile)!]);
    expect(a.provider.progress).toMatchObject({ way: "sending", done: 0 });
    await a.inStep();
    expect(counted.indexOf(0)).toBe(counted.length - 1);
    const there = stage.client(admin, hub);
    await there.inStep();
    expect(missing(admin, there.dossier)).toEqual([]);
    await until("live", () => missing(admin, b.dossier).length === 0);
    expect(a.provider.progress).toBeNull();
    expect(troubles(a, b)).toEqual([]);
  });

  it("is accepted from a client of an earlier version in one message, and sent to it", async () => {
    const hub = await stage.hub();
    await longNotes(admin);
    const whole = new DossierDoc();
    whole.put([...admin.held.values()], { kind: "said" });
    for (const dossier of [whole, new DossierDoc()]) {
      const wire = measureSockets();
      const line = new HocuspocusProviderWebsocket({
        url: hubSyncUrlOf(hub.url, null),
        WebSocketPolyfill: wire.socket,
      });
      const provider = new HocuspocusProvider({
        websocketProvider: line,
        name: admin.ledger.dossier,
        document: dossier.doc,
        token: () => tokenOf(admin, hub.url),
      });
      stage.add(() => (provider.destroy(), line.destroy()));
      provider.attach();
      await until("in step", () => provider.isSynced && !provider.hasUnsyncedChanges);
      expect(missing(admin, dossier)).toEqual([]);
      if (dossier === whole) expect(Math.max(...wire.sent)).toBeGreaterThan(12 * MB);
    }
  });
});

describe("A proxy that lets at most 40 KB through", () => {
  it("is sent nothing twice that was too large for it, and everything except a record that is larger by itself", async () => {
    const most = 40_000;
    const hub = await stage.hub();
    const proxy = await startSizeLimitingProxy(hub.url, most);
    stage.add(() => proxy.close());
    const token = () => tokenOf(admin, hub.url);
    for (let i = 0; i < 60; i++) await admin.annotate({ comment: `Note ${i}, ${"too wide ".repeat(50)}` });
    await longNotes(admin, 1);
    const large = [...admin.held.keys()].at(-1)!;
    for (let i = 0; i < 60; i++) await admin.annotate({ comment: `Note ${i}, ${"too vague ".repeat(50)}` });

    const wire = measureSockets();
    const client = stage.client(admin, proxy, { token, socket: wire.socket });
    const unsendable: string[] = [];
    const ceilings: number[] = [];
    client.provider.watcher = {
      onTooLarge: (bytes) => ceilings.push(bytes),
      onUnsendable: (keys) => unsendable.push(...keys),
    };
    client.put();
    await until("the record that is too large", () => unsendable.length > 0);
    expect(unsendable).toEqual([large]);
    const tooLarge = wire.sent.filter((bytes) => bytes > most);
    expect(tooLarge).toHaveLength(ceilings.length);
    expect(new Set(tooLarge).size).toBe(tooLarge.length);
    client.close();

    // Without that record, which is set aside, everything else is sent.
    const rest = stage.client(admin, proxy, { token });
    rest.provider.ceiling = ceilings.at(-1)!;
    rest.put([...admin.held.values()].filter(({ key }) => key !== large));
    await rest.inStep();
    const there = stage.client(admin, hub);
    await there.inStep();
    expect(missing(admin, there.dossier)).toEqual([large]);
    expect(troubles(rest)).toEqual([]);
  });

  it("is tried again over a connection that is opened a day later, and not before", async () => {
    const hub = await stage.hub();
    await longNotes(admin, 1);
    const wire = measureSockets();
    const client = stage.client(admin, hub, { socket: wire.socket });
    const { provider } = client;
    const unsendable: string[] = [];
    provider.watcher = { onUnsendable: (keys) => unsendable.push(...keys) };
    provider.ceiling = 40_000;
    client.put();
    const line = () => provider.configuration.websocketProvider.webSocket as unknown as WebSocket;
    for (const times of [1, 2]) {
      await until("the record that is too large", () => unsendable.length === times);
      expect(Math.max(...wire.sent)).toBeLessThan(40_000);
      if (times === 1) line().terminate();
    }
    provider.ceilingAt = Date.now() - 25 * 3_600_000;
    line().terminate();
    await client.inStep();
    const there = await stage.inStep(admin, hub);
    expect(missing(admin, there.dossier)).toEqual([]);
    expect(unsendable).toHaveLength(2);
  });
});

it("A message of more than 64 MB ends its connection, and the operator is told", async () => {
  const hub = await stage.hub();
  const raw = await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url));
  const closed = raw.closeCode();
  raw.send(0, Buffer.alloc(65 * MB));
  expect(await closed).toBe(1009);
  await until("the event", () => hub.events.some((each) => each.includes("refused")));
  expect(hub.events.find((each) => each.includes("refused"))).toContain('"code":"size"');
});
