import { describe, expect, it } from "vitest";
import { removalIn, isRemoved } from "#shared/ledger/removed.ts";
import { removalOf } from "#shared/members/removal.ts";
import { type Hand, listed, sayRoster } from "#test/support/hand.ts";
import { note, team, withSpans } from "./hands.ts";

const rostersOf = ({ ledger }: Hand, device: string) =>
  removalOf(ledger.set, ledger.judgement.roster, device)?.map((key) => key) ?? null;

describe("A removal", () => {
  it("is what the list of members says that ended a device, and no later one", async () => {
    const { admin, hands } = await team("observer", "observer");
    const [anna, ben] = hands as [Hand, Hand];
    const before = admin.ledger.judgement.roster!.key;
    expect([isRemoved(admin.ledger, anna.key), rostersOf(admin, anna.key)]).toEqual([false, null]);
    const last = [...anna.held.values()].filter(({ record }) => record.device === anna.key).at(-1)!.key;
    const cut = await sayRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last }]) });
    await sayRoster(admin, { invitations: [] });
    expect(rostersOf(admin, anna.key)).toEqual([before, cut.key]);
    expect([isRemoved(admin.ledger, anna.key), isRemoved(admin.ledger, ben.key)]).toEqual([true, false]);
    expect(isRemoved(admin.ledger, admin.key)).toBe(false);
  });

  it("tells who signed it and counts what is set aside since, by the records alone", async () => {
    const { admin, hands } = await team("observer");
    const anna = hands[0]!;
    const said = await anna.say(note);
    admin.take([said]);
    await sayRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: said.key }]) });
    const late = [await anna.say(note), await anna.say(note)];
    expect(removalIn(anna.ledger, anna.key)).toBeNull();
    anna.take(admin.held.values());
    expect(removalIn(anna.ledger, anna.key)).toMatchObject({
      by: admin.key,
      isDeviceOnly: false,
      since: late.map(({ key }) => key),
    });
  });

  it("is over when the list of members has the device stand again", async () => {
    const { admin, hands } = await team("observer");
    const anna = hands[0]!;
    const said = await anna.say(note);
    admin.take([said]);
    await sayRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: said.key }]) });
    expect(isRemoved(admin.ledger, anna.key)).toBe(true);
    const spans = [{ role: "observer", last: said.key } as const, { role: "reader" } as const];
    await sayRoster(admin, { members: withSpans(admin, anna.key, spans) });
    expect([isRemoved(admin.ledger, anna.key), removalIn(admin.ledger, anna.key)]).toEqual([false, null]);
  });

  it("is told from the loss of one device, and from never having been in the list", async () => {
    const { admin, hands, newcomer } = await team("observer", "observer");
    const [anna, tablet] = hands as [Hand, Hand];
    const own = admin.ledger.judgement.roster!.body.members.filter(({ id }) => id === admin.key);
    const both = (last?: string) => [
      ...own,
      {
        id: anna.key,
        devices: [{ ...listed(anna.key), spans: [{ role: "observer" as const, last }] }, listed(tablet.key)],
      },
    ];
    await sayRoster(admin, { members: both() });
    const last = [...anna.held.values()].filter(({ record }) => record.device === anna.key).at(-1)!.key;
    await sayRoster(admin, { members: both(last) });
    expect(removalIn(admin.ledger, anna.key)).toMatchObject({ isDeviceOnly: true });
    expect(isRemoved(admin.ledger, newcomer(1).key)).toBe(false);
  });
});
