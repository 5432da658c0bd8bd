import { existsSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { holdFolder } from "#node/disk/holdFolder.ts";
import { openJournal } from "#node/disk/journal.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { createTeam, joinTeam, unwrapOutcome, openInvitation, type Person } from "../support/team/team.ts";
import { everyByte, spawnHub, Stage, until } from "./support.ts";

let stage: Stage;
let admin: Person;
beforeEach(async () => {
  stage = new Stage();
  ({ admin } = await createTeam());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stage.end();
});

/** Reads a dossier from a hub's folder without a hub. */
async function onDisk(data: string, dossier: string): Promise<DossierDoc> {
  const journal = await openJournal(path.join(data, "dossiers", dossier));
  const doc = new Y.Doc();
  for (const update of await journal.read()) Y.applyUpdate(doc, update);
  await journal.close();
  return new DossierDoc(doc);
}

describe("A hub that is killed", () => {
  const ROUNDS = 5;

  it(`has on its disk what it acknowledged, ${ROUNDS} times`, { timeout: 60_000 }, async () => {
    const data = createTempFolder("hub");
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const hub = await spawnHub(stage, data);
      const client = stage.client(admin, hub);
      client.put();
      await client.inStep();
      const end = Date.now() + Math.random() * 300;
      let last: string | null = null;
      do {
        const key = await admin.annotate({ comment: `Note ${acknowledged.length}` });
        client.put([admin.held.get(key)!]);
        last = key;
        await client.inStep();
        acknowledged.push(key);
      } while (Date.now() < end);
      // Another note is in transit when the hub dies; it may or may not be stored.
      const unsure = await admin.annotate({ comment: "Under way" });
      client.put([admin.held.get(unsure)!]);
      await hub.kill();
      client.close();
      expect(last).not.toBeNull();
      const found = await onDisk(data, admin.ledger.dossier);
      expect(acknowledged.filter((key) => found.get(key)?.bytes === undefined)).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS);
  });

  it("comes back with all members in sync", { timeout: 30_000 }, async () => {
    const data = createTempFolder("hub");
    const before = await stage.hub({ data });
    const first = stage.client(admin, before);
    first.put();
    await first.inStep();
    const invitation = await openInvitation(admin, "observer", "many");
    first.put();
    await first.inStep();
    const team = [admin];
    for (let i = 0; i < 4; i++) team.push(await joinTeam(admin, invitation, `Member ${i}`));
    const clients = team.map((person) => stage.client(person, before));
    clients.forEach((client) => client.put());
    await Promise.all(clients.map((client) => client.inStep()));
    await before.stop();
    const notes = await Promise.all(team.map((person) => person.annotate({ comment: `By ${person.name}` })));
    clients.forEach((client) => client.put());
    const began = Date.now();
    await stage.hub({ data, port: before.port });
    await Promise.all(clients.map((client) => client.inStep()));
    await until("every note", () => clients.every(({ dossier }) => notes.every((key) => dossier.hasBody(key))));
    expect(Date.now() - began).toBeLessThan(5000);
    const found = await onDisk(data, admin.ledger.dossier).catch(() => null);
    expect(notes.every((key) => found!.hasBody(key))).toBe(true);
  });
});

