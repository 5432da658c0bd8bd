import { describe, expect, it } from "vitest";
import type { OpenedRecord } from "#shared/records/validator.ts";
import {
  type TestDevice,
  makeRosterDevice,
  nextRosterBody,
  TEST_RECIPIENT,
  commitRoster,
  testSeed,
} from "#test/support/team/testDevice.ts";
import { NOTE, note, team, verdicts, withSpans } from "./memberFixture.ts";

describe("Roles", () => {
  it.each([
    ["annotation", NOTE, { lead: true, observer: true, reader: false }],
    ["reply", { annotation: "0".repeat(64), text: "Why?" }, { lead: true, observer: true, reader: false }],
    ["document", { title: "A draft", kind: "convention" }, { lead: true, observer: false, reader: false }],
    ["t1", { any: "thing" }, { lead: true, observer: true, reader: false }],
  ])("permit %s to some", async (type, body, may) => {
    const { admin, hands: devices } = await team("lead", "observer", "reader");
    for (const [i, role] of (["lead", "observer", "reader"] as const).entries()) {
      const records = await devices[i]!.commit({ type, body });
      expect(verdicts(admin, ...devices)(records).startsWith("counts"), role).toBe(may[role]);
    }
  });

  it("let all members set their own name, and nobody else's", async () => {
    const { admin, hands: devices } = await team("reader", "observer");
    const [reader, observer] = devices as [TestDevice, TestDevice];
    const own = await reader.commit({ type: "profile", of: reader.key, body: { name: "R" } });
    const other = await observer.commit({ type: "profile", of: reader.key, body: { name: "Not R" } });
    expect([own, other].map(verdicts(admin, ...devices))).toEqual(["counts as reader", "aside: profile.other"]);
  });

  it("let leads resolve any thread, observers their own, and wait for a thread that is not here", async () => {
    const { admin, hands: devices } = await team("lead", "observer", "observer");
    const [lead, anna, bert] = devices as [TestDevice, TestDevice, TestDevice];
    const thread = await anna.commit(note);
    const settle = (hand: TestDevice, of = `resolution/${thread.key}`) =>
      hand.commit({ type: "resolution", of, body: { annotation: thread.key, state: "settled" } });
    const made = [
      await settle(lead),
      await settle(anna),
      await settle(bert),
      await settle(bert, `agreed/${thread.key}`),
    ];
    expect(made.map(verdicts(admin, lead, anna, bert))).toEqual([
      "counts as lead",
      "counts as observer",
      "aside: settle.other",
      "aside: register.name",
    ]);
    expect(verdicts(admin, bert)(made[2]!)).toBe("waits: thread.missing");
  });

  it("let a later version count only from the same member, of a first record of the same type", async () => {
    const { admin, hands: devices } = await team("observer", "observer");
    const [anna, bert] = devices as [TestDevice, TestDevice];
    const first = await anna.commit(note);
    const second = await anna.commit({ ...note, of: first.key, after: [first.key] });
    const foreign = await bert.commit({ ...note, of: first.key, after: [first.key] });
    const ofSecond = await anna.commit({ ...note, of: second.key });
    const ofOtherType = await anna.commit({
      type: "reply",
      of: first.key,
      body: { annotation: first.key, text: "No." },
    });
    const verdict = verdicts(admin, anna, bert);
    expect([second, foreign, ofSecond, ofOtherType].map(verdict)).toEqual([
      "counts as observer",
      "aside: first.other",
      "aside: first.wrong",
      "aside: first.wrong",
    ]);
    expect(verdicts(admin, bert)(foreign)).toBe("waits: first.missing");
  });

  it("let erasures count from the author's member and the administrator, never on drafts and rosters", async () => {
    const { admin, hands: devices } = await team("lead", "observer");
    const [lead, anna] = devices as [TestDevice, TestDevice];
    const target = await anna.commit(note);
    const document = await lead.commit({ type: "document", body: { title: "T", kind: "convention" } });
    const revision = await lead.commit({ type: "revision", body: { document: document.key, nothing: "read" } });
    const erase = (hand: TestDevice, key: string) => hand.commit({ type: "erase", body: { target: key } });
    const made = [
      await erase(anna, target.key),
      await erase(lead, target.key),
      await erase(admin, target.key),
      await erase(admin, revision.key),
      await erase(admin, admin.ledger.judgement.roster!.key),
      await erase(admin, "f".repeat(64)),
    ];
    expect(made.map(verdicts(admin, lead, anna))).toEqual([
      "counts as observer",
      "aside: erase.other",
      "counts as lead",
      "aside: erase.protected",
      "aside: erase.protected",
      "waits: erase.target",
    ]);
  });
});

