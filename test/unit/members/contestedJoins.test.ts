import { describe, expect, it } from "vitest";
import { decideContestedJoinAct, rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { createDueRosterUpdateAct } from "#shared/acts/team/invitations.ts";
import { findContestedJoins } from "#shared/members/membership/joinedDevices.ts";
import { createTeam, exchangeRecords, joinTeam, openInvitation, type Person } from "#test/support/team/team.ts";

const deviceOf = (person: Person) => person.device.publicKeys.key;

/** Two people who joined by one invitation for one person, and the administrator who knows of both. */
async function twoByOneLink() {
  const { admin } = await createTeam(undefined, undefined, undefined, 2);
  const invitation = await openInvitation(admin, "observer");
  const bea = await joinTeam(admin, invitation, "Bea");
  const thief = await joinTeam(admin, invitation, "Somebody");
  await exchangeRecords(admin, bea, thief);
  const [key] = [...findContestedJoins(admin.ledger.judgement.membership!).keys()];
  return { admin, bea, thief, key: key! };
}

describe("Two devices that joined by one invitation for one person", () => {
  it("both count, and no app admits either by itself", async () => {
    const { admin, bea, thief } = await twoByOneLink();
    for (const each of [bea, thief]) expect(each.me).toMatchObject({ role: "observer" });
    expect(await createDueRosterUpdateAct(admin.ledger, admin.rosterContext())).toBeNull();
    const note = await bea.annotate();
    await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
    await exchangeRecords(admin, bea, thief);
    expect(findContestedJoins(admin.ledger.judgement.membership!).size).toBe(1);
    expect(admin.ledger.judgement.verdict(admin.ledger.recordSet.byKey.get(note)!).kind).toBe("counts");
  });

  it("are decided about by one step: one is admitted, the other is out and opens no later key", async () => {
    const { admin, bea, thief, key } = await twoByOneLink();
    const note = await bea.annotate();
    await exchangeRecords(admin, bea, thief);
    const decision = { invitation: key, admitted: [deviceOf(bea)] };
    await admin.commit(await decideContestedJoinAct(admin.ledger, admin.rosterContext(), decision));
    await exchangeRecords(admin, bea, thief);
    expect(bea.me).toMatchObject({ role: "observer" });
    expect(thief.me).toBeNull();
    expect(findContestedJoins(admin.ledger.judgement.membership!).size).toBe(0);
    expect(admin.ledger.judgement.team!.invitations.size).toBe(0);
    expect(admin.ledger.judgement.verdict(admin.ledger.recordSet.byKey.get(note)!).kind).toBe("counts");
    const later = await admin.annotate();
    await exchangeRecords(admin, bea, thief);
    expect(bea.ledger.record(later)!.state).toBe("open");
    expect(thief.ledger.record(later)!.state).toBe("locked");
  });

  it("can both be admitted", async () => {
    const { admin, bea, thief, key } = await twoByOneLink();
    const decision = { invitation: key, admitted: [deviceOf(bea), deviceOf(thief)] };
    await admin.commit(await decideContestedJoinAct(admin.ledger, admin.rosterContext(), decision));
    await exchangeRecords(admin, bea, thief);
    for (const each of [bea, thief])
      expect(admin.ledger.judgement.team!.devices.get(deviceOf(each))).toMatchObject({ isCut: false });
    expect(await decideContestedJoinAct(admin.ledger, admin.rosterContext(), decision)).toMatchObject({
      code: "invitation.unknown",
    });
  });
});
