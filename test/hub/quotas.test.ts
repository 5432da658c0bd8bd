import { describe, expect, it } from "vitest";
import { cutOff } from "../../shared/acts/members.ts";
import { erase } from "../../shared/acts/erase.ts";
import { Room, type Quotas } from "../../hub/guard/room.ts";
import type { Logs } from "../../hub/log/log.ts";
import { adopt, foundTeam, joinTeam, meet, openInvitation, type Person } from "../support/team.ts";
import { stageEach, until, type Client, type Stage } from "./support.ts";

let stage: Stage;
let admin: Person;
stageEach((given) => ({ stage, admin } = given));

const KB = 1000;
const limits = (some: Partial<Quotas>): Quotas => ({ dossier: Infinity, hub: Infinity, keepFree: 0, ...some });

type Hub = Awaited<ReturnType<Stage["hub"]>>;

/** A note of about 10 KB. */
const longNote = (person: Person) => person.annotate({ comment: "x".repeat(9 * KB) });

/** Says one more long note. */
async function write(client: Client): Promise<string> {
  const key = await longNote(client.person);
  client.put([client.person.held.get(key)!]);
  return key;
}

const noticed = (client: Client, type: string) => client.notices.filter((notice) => notice.type === type);
const told = (hub: Hub, name: string) =>
  hub.events.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === name);

/** Writes until the hub takes no more; the notes that it took, and the one that it did not. */
async function fill(client: Client): Promise<{ taken: readonly string[]; held: string }> {
  const taken: string[] = [];
  for (;;) {
    const key = await write(client);
    await until("an answer", () => noticed(client, "held").length > 0 || !client.provider.hasUnsyncedChanges);
    if (noticed(client, "held").length > 0) return { taken, held: key };
    taken.push(key);
  }
}

/** Whether the hub has a note, by what a fresh client finds there. */
async function holds(hub: Hub, person: Person, key: string): Promise<boolean> {
  const look = stage.client(person, hub);
  await until("read", () => look.provider.isSynced);
  const isThere = look.dossier.hasBody(key);
  look.close();
  return isThere;
}

describe("a dossier that is as large as it may be", () => {
  const quotas = limits({ dossier: 100 * KB });

  it("goes on being read and erased, and what was written comes by itself when there is room", async () => {
    const hub = await stage.hub({ quotas });
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    await meet(admin, ines);
    await adopt(admin);
    const client = await stage.inStep(admin, hub);
    const hers = await stage.inStep(ines, hub);
    const { taken, held } = await fill(client);
    expect(taken.length).toBeGreaterThan(5);
    expect(noticed(client, "held")).toMatchObject([{ code: "hub.full" }]);
    await until("read by the other", () => taken.every((key) => hers.dossier.hasBody(key)));
    // Whatever else is written stays with it, without a word.
    const more = await write(client);
    expect([await holds(hub, admin, held), await holds(hub, admin, more)]).toEqual([false, false]);
    // An erasure is let in with what it builds on, and makes room for the rest.
    client.put(await admin.say(erase(admin.ledger, admin.me, taken[0]!)));
    await until("erased for the other", () => !hers.dossier.hasBody(taken[0]!));
    for (const key of taken.slice(1, 4)) client.put(await admin.say(erase(admin.ledger, admin.me, key)));
    await client.inStep();
    expect([await holds(hub, admin, held), await holds(hub, admin, more)]).toEqual([true, true]);
    expect([...client.notices, ...hers.notices].filter(({ type }) => !["held", "filling"].includes(type))).toEqual([]);
    for (const offence of ["refused", "cut off", "resync"]) expect(told(hub, offence)).toEqual([]);
    expect(told(hub, "held").length).toBeGreaterThan(0);
  });

  it("is said to be filling: first to the administrator, then to everybody, and to the keeper", async () => {
    const hub = await stage.hub({ quotas });
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    await meet(admin, ines);
    await adopt(admin);
    const client = await stage.inStep(admin, hub);
    const hers = await stage.inStep(ines, hub);
    const percents = (of: Client) => noticed(of, "filling").map(({ params }) => Number(params.percent));
    while (percents(client).length === 0) {
      await write(client);
      await client.inStep();
    }
    expect(percents(client)[0]).toBeGreaterThanOrEqual(80);
    expect(percents(client)[0]).toBeLessThan(95);
    expect(percents(hers)).toEqual([]);
    // Short ones, up to nearly all.
    while (percents(hers).length === 0) {
      client.put([admin.held.get(await admin.annotate({ comment: "y".repeat(KB) }))!]);
      await client.inStep();
    }
    expect(percents(hers)[0]).toBeGreaterThanOrEqual(95);
    await until("told to the keeper", () => Number(told(hub, "filling").at(-1)?.["percent"]) >= 95);
    expect(told(hub, "filling")[0]).toMatchObject({ of: "dossier", dossier: admin.ledger.dossier.slice(0, 12) });
    // An erasure takes the sentence away again.
    const long = [...admin.held.values()].filter(({ bytes }) => (bytes?.length ?? 0) > 8 * KB);
    for (const { key } of long.slice(0, 3)) client.put(await admin.say(erase(admin.ledger, admin.me, key)));
    await until("no longer", () => percents(hers).at(-1) === 0 && percents(client).at(-1) === 0);
  });

  it("lets the administrator remove somebody all the same, behind work that is held", async () => {
    const hub = await stage.hub({ quotas });
    const ines = await joinTeam(admin, await openInvitation(admin), "Ines");
    await meet(admin, ines);
    await adopt(admin);
    const client = await stage.inStep(admin, hub);
    const hers = await stage.inStep(ines, hub);
    await fill(hers);
    const { held } = await fill(client);
    client.put(await admin.say(await cutOff(admin.ledger, admin.keeper(), [ines.device.card.key])));
    await until("put out", () => hers.closed.includes(4401));
    await client.inStep();
    expect(await holds(hub, admin, held)).toBe(true);
  });

  it("is measured the same after a restart, and after its log was put together", async () => {
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
    // With more room, what was held goes.
    const roomy = await stage.hub({ quotas: limits({ dossier: 200 * KB }), data: before.data });
    await stage.inStep(admin, roomy);
  });
});

