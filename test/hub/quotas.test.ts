import { describe, expect, it } from "vitest";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { RetryBackoff } from "#hub/guard/leaveUpdateUnacknowledged.ts";
import {
  StorageQuotaTracker,
  type StorageReservation,
  type QuotaScope,
  type QuotaLimits,
} from "#hub/guard/storageQuota.ts";
import type { HubLogStore } from "#hub/log/logStore.ts";
import {
  admitJoinedMembers,
  createTeam,
  joinTeam,
  exchangeRecords,
  openInvitation,
  type Person,
} from "../support/team/team.ts";
import { measureSockets } from "../support/network/measuredSockets.ts";
import { RawClient } from "../support/network/rawClient.ts";
import { stageEach, tokenOf, until, type Client, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

const KB = 1000;
const limits = (some: Partial<QuotaLimits>): QuotaLimits => ({
  dossier: Infinity,
  hub: Infinity,
  keepFree: 0,
  ...some,
});

type Hub = Awaited<ReturnType<Stage["hub"]>>;

/** A note of about 10 KB, which takes 16 KiB at the hub. */
const longNote = (person: Person) => person.annotate({ comment: "x".repeat(9 * KB) });

/** A note of about 57 KB. */
const hugeNote = (person: Person) => person.annotate({ comment: "過".repeat(19 * KB) });

/** Writes another long note. */
async function write(client: Client): Promise<string> {
  const key = await longNote(client.person);
  client.put([client.person.held.get(key)!]);
  return key;
}

const noticed = (client: Client, type: string) => client.notices.filter((notice) => notice.type === type);
const told = (hub: Hub, name: string) =>
  hub.events.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === name);

/** Writes until the hub accepts no more. Returns the accepted notes, and the one that is held. */
async function fill(client: Client): Promise<{ taken: readonly string[]; held: string }> {
  const taken: string[] = [];
  for (;;) {
    const key = await write(client);
    await until("an answer", () => noticed(client, "held").length > 0 || !client.provider.hasUnsyncedChanges);
    if (noticed(client, "held").length > 0) return { taken, held: key };
    taken.push(key);
  }
}

/** Returns true if a new client finds the note at the hub. */
async function holds(hub: Hub, person: Person, key: string): Promise<boolean> {
  const look = stage.client(person, hub);
  await until("read", () => look.provider.isSynced);
  const isThere = look.dossier.hasBody(key);
  look.close();
  return isThere;
}

const quotas = limits({ dossier: 164 * KB });

/** Starts a hub with two members in sync, who know each other. */
async function together() {
  const hub = await stage.hub({ quotas });
  const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
  await exchangeRecords(admin, ines);
  await admitJoinedMembers(admin);
  return { hub, ines, client: await stage.inStep(admin, hub), hers: await stage.inStep(ines, hub) };
}

