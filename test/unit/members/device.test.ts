import { describe, expect, it } from "vitest";
import {
  findChainCounter,
  DeviceRecordSigner,
  newDeviceSecrets,
  sortNewestDevicesFirst,
} from "#shared/members/deviceRecordSigner.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { serialiseAndHashRecord } from "#shared/records/signRecord.ts";
import { createTeam, exchangeRecords, type Person } from "#test/support/team/team.ts";
import { createTestDossier, commitRoster, testSeed } from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";

const retraction = { type: "annotation", of: "a".repeat(64), body: null };
const reportOf = (...people: Person[]) =>
  findChainFaults(
    new RecordSet(
      people[0]!.ledger.dossier,
      people.flatMap((each) => [...each.held.values()]),
    ),
  );

describe("A device", () => {
  it("signs one chain, even if it is asked for several records at once", async () => {
    const device = new DeviceRecordSigner(await newDeviceSecrets());
    const made = await Promise.all(Array.from({ length: 20 }, () => device.sign("d".repeat(64), retraction)));
    const keys = made.map((record) => serialiseAndHashRecord(record).key);
    expect(made.map(({ seq }) => seq)).toEqual([...Array(20).keys()]);
    expect(made.map(({ prev }) => prev)).toEqual([null, ...keys.slice(0, -1)]);
    expect(device.counter).toEqual({ seq: 20, prev: keys.at(-1) });
  });

  it("continues after a signer that failed once", async () => {
    const device = new DeviceRecordSigner(await newDeviceSecrets());
    await expect(device.sign("d".repeat(64), { ...retraction, of: NaN as unknown as string })).rejects.toThrow();
    expect(await device.sign("d".repeat(64), retraction)).toMatchObject({ seq: 0 });
  });

  it("makes no fork and no gap over a restored dossier, whichever of counter and dossier is the older", async () => {
    const { admin } = await createTeam();
    await admin.annotate();
    const backup = [...admin.held.values()];
    const former = admin.device.counter;
    await admin.annotate();
    const all = [...admin.held.values()];
    const opened = all.map(({ key, record }) => ({ key, record }));
    // An old counter (a restored home folder) with the current dossier: the dossier's own records have higher numbers.
    admin.device.catchUp(former);
    expect(admin.device.counter.seq).toBe(former.seq + 1);
    expect(findChainCounter(opened, admin.device.publicKeys.key)).toEqual(admin.device.counter);
    // An old dossier with the current counter: the next record follows records that are missing here.
    const { admin: restored } = { admin };
    restored.held.clear();
    for (const each of backup) restored.held.set(each.key, each);
    await restored.annotate();
    expect(reportOf(restored).forks).toEqual([]);
    expect(reportOf(restored).gaps).toEqual([
      { device: admin.device.publicKeys.key, from: former.seq, to: former.seq },
    ]);
    for (const each of all) restored.held.set(each.key, each);
    expect(reportOf(restored)).toEqual({ gaps: [], forks: [] });
  });

  it("that was copied with its key shows as a fork to all who see both records, even before the second record is here", async () => {
    const { admin } = await createTestDossier(new Random(4), 40);
    const copy = admin.copyAs("Copy", testSeed(40));
    const [mine, its] = [await commitRoster(admin), await commitRoster(copy)];
    const next = await copy.commit({ type: "profile", of: admin.key, body: { name: "Copy" } });
    const report = (...held: { key: string }[]) => {
      const first = admin.held.values().next().value!;
      const all = [first, ...[mine, its, next].filter((each) => held.includes(each))];
      return findChainFaults(new RecordSet(admin.ledger.dossier, all));
    };
    const fork = { device: admin.key, seq: 1, keys: [mine.key, its.key].sort() };
    expect(report(mine, its).forks).toEqual([fork]);
    expect(report(mine, next).forks).toEqual([fork]);
    expect(report(mine).forks).toEqual([]);
    expect(report(its, next)).toEqual({ gaps: [], forks: [] });
  });

  it("whose last record the roster names is missing until that record is here", async () => {
    const { admin } = await createTestDossier(new Random(4), 41);
    const records = await admin.commit({ type: "profile", of: admin.key, body: { name: "A" } });
    const members = admin.ledger.judgement.roster!.body.members.map(({ id, devices }) => ({
      id,
      devices: devices.map((each) => ({
        ...each,
        spans: [{ role: "lead" as const, last: records.key }, { role: "lead" as const }],
      })),
    }));
    await commitRoster(admin, { members });
    const all = [...admin.held.values()];
    expect(findChainFaults(new RecordSet(admin.ledger.dossier, all)).gaps).toEqual([]);
    const without = all.filter(({ key }) => key !== records.key);
    expect(findChainFaults(new RecordSet(admin.ledger.dossier, without)).gaps).toEqual([
      { device: admin.key, from: 1, to: 1 },
    ]);
  });

  it("of another member shows no gap when records arrive out of order", async () => {
    const { admin } = await createTeam();
    const { admin: other } = await createTeam();
    expect(reportOf(admin)).toEqual({ gaps: [], forks: [] });
    await exchangeRecords(admin);
    expect(reportOf(other)).toEqual({ gaps: [], forks: [] });
  });
});

describe("The devices of an installation", () => {
  it("are listed with the newest first, and those of unknown age at the end", () => {
    const made = (name: string, at?: string) => ({ name, ...(at !== undefined && { made: at }) });
    const devices = [made("a"), made("b", "2026-01-02"), made("c", "2026-01-03"), made("d", "2026-01-02"), made("e")];
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("");
    expect(names(sortNewestDevicesFirst(devices))).toBe("cdbea");
    expect(names(devices)).toBe("abcde");
  });
});
