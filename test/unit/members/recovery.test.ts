import { describe, expect, it } from "vitest";
import { createSignedHandover, type AdministrationHandoverInput } from "#shared/acts/team/createSignedHandover.ts";
import { formatRecoverySheetHtml, formatRecoverySheetText } from "#shared/exchange/recovery/recoverySheet.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { newRecoveryKey, deriveSecretsFromRecoveryCode } from "#shared/members/recoveryKey.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

describe("A recovery sheet", () => {
  it("is read back as it was typed, and from the saved files", async () => {
    const made = await newRecoveryKey();
    const { code, secrets } = made;
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = [code, code.toLowerCase(), code.replaceAll("-", " "), code.replaceAll("-", ""), `  ${code}\n`];
    const slips = [code.replaceAll("0", "O").replaceAll("1", "l")];
    const title = "Convention <on> tide gauges & “more”";
    const files = [
      formatRecoverySheetText("d".repeat(64), title, made),
      formatRecoverySheetHtml("d".repeat(64), title, made),
    ];
    for (const text of [...typed, ...slips, ...files])
      expect(await deriveSecretsFromRecoveryCode(text), text).toEqual(secrets);
    expect(files[1]).not.toContain("<on>");
  });

  it("is read in its earlier form", async () => {
    const { seed, identity, key, recipient } = await newDeviceSecrets();
    const grouped = seed.replace(/(.{4})(?=.)/gu, "$1 ");
    const sheet = `Clausemark\n\ndossier   dddd dddd\nkey       ${grouped}\nidentity  ${identity}\n\nKeep it.\n`;
    expect(await deriveSecretsFromRecoveryCode(sheet)).toEqual({ seed, identity, key, recipient });
  });

  it("is refused with a letter wrong, two exchanged, too few or none", async () => {
    const { code } = await newRecoveryKey();
    const plain = code.replaceAll("-", "");
    for (let at = 0; at < plain.length; at++) {
      const wrong = plain.slice(0, at) + (plain[at] === "7" ? "8" : "7") + plain.slice(at + 1);
      expect(await deriveSecretsFromRecoveryCode(wrong)).toMatchObject({ code: "recovery.typo" });
    }
    expect(await deriveSecretsFromRecoveryCode(code.slice(1))).toMatchObject({ code: "recovery.length" });
    expect(await deriveSecretsFromRecoveryCode(`${code}0`)).toMatchObject({ code: "recovery.length" });
    expect(await deriveSecretsFromRecoveryCode("<html>nothing</html>")).toMatchObject({ code: "recovery.unreadable" });
  });
});