describe("A dossier that has reached its maximum size", () => {
  it("can still be read and erased, and what was written is sent automatically when there is room", async () => {
    const { hub, client, hers } = await together();
    const { taken, held } = await fill(client);
    expect(taken.length).toBeGreaterThan(5);
    expect(noticed(client, "held")).toMatchObject([{ code: "hub.full" }]);
    await until("read by the other", () => taken.every((key) => hers.dossier.hasBody(key)));
    // Whatever else is written is held with it, without another notice.
    const more = await write(client);
    expect([await holds(hub, admin, held), await holds(hub, admin, more)]).toEqual([false, false]);
    // An erasure is accepted with the records it builds on, and frees space for the rest.
    client.put(await admin.commit(eraseAct(admin.ledger, admin.me, taken[0]!)));
    await until("erased for the other", () => !hers.dossier.hasBody(taken[0]!));
    for (const key of taken.slice(1, 4)) client.put(await admin.commit(eraseAct(admin.ledger, admin.me, key)));
    await client.inStep();
    expect([await holds(hub, admin, held), await holds(hub, admin, more)]).toEqual([true, true]);
    expect([...client.notices, ...hers.notices].filter(({ type }) => !["held", "filling"].includes(type))).toEqual([]);
    for (const offence of ["refused", "cut off", "resync"]) expect(told(hub, offence)).toEqual([]);
    expect(told(hub, "held").length).toBeGreaterThan(0);
  });

  it("is reported to be filling: first to the administrator, then to everybody, and to the operator", async () => {
    const { hub, client, hers } = await together();
    const percents = (of: Client) => noticed(of, "filling").map(({ params }) => Number(params.percent));
    while (percents(client).length === 0) {
      await write(client);
      await client.inStep();
    }
    expect(percents(client)[0]).toBeGreaterThanOrEqual(80);
    expect(percents(client)[0]).toBeLessThan(95);
    expect(percents(hers)).toEqual([]);
    // Short notes until it is almost full.
    while (percents(hers).length === 0) {
      client.put([admin.held.get(await admin.annotate({ comment: "y".repeat(KB) }))!]);
      await client.inStep();
    }
    expect(percents(hers)[0]).toBeGreaterThanOrEqual(95);
    await until("told to the keeper", () => Number(told(hub, "filling").at(-1)?.["percent"]) >= 95);
    expect(told(hub, "filling")[0]).toMatchObject({ of: "dossier", dossier: admin.ledger.dossier.slice(0, 12) });
    // An erasure ends the warning.
    const long = [...admin.held.values()].filter(({ bytes }) => (bytes?.length ?? 0) > 8 * KB);
    for (const { key } of long.slice(0, 3)) client.put(await admin.commit(eraseAct(admin.ledger, admin.me, key)));
    await until("no longer", () => percents(hers).at(-1) === 0 && percents(client).at(-1) === 0);
  });

  it("still lets the administrator remove a member, even after work that is held back", async () => {
    const { hub, ines, client, hers } = await together();
    await fill(hers);
    const { held } = await fill(client);
    client.put(
      await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [ines.device.publicKeys.key])),
    );
    await until("put out", () => hers.closed.includes(4401));
    expect(await holds(hub, admin, held)).toBe(false);
    expect([client.dossier.hasBody(held), client.provider.hasUnsyncedChanges]).toEqual([true, true]);
  });

  it("has the same size after a restart, and after its log was compacted", async () => {
    const before = await stage.hub({ quotas });
    const first = await stage.inStep(admin, before);
    const { taken } = await fill(first);
    first.close();
    await before.stop();
    const hub = await stage.hub({ quotas, data: before.data });
    const client = stage.client(admin, hub);
    await until("read", () => client.provider.isSynced);
    client.put();
    await until("the notice", () => noticed(client, "held").length > 0);
    await until("said", () => noticed(client, "filling").length > 0);
    expect(Number(noticed(client, "filling")[0]!.params.percent)).toBeGreaterThan(80);
    expect(taken.every((key) => client.dossier.hasBody(key))).toBe(true);
    client.close();
    await hub.stop();
    // With a larger limit, what was held is accepted.
    const roomy = await stage.hub({ quotas: limits({ dossier: 400 * KB }), data: before.data });
    await stage.inStep(admin, roomy);
  });
});

describe("Work in several pieces that a full dossier does not accept", () => {
  it("is tried once more and then waits, except for what must not wait", async () => {
    const hub = await stage.hub({ quotas });
    const known = await admin.annotate({ comment: "short" });
    await stage.inStep(admin, hub);
    for (let i = 0; i < 40; i++) await longNote(admin);
    const wire = measureSockets();
    const client = stage.client(admin, hub, wire);
    client.provider.ceiling = 20 * KB;
    const pieces = () => wire.sent.filter((bytes) => bytes > 5 * KB).length;
    client.put();
    // The second piece was in transit when the first was held.
    await until("held again", () => noticed(client, "held").length === 2);
    const sent = pieces();
    await write(client);
    expect(pieces()).toBe(sent);
    // Urgent records are sent first on another connection. Then the held piece is sent alone, or with another one if
    // there is space.
    client.put(await admin.commit(eraseAct(admin.ledger, admin.me, known)));
    await until("held once more", () => noticed(client, "held").length === 3);
    expect(pieces()).toBeLessThanOrEqual(sent + 2);
    const reader = stage.client(admin, hub);
    await until("erased", () => reader.provider.isSynced && !reader.dossier.hasBody(known));
    expect(told(hub, "refused")).toEqual([]);
  });

  it("waits longer each time that nothing of it is accepted, up to a minute", () => {
    const patience = new RetryBackoff();
    const pauses = Array.from({ length: 7 }, () => patience.next("dossier", "device"));
    expect(pauses).toEqual([3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000]);
    expect(patience.next("dossier", "other")).toBe(3_000);
    patience.forget("dossier", "device");
    expect(patience.next("dossier", "device")).toBe(3_000);
  });
});