describe("Joining", () => {
  it("counts at once by an open invitation, in its role, and stops with the invitation", async () => {
    const { admin, invitation, newcomer } = await team();
    const listedInvitation = {
      key: invitation.key,
      recipient: TEST_RECIPIENT,
      role: "observer",
      uses: "many",
    } as const;
    const person = newcomer(1);
    const join = await person.commit({ type: "join", body: await invitation.vouch(person.key, "invitation") });
    const records = await person.commit(note);
    expect([join, records].map(verdicts(admin, person))).toEqual(["aside: join.closed", "aside: join.closed"]);
    await commitRoster(admin, { invitations: [listedInvitation] });
    expect([join, records].map(verdicts(admin, person))).toEqual(["counts as observer", "counts as observer"]);
    await commitRoster(admin, { invitations: [] });
    expect(verdicts(admin, person)(records)).toBe("aside: join.closed");
  });

  it("waits while the join is not here, and refuses one that is not its device's first record", async () => {
    const { admin, hands: devices, invitation, newcomer } = await team("observer");
    await commitRoster(admin, {
      invitations: [{ key: invitation.key, recipient: TEST_RECIPIENT, role: "lead", uses: "many" }],
    });
    const person = newcomer(1);
    const join = await person.commit({ type: "join", body: await invitation.vouch(person.key, "invitation") });
    const records = await person.commit(note);
    person.held.delete(join.key);
    expect(verdicts(admin, person)(records)).toBe("waits: join.missing");
    const anna = devices[0]!;
    const late = await anna.commit({ type: "join", body: await invitation.vouch(anna.key, "invitation") });
    expect(verdicts(admin, anna)(late)).toBe("aside: join.late");
  });

  it("by a single-use invitation counts if it is the only one, and neither of two counts", async () => {
    const { admin, invitation, newcomer } = await team();
    const once = { key: invitation.key, recipient: TEST_RECIPIENT, role: "observer", uses: "one" } as const;
    await commitRoster(admin, { invitations: [once] });
    const [one, two] = [newcomer(1), newcomer(2)];
    const joins = [];
    for (const hand of [one, two]) {
      joins.push(await hand.commit({ type: "join", body: await invitation.vouch(hand.key, "invitation") }));
    }
    expect(verdicts(admin, one)(joins[0]!)).toBe("counts as observer");
    expect(verdicts(admin, two)(joins[1]!)).toBe("counts as observer");
    expect(joins.map(verdicts(admin, one, two))).toEqual(["aside: join.used", "aside: join.used"]);
    // Once the roster lists the first device, that one counts by the roster. For the second, the invitation is used up.
    // This remains so when the roster no longer lists the invitation, even without the first device's join.
    const members = [...nextRosterBody(admin).members, { id: one.key, devices: [makeRosterDevice(one.key)] }];
    await commitRoster(admin, { members });
    expect(joins.map(verdicts(admin, one, two))).toEqual(["counts as observer", "aside: join.used"]);
    await commitRoster(admin, { invitations: [] });
    expect(verdicts(admin, two)(joins[1]!)).toBe("aside: join.closed");
  });

  it("by a device that the roster lists makes a further device of the same member", async () => {
    const { admin, hands: devices, newcomer } = await team("observer", "observer");
    const [anna, bert] = devices as [TestDevice, TestDevice];
    const tablet = newcomer(1);
    await tablet.commit({ type: "join", body: await anna.vouch(tablet.key, "device") });
    const thread = await anna.commit(note);
    tablet.take([thread]);
    const version = await tablet.commit({ ...note, of: thread.key, after: [thread.key] });
    expect(verdicts(admin, anna, tablet)(version)).toBe("counts as observer");
    // Neither a removed device nor a device that is not yet listed can vouch for another.
    const later = newcomer(2);
    const byTablet = await later.commit({ type: "join", body: await tablet.vouch(later.key, "device") });
    expect(verdicts(admin, anna, tablet, later)(byTablet)).toBe("aside: join.voucher");
    await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: thread.key }]) });
    expect(verdicts(admin, anna, tablet)(version)).toBe("aside: join.voucher");
    expect(verdicts(admin, bert)(bert.held.values().next().value!)).toBe("counts as lead");
  });

  it("is not needed by a device that the roster lists: its records count, and the gap is reported", async () => {
    const { admin, hands: devices } = await team("observer");
    const anna = devices[0]!;
    const records = await anna.commit(note);
    const join = [...anna.held.values()].find(({ record }) => record.type === "join")!;
    anna.held.delete(join.key);
    admin.held.delete(join.key);
    expect(verdicts(admin, anna)(records)).toBe("counts as observer");
  });
});

