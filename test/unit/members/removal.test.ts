import { describe, expect, it } from "vitest";
import { findDeviceRemoval, isDeviceRemoved } from "#shared/ledger/queries/deviceRemoval.ts";
import { findDeviceRemovalEvidence } from "#shared/members/roster/deviceRemovalEvidence.ts";
import { type TestDevice, makeRosterDevice, commitRoster } from "#test/support/team/testDevice.ts";
import { note, team, withSpans } from "./memberFixture.ts";

const rostersOf = ({ ledger }: TestDevice, device: string) =>
  findDeviceRemovalEvidence(ledger.recordSet, ledger.judgement.roster, device)?.map((key) => key) ?? null;

describe("A removal", () => {
  it("is described by the roster that ended a device, and by no later one", async () => {
    const { admin, hands: devices } = await team("observer", "observer");
    const [anna, ben] = devices as [TestDevice, TestDevice];
    const before = admin.ledger.judgement.roster!.key;
    expect([isDeviceRemoved(admin.ledger, anna.key), rostersOf(admin, anna.key)]).toEqual([false, null]);
    const last = [...anna.held.values()].filter(({ record }) => record.device === anna.key).at(-1)!.key;
    const cut = await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last }]) });
    await commitRoster(admin, { invitations: [] });
    expect(rostersOf(admin, anna.key)).toEqual([before, cut.key]);
    expect([isDeviceRemoved(admin.ledger, anna.key), isDeviceRemoved(admin.ledger, ben.key)]).toEqual([true, false]);
    expect(isDeviceRemoved(admin.ledger, admin.key)).toBe(false);
  });

  it("shows who signed it and counts the records set aside since, from the records alone", async () => {
    const { admin, hands: devices } = await team("observer");
    const anna = devices[0]!;
    const records = await anna.commit(note);
    admin.take([records]);
    await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: records.key }]) });
    const late = [await anna.commit(note), await anna.commit(note)];
    expect(findDeviceRemoval(anna.ledger, anna.key)).toBeNull();
    anna.take(admin.held.values());
    expect(findDeviceRemoval(anna.ledger, anna.key)).toMatchObject({
      by: admin.key,
      isDeviceOnly: false,
      since: late.map(({ key }) => key),
    });
  });

  it("is over when the roster lists the device again", async () => {
    const { admin, hands: devices } = await team("observer");
    const anna = devices[0]!;
    const records = await anna.commit(note);
    admin.take([records]);
    await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: records.key }]) });
    expect(isDeviceRemoved(admin.ledger, anna.key)).toBe(true);
    const spans = [{ role: "observer", last: records.key } as const, { role: "reader" } as const];
    await commitRoster(admin, { members: withSpans(admin, anna.key, spans) });
    expect([isDeviceRemoved(admin.ledger, anna.key), findDeviceRemoval(admin.ledger, anna.key)]).toEqual([false, null]);
  });

  it("is told apart from the loss of one device, and from never having been a member", async () => {
    const { admin, hands: devices, newcomer } = await team("observer", "observer");
    const [anna, tablet] = devices as [TestDevice, TestDevice];
    const own = admin.ledger.judgement.roster!.body.members.filter(({ id }) => id === admin.key);
    const both = (last?: string) => [
      ...own,
      {
        id: anna.key,
        devices: [
          { ...makeRosterDevice(anna.key), spans: [{ role: "observer" as const, last }] },
          makeRosterDevice(tablet.key),
        ],
      },
    ];
    await commitRoster(admin, { members: both() });
    const last = [...anna.held.values()].filter(({ record }) => record.device === anna.key).at(-1)!.key;
    await commitRoster(admin, { members: both(last) });
    expect(findDeviceRemoval(admin.ledger, anna.key)).toMatchObject({ isDeviceOnly: true });
    expect(isDeviceRemoved(admin.ledger, newcomer(1).key)).toBe(false);
  });
});