describe("A dossier that many write to at once", () => {
  it("is not filled beyond its limit by updates that are checked at the same time", async () => {
    const hub = await stage.hub({ quotas: limits({ dossier: 200 * KB }) });
    await stage.inStep(admin, hub);
    const keys: string[] = [];
    for (let i = 0; i < 10; i++) keys.push(await hugeNote(admin));
    const raws: RawClient[] = [];
    for (let i = 0; i < keys.length; i++)
      raws.push(await RawClient.open(hub.url, admin.ledger.dossier, await tokenOf(admin, hub.url)));
    for (const raw of raws) stage.add(() => raw.close());
    await Promise.all(raws.map((raw, i) => raw.push(admin.held.get(keys[i]!)!)));
    const reader = stage.client(admin, hub);
    await reader.inStep();
    const taken = keys.filter((key) => reader.dossier.hasBody(key)).length;
    expect(taken).toBeGreaterThan(0);
    expect(taken * 57 * KB).toBeLessThan(200 * KB);
    expect(told(hub, "held")).toHaveLength(keys.length - taken);
  });
});

describe("A dossier far above a limit that was lowered", () => {
  it("can be erased, and a member removed from it", async () => {
    const before = await stage.hub({ quotas: limits({}) });
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    await exchangeRecords(admin, ines);
    await admitJoinedMembers(admin);
    const keys: string[] = [];
    for (let i = 0; i < 80; i++) keys.push(await hugeNote(admin));
    (await stage.inStep(admin, before)).close();
    await before.stop();
    const hub = await stage.hub({ quotas: limits({ dossier: 100 * KB }), data: before.data });
    const [client, hers] = [stage.client(admin, hub), stage.client(ines, hub)];
    await Promise.all([client.inStep(), hers.inStep()]);
    client.put(await admin.commit(eraseAct(admin.ledger, admin.me, keys[0]!)));
    await until("erased", () => !hers.dossier.hasBody(keys[0]!));
    client.put(
      await admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), [ines.device.publicKeys.key])),
    );
    await until("put out", () => hers.closed.includes(4401));
    await client.inStep();
    expect(noticed(client, "held")).toEqual([]);
  });
});

describe("A hub that is full", () => {
  it("reserves room for the erasures of each team, whatever another team's administrator writes", async () => {
    const hub = await stage.hub({ quotas: limits({ hub: 300 * KB }) });
    const note = await admin.annotate({ comment: "short" });
    const client = await stage.inStep(admin, hub);
    const { admin: other } = await createTeam();
    const keys: string[] = [];
    for (let i = 0; i < 100; i++) keys.push(await other.annotate({ comment: `${i}` }));
    const theirs = await stage.inStep(other, hub);
    await fill(theirs);
    theirs.close();
    // Erasures together with other records, and some that erase nothing.
    const again = stage.client(other, hub);
    await until("read", () => again.provider.isSynced);
    while (noticed(again, "held").length === 0) {
      const long = other.held.get(await longNote(other))!;
      again.put([long, ...(await other.commit(eraseAct(other.ledger, other.me, keys.pop()!)))]);
      await until("an answer", () => noticed(again, "held").length > 0 || !again.provider.hasUnsyncedChanges);
    }
    expect(keys.length).toBeGreaterThan(90);
    again.close();
    const idle = stage.client(other, hub);
    await until("read", () => idle.provider.isSynced);
    while (noticed(idle, "held").length === 0) {
      idle.put(await other.commitRaw("erase", { target: "0".repeat(64) }));
      await until("an answer", () => noticed(idle, "held").length > 0 || !idle.provider.hasUnsyncedChanges);
    }
    client.put(await admin.commit(eraseAct(admin.ledger, admin.me, note)));
    await client.inStep();
    expect(noticed(client, "held")).toEqual([]);
  });

  it("accepts nothing more of any team, until one has erased something", async () => {
    const hub = await stage.hub({ quotas: limits({ hub: 120 * KB }) });
    const client = await stage.inStep(admin, hub);
    const { taken } = await fill(client);
    expect(noticed(client, "held")).toMatchObject([{ code: "hub.full-hub" }]);
    const { admin: other } = await createTeam();
    await longNote(other);
    await longNote(other);
    const theirs = stage.client(other, hub);
    theirs.put();
    await until("the notice", () => noticed(theirs, "held").length > 0);
    expect(noticed(theirs, "held")).toMatchObject([{ code: "hub.full-hub" }]);
    for (const key of taken.slice(0, 7)) client.put(await admin.commit(eraseAct(admin.ledger, admin.me, key)));
    await theirs.inStep();
    await client.inStep();
  });

  it("is one whose disk has less free space than it reserves", async () => {
    const before = await stage.hub({ quotas: limits({ keepFree: 1e18 }) });
    const client = stage.client(admin, before);
    client.put();
    await until("the notice", () => noticed(client, "held").length > 0);
    expect(noticed(client, "held")).toMatchObject([{ code: "hub.full-hub" }]);
    client.close();
    await before.stop();
    await stage.inStep(admin, await stage.hub({ quotas: limits({}), data: before.data }));
  });
});