describe("Removing a device or changing its role", () => {
  it("keeps what was written up to the last record, and nothing later, forked before it or back-dated", async () => {
    const { admin, hands: devices } = await team("observer");
    const anna = devices[0]!;
    const copy = anna.copyAs("Copy", testSeed(0));
    const [one, two] = [await anna.commit(note), await anna.commit(note)];
    const three = await anna.commit({ ...note, forge: { at: "2001-01-01T00:00:00.000Z" } });
    const forked = await copy.commit({ ...note, body: { ...NOTE, comment: "Forked" } });
    await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: two.key }]) });
    expect([one, two, three, forked].map(verdicts(admin, anna, copy))).toEqual([
      "counts as observer",
      "counts as observer",
      "aside: device.cut",
      "aside: device.fork",
    ]);
    expect(admin.ledger.judgement.authorityOf(anna.key)).toBeNull();
  });

  it("waits if a link of the chain is missing that could still decide, and only then", async () => {
    const { admin, hands: devices } = await team("observer");
    const anna = devices[0]!;
    const made = [await anna.commit(note), await anna.commit(note), await anna.commit(note), await anna.commit(note)];
    const [one, two, three, four] = made as [OpenedRecord, OpenedRecord, OpenedRecord, OpenedRecord];
    await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: three.key }]) });
    anna.held.delete(two.key);
    expect([one, three, four].map(verdicts(admin, anna))).toEqual([
      "waits: chain.missing",
      "counts as observer",
      "aside: device.cut",
    ]);
    anna.held.delete(three.key);
    expect([one, four].map(verdicts(admin, anna))).toEqual(["waits: chain.missing", "waits: chain.missing"]);
  });

  it("gives each span its role", async () => {
    const { admin, hands: devices } = await team("reader");
    const anna = devices[0]!;
    const [one, two, three] = [await anna.commit(note), await anna.commit(note), await anna.commit(note)];
    const spans = [{ role: "reader", last: one.key }, { role: "lead", last: two.key }, { role: "observer" }] as const;
    await commitRoster(admin, { members: withSpans(admin, anna.key, [...spans]) });
    expect([one, two, three].map(verdicts(admin, anna))).toEqual([
      "aside: may.reader",
      "counts as lead",
      "counts as observer",
    ]);
  });

  it("with another device's record as the last lets nothing count, and waits for nothing", async () => {
    const { admin, hands: devices } = await team("observer", "observer");
    const [anna, bert] = devices as [TestDevice, TestDevice];
    const [mine, his] = [await anna.commit(note), await bert.commit(note)];
    admin.take([his]);
    await commitRoster(admin, { members: withSpans(admin, anna.key, [{ role: "observer", last: his.key }]) });
    expect(verdicts(admin, anna, bert)(mine)).toBe("aside: device.cut");
    // Also step by step: until that record arrives, hers wait for it.
    const roster = admin.ledger.judgement.roster!.key;
    anna.take([...admin.held.values()].filter(({ key }) => key !== his.key));
    expect(anna.ledger.judgement.roster!.key).toBe(roster);
    expect(anna.ledger.counts).toMatchObject({ waiting: 2, aside: 0 });
    anna.take([his]);
    expect(anna.ledger.counts).toMatchObject({ waiting: 0, aside: 2 });
  });

  it("lets an administrator whom the administrator's own roster removed sign the roster, and nothing else", async () => {
    const { admin } = await team();
    const last = admin.ledger.judgement.roster!.key;
    const cut = await commitRoster(admin, { members: withSpans(admin, admin.key, [{ role: "lead", last }]) });
    const records = await admin.commit(note);
    const next = await commitRoster(admin);
    expect([cut, records, next].map(verdicts(admin))).toEqual([
      "counts as lead",
      "aside: device.cut",
      "counts as lead",
    ]);
  });
});
