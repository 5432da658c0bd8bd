import { describe, expect, it } from "vitest";
import { declareReceiptAct, announceLocalDeletionAct } from "#shared/acts/team/receipts.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import {
  listCompleteChainHeads,
  replicationStatusWithoutDevice,
  isReceiptDue,
  listReceiptsInForce,
} from "#shared/ledger/queries/receipts.ts";
import { withoutRecordBody } from "#shared/records/validator.ts";
import { createTeam, joinTeam, openInvitation, type Person } from "#test/support/team/team.ts";

/** Creates two people who hold the same records. */
async function two(): Promise<{ a: Person; b: Person }> {
  const { admin } = await createTeam();
  const invitation = await openInvitation(admin, "reader");
  const b = await joinTeam(admin, invitation, "Member 2");
  await b.commit(setProfileAct(b.ledger, b.me, "Member 2"));
  admin.take(b.held.values());
  return { a: admin, b };
}

const deviceOf = ({ device }: Person) => device.publicKeys.key;
const due = (person: Person) => isReceiptDue(person.ledger, deviceOf(person));
const give = async (person: Person) => person.commit(declareReceiptAct(person.ledger, deviceOf(person))!);
const missing = (person: Person) => replicationStatusWithoutDevice(person.ledger, deviceOf(person)).missing;

describe("A receipt", () => {
  it("says what a device has, so that everything else is what came after it", async () => {
    const { a, b } = await two();
    expect(missing(a).length).toBeGreaterThan(4);
    a.take(await give(b));
    expect(missing(a)).toEqual([]);
    expect(replicationStatusWithoutDevice(a.ledger, deviceOf(a)).by).toMatchObject([{ member: b.me!.member }]);
    const note = await a.annotate();
    expect(missing(a)).toEqual([note]);
  });

  it("can be given by a reader, too, and by nobody for another member", async () => {
    const { a, b } = await two();
    const [records] = await give(b);
    expect(a.ledger.judgement.verdict(records!)).toMatchObject({ kind: "counts", author: { role: "reader" } });
    const [forged] = await b.commitRaw("receipt", { heads: [] }, `receipt/${deviceOf(a)}`);
    expect(a.ledger.judgement.verdict(forged!)).toEqual({ kind: "aside", code: "register.name" });
  });

  it("is not answered: two machines that have the same records fall silent", async () => {
    const { a, b } = await two();
    a.take(await give(b));
    b.take(await give(a));
    expect([due(a), due(b)]).toEqual([false, false]);
    await a.annotate();
    expect(due(a)).toBe(false);
    b.take(a.held.values());
    expect(due(b)).toBe(true);
    a.take(await give(b));
    expect([due(a), due(b)]).toEqual([false, false]);
  });

  it("leaves out what follows a gap, and records whose words are missing", async () => {
    const { a, b } = await two();
    const [first, second, third] = [await a.annotate(), await a.annotate(), await a.annotate()];
    b.take([...a.held.values()].filter(({ key }) => key !== second));
    const heads = () => listCompleteChainHeads(b.ledger, deviceOf(b)).map(({ key }) => key);
    expect(heads()).toEqual([first]);
    b.take([withoutRecordBody(a.held.get(second)!)]);
    expect(heads()).toEqual([first]);
    b.take(a.held.values());
    expect(heads()).toEqual([third]);
  });

  it("covers erased records, whose words nobody can have any more", async () => {
    const { a, b } = await two();
    const note = await a.annotate();
    await a.commit(eraseAct(a.ledger, a.me, note));
    b.take([...a.held.values()].map((each) => (each.key === note ? withoutRecordBody(each) : each)));
    a.take(await give(b));
    expect(missing(a)).toEqual([]);
  });

  it("covers records after one that is missing here", async () => {
    const { a, b } = await two();
    const gap = await a.annotate();
    await a.annotate();
    b.take(a.held.values());
    a.take(await give(b));
    const ledger = new Ledger(a.ledger.dossier);
    ledger.add([...a.held.values()].filter(({ key }) => key !== gap));
    expect(replicationStatusWithoutDevice(ledger, deviceOf(a)).missing).toEqual([]);
  });

  it("does not count once its device has left or was removed", async () => {
    const { a, b } = await two();
    a.take(await give(b));
    expect(listReceiptsInForce(a.ledger)).toHaveLength(1);
    a.take(await b.commit(announceLocalDeletionAct(b.ledger, deviceOf(b))!));
    expect(listReceiptsInForce(a.ledger)).toEqual([]);
    expect(missing(a)).not.toEqual([]);
    expect(due(b)).toBe(true);
  });
});