describe("The room for a dossier", () => {
  const logs = (stored: number, free: number | null, { size = 100_000, dossiers = 1 } = {}) =>
    ({
      stored: () => Promise.resolve(stored),
      list: () => Promise.resolve(Array.from({ length: dossiers }, (_, i) => `dossier ${i}`)),
      free: () => Promise.resolve(free === null ? null : { free, size }),
    }) as unknown as HubLogStore;

  const of = (bytes: number) => ({ id: "some", bytes });

  it("is unlimited without limits, and otherwise ends at the nearest one", async () => {
    const lacking = async (quotas: Partial<QuotaLimits>, free: number | null = null, bytes = 10) => {
      const room = new StorageQuotaTracker(logs(100, free), limits(quotas));
      await room.measure();
      return room.findFullScope(of(50), bytes);
    };
    expect(await lacking({})).toBeNull();
    expect(await lacking({ dossier: 60 })).toBeNull();
    expect(await lacking({ dossier: 59 })).toBe("dossier");
    expect(await lacking({ hub: 110 })).toBeNull();
    expect(await lacking({ hub: 109 })).toBe("hub");
    expect(await lacking({ keepFree: 90 }, 100)).toBeNull();
    expect(await lacking({ keepFree: 91 }, 100)).toBe("hub");
    // By default, a twentieth of the disk is kept free.
    expect(await lacking({ keepFree: null }, 5_010)).toBeNull();
    expect(await lacking({ keepFree: null }, 5_009)).toBe("hub");
  });

  it("counts what is stored between two measurements, and what was saved", async () => {
    let [now, stored] = [0, 100];
    const free = () => Promise.resolve({ free: 1_000, size: 2_000 });
    const kept = { ...logs(0, null), stored: () => Promise.resolve(stored), free } as unknown as HubLogStore;
    const room = new StorageQuotaTracker(kept, limits({ hub: 200 }), () => now);
    await room.measure();
    room.addStored(60);
    expect([room.stored, room.free, room.findFullScope(of(0), 41), room.findFullScope(of(0), 40)]).toEqual([
      160,
      940,
      "hub",
      null,
    ]);
    stored = 120;
    await room.measure();
    expect(room.stored).toBe(160);
    room.addStored(-50);
    expect([room.stored, room.findFullScope(of(0), 90), room.findFullScope(of(0), 91)]).toEqual([110, null, "hub"]);
    await room.measure();
    expect(room.stored).toBe(110);
    stored = 130;
    now += 60_000;
    await room.measure();
    expect(room.stored).toBe(130);
  });

  const booked = (outcome: StorageReservation | QuotaScope): StorageReservation => {
    if (typeof outcome === "string") throw new Error(outcome);
    return outcome;
  };
  const none = () => null;

  it("is reserved while bytes are being checked, and released if they are not stored", async () => {
    const room = new StorageQuotaTracker(logs(100, null), limits({ dossier: 100, hub: 200 }));
    await room.measure();
    const first = booked(room.book(of(50), 40, none));
    expect(room.book(of(50), 20, none)).toBe("dossier");
    const other = booked(room.book({ id: "other", bytes: 0 }, 60, none));
    expect(room.book({ id: "third", bytes: 0 }, 1, none)).toBe("hub");
    first.end(false);
    expect(room.book({ id: "third", bytes: 0 }, 41, none)).toBe("hub");
    booked(room.book({ id: "third", bytes: 0 }, 40, none)).end(false);
    other.end(true);
    expect(room.stored).toBe(160);
    booked(room.book(of(50), 40, none)).end(true);
    expect(room.stored).toBe(200);
  });

  it("has a reserve above what was there already, which does not grow by being used", async () => {
    const room = new StorageQuotaTracker(logs(0, null), limits({ dossier: 100 }));
    await room.measure();
    const reach = { dossier: { share: 0.1, least: 0 }, hub: { share: 0, least: 0, part: 1 } };
    const book = (bytes: number, more: number) => room.book(of(bytes), more, () => reach);
    booked(book(500, 8)).end(true);
    expect(book(508, 3)).toBe("dossier");
    booked(book(508, 2)).end(true);
    // When the dossier shrinks, its reserve is counted from the new size.
    booked(book(300, 10)).end(true);
    expect(book(310, 1)).toBe("dossier");
    booked(book(40, 60)).end(true);
    booked(book(100, 10)).end(true);
    expect(book(110, 1)).toBe("dossier");
  });

  it("has a reserve for each dossier if the hub is full", async () => {
    const room = new StorageQuotaTracker(logs(500, null), limits({ hub: 400 }));
    await room.measure();
    const reach = { dossier: { share: 0, least: 0 }, hub: { share: 0, least: 20, part: 1 } };
    const book = (id: string, more: number) => room.book({ id, bytes: 10 }, more, () => reach);
    booked(book("one", 15)).end(true);
    expect(book("one", 6)).toBe("hub");
    booked(book("one", 5)).end(false);
    booked(book("one", 5)).end(true);
    expect(book("one", 1)).toBe("hub");
    booked(book("other", 20)).end(true);
    // Once the hub has had space again, the full reserve is available.
    room.addStored(-160);
    booked(book("one", 1)).end(true);
    room.addStored(160);
    booked(book("one", 15)).end(true);
  });

  it("has reserves that together never exceed the total, however many dossiers a team has", async () => {
    /** Returns how far 200 dossiers, each taking all it can, exceed the limit. `part` is the share of the reserve. */
    const beyond = (room: StorageQuotaTracker, part: number): number => {
      const reach = { dossier: { share: 0, least: 0 }, hub: { share: 1, least: 250, part } };
      const goes = (id: string) => {
        const outcome = room.book({ id, bytes: 10 }, 1, () => reach);
        if (typeof outcome !== "string") outcome.end(true);
        return typeof outcome !== "string";
      };
      let sum = 0;
      for (let i = 0; i < 200; i++) while (goes(`dossier ${i}`)) sum++;
      return sum;
    };
    const measured = async (room: StorageQuotaTracker) => (await room.measure(), room);
    // Half of the 1,000 bytes kept free on the disk may be used, and a tenth beyond a limit of 10,000.
    const disk = () =>
      measured(new StorageQuotaTracker(logs(5000, 1000, { dossiers: 250 }), limits({ keepFree: 1000 })));
    expect([beyond(await disk(), 1), beyond(await disk(), 0.5)]).toEqual([400, 200]);
    expect(
      beyond(
        await measured(new StorageQuotaTracker(logs(10_000, null, { dossiers: 250 }), limits({ hub: 10_000 }))),
        1,
      ),
    ).toBe(800);
    // What is published between two measurements counts at once.
    const young = await measured(new StorageQuotaTracker(logs(9_000, null, { dossiers: 50 }), limits({ hub: 10_000 })));
    for (let i = 0; i < 200; i++) booked(young.book({ id: `dossier ${i}`, bytes: 0 }, 5, none)).end(true);
    expect(beyond(young, 1)).toBe(800);
    // If nothing is kept free, the disk sets no limit.
    const any = await measured(
      new StorageQuotaTracker(logs(2000, 5000, { dossiers: 200 }), limits({ hub: 2000, keepFree: 0 })),
    );
    expect(beyond(any, 1)).toBe(200);
  });
});
