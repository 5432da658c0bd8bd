import { describe, expect, it } from "vitest";
import { adoptJoined, invite } from "../../../shared/acts/invite.ts";
import { act } from "../../../shared/acts/act.ts";
import { newDevice } from "../../../shared/members/device.ts";
import { adoptable } from "../../../shared/members/change.ts";
import { joinBody } from "../../../shared/members/invitation.ts";
import { adopt, foundTeam, joinTeam, meet, must, openInvitation, Person } from "../../support/team.ts";
import { RECIPIENT } from "../../support/hand.ts";

const NOW = "2026-01-01T00:00:00.000Z";

describe("the administrator's next roster", () => {
  it("adopts who joined, takes a used invitation away and keeps one for many", async () => {
    const { admin } = await foundTeam();
    const [once, many] = [await openInvitation(admin), await openInvitation(admin, "reader", "many")];
    const [bea, cas, dan] = [
      await joinTeam(admin, once, "Bea"),
      await joinTeam(admin, many, "Cas"),
      await joinTeam(admin, many, "Dan"),
    ];
    meet(admin, bea, cas, dan);
    expect(adoptable(admin.ledger.judgement, NOW)).toHaveLength(3);
    await adopt(admin);
    const { body } = admin.ledger.judgement.roster!;
    expect(body.invitations.map(({ role }) => role)).toEqual(["reader"]);
    expect(body.members).toHaveLength(4);
    expect(await adoptJoined(admin.ledger, admin.keeper(NOW))).toBeNull();
    // The dossier key went to everybody new, under the same name.
    const newcomers = [bea, cas, dan].map(({ device }) => device.card.recipient).sort();
    expect(body.keys[0]!.to.map(({ recipient }) => recipient).sort()).toEqual(newcomers);
    expect(admin.ledger.members.map(({ role, pending }) => [role, pending]).sort()).toEqual([
      ["lead", false],
      ["observer", false],
      ["reader", false],
      ["reader", false],
    ]);
  });

  it("lets an invitation that is over go, and adopts nobody else's guest", async () => {
    const { admin } = await foundTeam();
    const input = { role: "observer", title: "T", expires: "2025-12-31T00:00:00.000Z" } as const;
    const { act: opening } = must(await invite(admin.ledger, admin.keeper("2025-01-01T00:00:00.000Z"), input));
    await admin.say(opening);
    expect(admin.ledger.judgement.roster!.body.invitations).toHaveLength(1);
    const next = must(await invite(admin.ledger, admin.keeper(NOW), { role: "lead", title: "T" }));
    await admin.say(next.act);
    expect(admin.ledger.judgement.roster!.body.invitations.map(({ role }) => role)).toEqual(["lead"]);
    const outsider = new Person("Out", await newDevice(), admin.ledger.dossier);
    outsider.take(admin.held.values());
    const refused = await invite(
      outsider.ledger,
      { ...admin.keeper(NOW), me: outsider.me },
      { role: "lead", title: "T" },
    );
    expect(refused).toMatchObject({ code: "invitation.not-administrator" });
  });

  it("is kept from nobody by a device that joins with a recipient that is none", async () => {
    const { admin } = await foundTeam();
    const invitation = await openInvitation(admin, "observer", "many");
    const bad = new Person("Bad", await newDevice(), admin.ledger.dossier);
    bad.keys.push(...admin.keys);
    bad.take(admin.held.values());
    await bad.say(act({ type: "join", body: await joinBody(invitation, bad.device.card.key, RECIPIENT) }));
    const bea = await joinTeam(admin, invitation, "Bea");
    meet(admin, bad, bea);
    await adopt(admin);
    expect(admin.ledger.judgement.roster!.body.members).toHaveLength(3);
    expect(admin.ledger.judgement.roster!.body.keys[0]!.to).toHaveLength(1);
  });

  it("takes of two first joins of one device the one that counts, with its recipient and its invitation", async () => {
    const { admin } = await foundTeam();
    const [used, free] = [await openInvitation(admin), await openInvitation(admin)];
    const cas = await joinTeam(admin, used, "Cas");
    const [secrets, other] = [await newDevice(), await newDevice()];
    for (const [invitation, recipient] of [
      [used, other.recipient],
      [free, secrets.recipient],
    ] as const) {
      const bea = new Person("Bea", secrets, admin.ledger.dossier);
      bea.keys.push(...admin.keys);
      bea.take(admin.held.values());
      await bea.say(act({ type: "join", body: await joinBody(invitation, secrets.key, recipient) }));
      meet(admin, bea, cas);
    }
    const [by] = admin.ledger.judgement.roster!.body.invitations.slice(-1);
    expect(adoptable(admin.ledger.judgement, NOW)).toEqual([
      { device: secrets.key, recipient: secrets.recipient, member: secrets.key, role: "observer", invitation: by!.key },
    ]);
  });
});