describe("The administration, handed over with the sheet,", () => {
  const now = "2026-02-01T00:00:00.000Z";

  async function team() {
    const { admin, recovery } = await createFormat1Team();
    const lead = await joinTeam(admin, await openInvitation(admin, "observer"), "Member 2");
    await exchangeRecords(admin, lead);
    await admitJoinedMembers(admin);
    await openInvitation(admin, "reader", "many");
    await exchangeRecords(admin, lead);
    return { admin, lead, recovery };
  }

  const to = (
    person: Person,
    recovery: AdministrationHandoverInput["recovery"],
    cut: readonly string[] = [],
  ): AdministrationHandoverInput => {
    const device = person.device.publicKeys;
    return { recovery, device, member: person.me?.member ?? device.key, cut, now };
  };

  it("goes to the device of the member who has it; the former administrator stays a member, without the roster", async () => {
    const { admin, lead, recovery } = await team();
    const { records } = unwrapOutcome(await createSignedHandover(lead.ledger, to(lead, recovery)));
    lead.take(records);
    await exchangeRecords(admin, lead);
    for (const { ledger } of [admin, lead])
      expect(ledger.judgement.roster!.body.administrator).toBe(lead.device.publicKeys.key);
    expect(lead.me).toMatchObject({ role: "lead", administrator: true });
    expect(admin.me).toMatchObject({ role: "lead", administrator: false });
    expect(admin.ledger.judgement.roster!.body.invitations).toHaveLength(1);
    // A member who joins afterwards can open everything: the new base alone gives access to all keys.
    const late = await joinTeam(lead, await openInvitation(lead), "Member 3");
    const note = await admin.annotate({ comment: "Before" });
    await exchangeRecords(admin, late, lead);
    expect(late.ledger.get(threadProjection, note)?.annotation.comment).toBe("Before");
    await admin.commitRaw("roster", { ...admin.ledger.judgement.roster!.body }, undefined, [
      admin.ledger.judgement.roster!.key,
    ]);
    await exchangeRecords(admin, lead);
    const verdicts = [...lead.ledger.records()].filter(({ opened }) => opened.record.type === "roster");
    expect(verdicts.at(-1)!.verdict).toMatchObject({ kind: "aside", code: "roster.superseded" });
  });

  it("removes the former administrator if asked to, closes invitations and changes the key", async () => {
    const { admin, lead, recovery } = await team();
    const before = lead.key.id;
    const { records } = unwrapOutcome(
      await createSignedHandover(lead.ledger, to(lead, recovery, [admin.device.publicKeys.key])),
    );
    lead.take(records);
    await lead.collectKeys();
    expect(lead.key.id).not.toBe(before);
    expect(lead.ledger.judgement.roster!.body.invitations).toEqual([]);
    const note = await lead.annotate({ comment: "After" });
    await exchangeRecords(admin, lead);
    await admin.collectKeys();
    expect(admin.me).toBeNull();
    expect(admin.held.get(note)?.state).toBe("locked");
  });

  it("goes to a machine that has only a copy of the dossier and the sheet", async () => {
    const { admin, lead, recovery } = await team();
    const anew = new Person("Administrator", await newDeviceSecrets(), admin.ledger.dossier);
    anew.take(admin.held.values());
    const handover = { ...to(anew, recovery, [admin.device.publicKeys.key]), member: admin.me!.member };
    const { records, keys } = unwrapOutcome(await createSignedHandover(anew.ledger, handover));
    anew.keys.push(...keys);
    anew.take(records);
    await anew.collectKeys();
    expect(anew.me).toEqual({ member: admin.me!.member, role: "lead", administrator: true });
    expect(anew.ledger.documents[0]?.body.title).toBe("Draft convention on tide gauges");
    await anew.annotate();
    await exchangeRecords(lead, anew);
    await lead.collectKeys();
    expect(lead.ledger.all(threadProjection)).toHaveLength(1);
  });

  it("passes every older key on, through key changes and a second handover", async () => {
    const { admin, lead, recovery } = await team();
    const notes = [await admin.annotate({ comment: "Key 1" })];
    const first = unwrapOutcome(await createSignedHandover(lead.ledger, to(lead, recovery, [])));
    lead.take([...first.records, ...admin.held.values()]);
    const third = await joinTeam(lead, await openInvitation(lead), "Member 3");
    await exchangeRecords(lead, third);
    await admitJoinedMembers(lead);
    await exchangeRecords(lead, third);
    const second = unwrapOutcome(
      await createSignedHandover(third.ledger, to(third, recovery, [lead.device.publicKeys.key])),
    );
    third.take(second.records);
    await third.collectKeys();
    notes.push(await third.annotate({ comment: "Key 2" }));
    const fourth = await joinTeam(third, await openInvitation(third), "Member 4");
    await fourth.collectKeys();
    expect(notes.map((note) => fourth.ledger.get(threadProjection, note)?.annotation.comment)).toEqual([
      "Key 1",
      "Key 2",
    ]);
  });

  it("is refused with another dossier's sheet, to the present administrator, and to a device that was removed", async () => {
    const { admin, lead, recovery } = await team();
    expect(await createSignedHandover(lead.ledger, to(lead, (await newRecoveryKey()).secrets))).toMatchObject({
      code: "recovery.other",
    });
    expect(await createSignedHandover(admin.ledger, to(admin, recovery))).toMatchObject({ code: "recovery.already" });
    const own = to(lead, recovery, [lead.device.publicKeys.key]);
    expect(await createSignedHandover(lead.ledger, own)).toMatchObject({ code: "recovery.device-cut" });
  });

  it("made twice with one sheet, is one of the two for all members, and they see that there are two", async () => {
    const { admin, lead, recovery } = await team();
    const other = await joinTeam(admin, await openInvitation(admin), "Member 3");
    await exchangeRecords(admin, lead, other);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, lead, other);
    const [one, two] = [
      unwrapOutcome(await createSignedHandover(lead.ledger, to(lead, recovery))),
      unwrapOutcome(await createSignedHandover(other.ledger, to(other, recovery))),
    ];
    lead.take(one.records);
    other.take(two.records);
    await exchangeRecords(admin, lead, other);
    const rosters = [admin, lead, other].map(({ ledger }) => ledger.judgement.roster!);
    expect(new Set(rosters.map(({ key }) => key)).size).toBe(1);
    for (const { forks } of rosters) expect(forks).toHaveLength(1);
  });
});
