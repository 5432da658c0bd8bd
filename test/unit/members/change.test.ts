import { describe, expect, it } from "vitest";
import { createDueRosterUpdateAct, createInvitation } from "#shared/acts/team/invitations.ts";
import { makeAct } from "#shared/acts/act.ts";
import { closeInvitationAct } from "#shared/acts/team/changeRoster.ts";
import { fromHex } from "#shared/base/bytes.ts";
import { publicKeyOfSeed } from "#shared/base/ed25519.ts";
import { DeviceRecordSigner, newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { findDevicesToList } from "#shared/members/roster/rosterChange.ts";
import {
  createInvitationJoinBody,
  invitationRecipientOf,
  type Invitation,
} from "#shared/members/joining/invitation.ts";
import { openSharedDossierKeys } from "#shared/members/roster/sharedDossierKeys.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";
import { TEST_RECIPIENT } from "#test/support/team/testDevice.ts";

const NOW = "2026-01-01T00:00:00.000Z";

describe("The administrator's next roster", () => {
  it("adopts devices that joined, deletes a used single-use invitation and keeps one for several people", async () => {
    const { admin } = await createFormat1Team();
    const [once, many] = [await openInvitation(admin), await openInvitation(admin, "reader", "many")];
    const [bea, cas, dan] = [
      await joinTeam(admin, once, "Bea"),
      await joinTeam(admin, many, "Cas"),
      await joinTeam(admin, many, "Dan"),
    ];
    await exchangeRecords(admin, bea, cas, dan);
    const first = admin.ledger.judgement.roster!.body.keys[0]!.id;
    expect(findDevicesToList(admin.ledger.judgement, NOW)).toHaveLength(3);
    await admitJoinedMembers(admin);
    const { body } = admin.ledger.judgement.roster!;
    expect(body.invitations.map(({ role }) => role)).toEqual(["reader"]);
    expect(body.members).toHaveLength(4);
    expect(await createDueRosterUpdateAct(admin.ledger, admin.rosterContext(NOW))).toBeNull();
    // A used invitation is closed: all current members have a new key, and holders of that invitation do not.
    const [share] = body.keys;
    const standing = [admin, bea, cas, dan].map(({ device }) => device.publicKeys.recipient);
    const recipients = [...standing, body.invitations[0]!.recipient, admin.ledger.judgement.roster!.recovery.recipient];
    expect(share!.to.map(({ recipient }) => recipient).sort()).toEqual(recipients.sort());
    expect(share!.older!.id).toBe(first);
    expect(admin.ledger.members.map(({ role, pending }) => [role, pending]).sort()).toEqual([
      ["lead", false],
      ["observer", false],
      ["reader", false],
      ["reader", false],
    ]);
  });

  it.each([
    [
      "used",
      async (admin: Person, invitation: Invitation) => {
        await exchangeRecords(admin, await joinTeam(admin, invitation, "Bea"));
        await admitJoinedMembers(admin);
      },
    ],
    [
      "closed",
      async (admin: Person, { seed }: Invitation) => {
        const key = publicKeyOfSeed(fromHex(seed));
        await admin.commit(unwrapOutcome(await closeInvitationAct(admin.ledger, admin.rosterContext(), key)));
      },
    ],
    [
      "over",
      async (admin: Person) => {
        const later = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString();
        await admin.commit(unwrapOutcome(await createDueRosterUpdateAct(admin.ledger, admin.rosterContext(later)))!);
      },
    ],
  ] as const)("has a new key where an invitation is %s, which that invitation does not open", async (_, end) => {
    const { admin } = await createFormat1Team();
    const expires = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    const { act: opening, invitation } = unwrapOutcome(
      await createInvitation(admin.ledger, admin.rosterContext(), { role: "observer", title: "T", expires }),
    );
    await admin.commit(opening);
    const holder = new DeviceRecordSigner({ ...invitation, key: "", recipient: "" });
    const opened = async () => {
      const shares = admin.ledger.judgement.roster!.keys;
      return (
        await openSharedDossierKeys(
          shares,
          await invitationRecipientOf(invitation),
          (sealed) => holder.open(sealed),
          [],
        )
      ).map(({ id }) => id);
    };
    const before = admin.ledger.judgement.roster!.body.keys[0]!.id;
    expect(await opened()).toEqual([before]);
    await end(admin, invitation);
    const after = admin.ledger.judgement.roster!.body.keys[0]!.id;
    expect(after).not.toBe(before);
    expect(await opened()).toEqual([before]);
  });

  it("replacing two that were made independently loses no record under the key of either", async () => {
    const goneOn = new Set<boolean>();
    for (let tries = 0; goneOn.size < 2 && tries < 40; tries++) {
      const { admin, secrets } = await createFormat1Team();
      const [first, second] = [await openInvitation(admin), await openInvitation(admin)];
      const carl = await joinTeam(admin, first, "Carl");
      await exchangeRecords(admin, carl);
      await admitJoinedMembers(admin);
      const twin = new Person("The administrator's other window", secrets, admin.ledger.dossier);
      twin.keys.push(...admin.keys);
      const dora = await joinTeam(admin, second, "Dora");
      await exchangeRecords(admin, twin, dora, carl);
      const apart = unwrapOutcome((await createDueRosterUpdateAct(twin.ledger, twin.rosterContext()))!);
      await admitJoinedMembers(admin);
      const note = await admin.annotate({ comment: "Said under the first key" });
      twin.device.catchUp(admin.device.counter);
      const [rival] = await twin.commit(apart);
      await exchangeRecords(admin, twin, carl, dora);
      goneOn.add(admin.ledger.judgement.roster!.chain.has(rival!.key));
      for (const each of [twin, carl, dora]) expect(each.held.get(note)?.state, each.name).toBe("open");
    }
    expect(goneOn.size).toBe(2);
  });

  it("closes an invitation for several people after a day", async () => {
    const { admin } = await createFormat1Team();
    const many = { role: "reader", uses: "many", title: "T" } as const;
    const { invitation } = unwrapOutcome(await createInvitation(admin.ledger, admin.rosterContext(NOW), many));
    expect(invitation.expires).toBe("2026-01-02T00:00:00.000Z");
    const longer = await createInvitation(admin.ledger, admin.rosterContext(NOW), {
      ...many,
      expires: "2026-01-02T00:00:01.000Z",
    });
    expect(longer).toMatchObject({ code: "invitation.too-long" });
  });

  it("drops an invitation that has ended, and adopts nobody else's guest", async () => {
    const { admin } = await createFormat1Team();
    const input = { role: "observer", title: "T", expires: "2025-12-31T00:00:00.000Z" } as const;
    const { act: opening } = unwrapOutcome(
      await createInvitation(admin.ledger, admin.rosterContext("2025-01-01T00:00:00.000Z"), input),
    );
    await admin.commit(opening);
    expect(admin.ledger.judgement.roster!.body.invitations).toHaveLength(1);
    const next = unwrapOutcome(
      await createInvitation(admin.ledger, admin.rosterContext(NOW), { role: "lead", title: "T" }),
    );
    await admin.commit(next.act);
    expect(admin.ledger.judgement.roster!.body.invitations.map(({ role }) => role)).toEqual(["lead"]);
    const outsider = new Person("Out", await newDeviceSecrets(), admin.ledger.dossier);
    outsider.take(admin.held.values());
    const refused = await createInvitation(
      outsider.ledger,
      { ...admin.rosterContext(NOW), me: outsider.me },
      { role: "lead", title: "T" },
    );
    expect(refused).toMatchObject({ code: "invitation.not-administrator" });
  });

  it("is hidden from nobody by a device that joins with an invalid recipient", async () => {
    const { admin } = await createFormat1Team();
    const invitation = await openInvitation(admin, "observer", "many");
    const bad = new Person("Bad", await newDeviceSecrets(), admin.ledger.dossier);
    bad.keys.push(...admin.keys);
    bad.take(admin.held.values());
    await bad.commit(
      makeAct({
        type: "join",
        body: await createInvitationJoinBody(invitation, bad.device.publicKeys.key, TEST_RECIPIENT),
      }),
    );
    const bea = await joinTeam(admin, invitation, "Bea");
    await exchangeRecords(admin, bad, bea);
    await admitJoinedMembers(admin);
    expect(admin.ledger.judgement.roster!.body.members).toHaveLength(3);
    expect(admin.ledger.judgement.roster!.body.keys[0]!.to).toHaveLength(1);
  });

  it("takes, of two first joins of one device, the one that counts, with its recipient and its invitation", async () => {
    const { admin } = await createFormat1Team();
    const [used, free] = [await openInvitation(admin), await openInvitation(admin)];
    const cas = await joinTeam(admin, used, "Cas");
    const [secrets, other] = [await newDeviceSecrets(), await newDeviceSecrets()];
    for (const [invitation, recipient] of [
      [used, other.recipient],
      [free, secrets.recipient],
    ] as const) {
      const bea = new Person("Bea", secrets, admin.ledger.dossier);
      bea.keys.push(...admin.keys);
      bea.take(admin.held.values());
      await bea.commit(
        makeAct({ type: "join", body: await createInvitationJoinBody(invitation, secrets.key, recipient) }),
      );
      await exchangeRecords(admin, bea, cas);
    }
    const [by] = admin.ledger.judgement.roster!.body.invitations.slice(-1);
    expect(findDevicesToList(admin.ledger.judgement, NOW)).toEqual([
      { device: secrets.key, recipient: secrets.recipient, member: secrets.key, role: "observer", invitation: by!.key },
    ]);
  });
});