describe("a hub that is full", () => {
  it("takes no more of any team, until one has erased something", async () => {
    const hub = await stage.hub({ quotas: limits({ hub: 120 * KB }) });
    const client = await stage.inStep(admin, hub);
    const { taken } = await fill(client);
    expect(noticed(client, "held")).toMatchObject([{ code: "hub.full-hub" }]);
    const { admin: other } = await foundTeam();
    await longNote(other);
    await longNote(other);
    const theirs = stage.client(other, hub);
    theirs.put();
    await until("the notice", () => noticed(theirs, "held").length > 0);
    expect(noticed(theirs, "held")).toMatchObject([{ code: "hub.full-hub" }]);
    for (const key of taken.slice(0, 7)) client.put(await admin.say(erase(admin.ledger, admin.me, key)));
    await theirs.inStep();
    await client.inStep();
  });

  it("is one whose disk has less left than is kept free", async () => {
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

describe("room", () => {
  const logs = (stored: number, free: number | null, size = 100_000) =>
    ({
      stored: () => Promise.resolve(stored),
      free: () => Promise.resolve(free === null ? null : { free, size }),
    }) as unknown as Logs;

  it("is what nothing limits, and ends at the nearest limit", async () => {
    const lacking = async (quotas: Partial<Quotas>, free: number | null = null, bytes = 10) => {
      const room = new Room(logs(100, free), limits(quotas));
      await room.look();
      return room.lacking(50, bytes);
    };
    expect(await lacking({})).toBeNull();
    expect(await lacking({ dossier: 60 })).toBeNull();
    expect(await lacking({ dossier: 59 })).toBe("dossier");
    expect(await lacking({ hub: 110 })).toBeNull();
    expect(await lacking({ hub: 109 })).toBe("hub");
    expect(await lacking({ keepFree: 90 }, 100)).toBeNull();
    expect(await lacking({ keepFree: 91 }, 100)).toBe("hub");
    // A twentieth of the disk where nothing is said.
    expect(await lacking({ keepFree: null }, 5_010)).toBeNull();
    expect(await lacking({ keepFree: null }, 5_009)).toBe("hub");
  });

  it("counts what is stored between two measurements, and measures again where files were written anew", async () => {
    let [now, stored] = [0, 100];
    const free = () => Promise.resolve({ free: 1_000, size: 2_000 });
    const kept = { stored: () => Promise.resolve(stored), free } as unknown as Logs;
    const room = new Room(kept, limits({ hub: 200 }), () => now);
    await room.look();
    room.took(60);
    expect([room.stored, room.free, room.lacking(0, 41), room.lacking(0, 41, { share: 0.1, least: 0 })]).toEqual([
      160,
      940,
      "hub",
      null,
    ]);
    stored = 120;
    await room.look();
    expect(room.stored).toBe(160);
    room.measureAgain();
    await room.look();
    expect(room.stored).toBe(120);
    stored = 130;
    now += 60_000;
    await room.look();
    expect(room.stored).toBe(130);
  });
});