describe("A hub's folder", () => {
  it("contains no word and no name that anybody wrote, and neither do its logs, its metrics and its answers", async () => {
    const hub = await stage.hub({ metrics: { host: "127.0.0.1", port: 0 } });
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines Example, Observers");
    const client = stage.client(admin, hub);
    client.put();
    await client.inStep();
    const hers = stage.client(ines, hub);
    await ines.annotate({ comment: "Remotely stored confidences", source: "The third secretary" });
    hers.put();
    await hers.inStep();
    const told = {
      metrics: await (await fetch(hub.metrics!)).text(),
      health: await (await fetch(`${hub.url}/healthz`)).text(),
    };
    client.close();
    hers.close();
    await hub.stop();
    const folder = await everyByte(hub.data);
    expect(folder.length).toBeGreaterThan(5000);
    const sources: Readonly<Record<string, string>> = {
      folder: folder.toString("latin1"),
      log: hub.events.join("\n"),
      ...told,
    };
    expect(sources["log"]).toContain("let in");
    expect(sources["metrics"]).toContain("clausemark_updates_total");
    const words = [
      "Ines",
      "Observers",
      "Administrator",
      "tide",
      "gauges",
      "Remotely",
      "confidences",
      "secretary",
      "risk",
    ];
    for (const [source, bytes] of Object.entries(sources)) {
      expect(bytes.length, source).toBeGreaterThan(0);
      expect(
        words.filter((word) => bytes.includes(word)),
        source,
      ).toEqual([]);
    }
  });

  it("is tidied when the hub is stopped, and can be copied as a backup", async () => {
    const data = createTempFolder("hub");
    const hub = await spawnHub(stage, data);
    const client = stage.client(admin, hub);
    client.put();
    await client.inStep();
    expect(await hub.terminate()).toBe(0);
    expect(hub.stdout()).toBe(`${hub.url}\n`);
    await unwrapOutcome(await holdFolder(data)).release();
    const found = await onDisk(data, admin.ledger.dossier);
    expect([...admin.held.keys()].every((key) => found.has(key))).toBe(true);
  });

  it("stays small however much is written, and survives the compaction", { timeout: 30_000 }, async () => {
    const hub = await stage.hub();
    const client = stage.client(admin, hub);
    client.put();
    await client.inStep();
    // Three drafts of 2 MB each exceed the limit of the log.
    for (let i = 0; i < 3; i++) {
      const records = await admin.commitRaw("revision", { filler: String(Math.random()).repeat(110_000) });
      client.put(records);
      await client.inStep();
    }
    await until("a snapshot", () => existsSync(path.join(hub.data, "dossiers", admin.ledger.dossier, "snapshot.1")));
    client.close();
    await hub.stop();
    const found = await onDisk(hub.data, admin.ledger.dossier);
    expect([...admin.held.values()].every(({ key, bytes }) => found.get(key)?.bytes?.length === bytes?.length)).toBe(
      true,
    );
  });
});

it("The hub replies, and notifies others, only when the disk has confirmed", async () => {
  const hub = await stage.hub();
  const client = stage.client(admin, hub);
  client.put();
  await client.inStep();
  const other = stage.client(admin, hub);
  await other.inStep();
  const prototype = await journalPrototype();
  const { append } = prototype;
  let written = (): void => undefined;
  const gate = new Promise<void>((resolve) => (written = resolve));
  vi.spyOn(prototype, "append").mockImplementation(async function (this: typeof prototype, bytes) {
    await gate;
    return append.call(this, bytes);
  });
  const key = await admin.annotate({ comment: "Being written" });
  client.put();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(client.provider.hasUnsyncedChanges).toBe(true);
  expect(other.dossier.has(key)).toBe(false);
  written();
  await client.inStep();
  await until("the note", () => other.dossier.has(key));
});

describe("A hub that cannot store", () => {
  it("says so, accepts nothing, and accepts it later", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const hub = await stage.hub();
    const client = stage.client(admin, hub);
    client.put();
    await client.inStep();
    const journalled = vi
      .spyOn(await journalPrototype(), "append")
      .mockRejectedValue(Object.assign(new Error(), { code: "ENOSPC" }));
    const key = await admin.annotate({ comment: "Nowhere to put it" });
    client.put();
    await until("the notice", () => client.notices.length > 0);
    expect(client.notices[0]).toMatchObject({ type: "unsaved", code: "hub.not-stored", params: { cause: "ENOSPC" } });
    const told = hub.events.find((event) => event.includes('"unsaved"'));
    expect(told).toContain('"cause":"ENOSPC"');
    await until("closed", () => client.closed.includes(4507));
    expect(client.provider.hasUnsyncedChanges).toBe(true);
    journalled.mockRestore();
    await client.inStep();
    expect((await onDisk(hub.data, admin.ledger.dossier)).hasBody(key)).toBe(true);
  });
});

/** Returns the prototype shared by all journals of this process, so that their disk can be made to fail. */
async function journalPrototype(): Promise<{ append: (bytes: Uint8Array) => Promise<void> }> {
  const journal = await openJournal(createTempFolder("hub"));
  await journal.close();
  return Object.getPrototypeOf(journal) as { append: (bytes: Uint8Array) => Promise<void> };
}
