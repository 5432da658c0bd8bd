import { describe, expect, it } from "vitest";
import { joinAsFurtherDeviceAct } from "#shared/acts/team/invitations.ts";
import { fromHex, toHex } from "#shared/base/bytes.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import {
  decodeDeviceLinkAnswer,
  decodeDeviceLinkRequest,
  encodeDeviceLinkAnswer,
  encodeDeviceLinkRequest,
  type DeviceLinkAnswer,
} from "#shared/members/joining/deviceLinking.ts";
import { decodeInvitation, encodeInvitation } from "#shared/members/joining/invitation.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import { shareDossierKey } from "#shared/members/roster/sharedDossierKeys.ts";
import { toDossierKey } from "#shared/records/sealBody.ts";
import { encodeJoinToSign } from "#shared/records/joinProof.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

describe("A further device", () => {
  it.each([
    ["format 1", createFormat1Team],
    ["format 2", createTeam],
  ])("joins with nobody else online, by a request and an answer, and is adopted later, in %s", async (_, create) => {
    const { admin } = await create();
    const laptop = await joinTeam(admin, await openInvitation(admin), "Member 2");
    await exchangeRecords(admin, laptop);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, laptop);

    const secrets = await newDeviceSecrets();
    const tablet = new Person("Member 2", secrets, admin.ledger.dossier);
    const { device, recipient } = unwrapOutcome(
      decodeDeviceLinkRequest(encodeDeviceLinkRequest({ device: secrets.key, recipient: secrets.recipient })),
    );
    const sig = await laptop.device.signBytes(encodeJoinToSign(laptop.ledger.dossier, device, recipient));
    const { to } = await shareDossierKey(laptop.key, [recipient]);
    const by = laptop.device.publicKeys.key;
    const dossier = laptop.ledger.dossier;
    const sent = encodeDeviceLinkAnswer({ dossier, title: "T", device, recipient, by, sig, sealed: to[0]!.sealed });
    const answer = unwrapOutcome(decodeDeviceLinkAnswer(sent));

    tablet.keys.push(toDossierKey((await tablet.device.open(fromHex(answer.sealed)))!));
    tablet.take(laptop.held.values());
    await tablet.commit(joinAsFurtherDeviceAct(answer));
    expect(tablet.me).toEqual({ member: laptop.me!.member, role: "observer", administrator: false });
    const note = await tablet.annotate();
    await exchangeRecords(admin, laptop, tablet);
    expect(laptop.ledger.get(threadProjection, note)?.author).toBe(laptop.me!.member);
    await admitJoinedMembers(admin);
    const listed = [...admin.ledger.judgement.team!.devices.values()].filter(
      ({ member }) => member === laptop.me!.member,
    );
    expect(listed.map((each) => each.device)).toEqual([by, device]);
    expect(admin.ledger.members).toHaveLength(2);
  });

  it("asks and answers in codes that are refused if they are damaged, cut short or something else", async () => {
    const one = await newDeviceSecrets();
    const request = encodeDeviceLinkRequest({ device: one.key, recipient: one.recipient });
    const answer: DeviceLinkAnswer = {
      dossier: "d".repeat(64),
      title: "Convención 🌊",
      device: one.key,
      recipient: one.recipient,
      by: "a".repeat(64),
      sig: "b".repeat(128),
      sealed: toHex(new Uint8Array(200)),
      hub: "https://hub.example.org",
      pin: "c".repeat(64),
    };
    expect(decodeDeviceLinkAnswer(encodeDeviceLinkAnswer(answer))).toEqual(answer);
    const { hub: _hub, pin: _pin, ...offline } = answer;
    expect(decodeDeviceLinkAnswer(` ${encodeDeviceLinkAnswer(offline)}\r\n`)).toEqual(offline);
    expect(decodeInvitation(encodeDeviceLinkAnswer(answer))).toMatchObject({ code: "invitation.unreadable" });
    expect(decodeDeviceLinkAnswer(request)).toMatchObject({ code: "device.answer-unreadable" });
    expect(decodeDeviceLinkAnswer(encodeDeviceLinkAnswer(answer).slice(0, -5))).toMatchObject({ code: "code.damaged" });
    for (const text of [
      "",
      "#",
      encodeDeviceLinkAnswer(answer),
      request.slice(0, -3),
      request.replace("AA", "AB"),
      "{}",
    ]) {
      if (text !== request) expect(decodeDeviceLinkRequest(text), text).toMatchObject({ refused: true });
    }
  });

  it("asks and answers in links of the earlier form", async () => {
    const secrets = await newDeviceSecrets();
    const request = { device: secrets.key, recipient: secrets.recipient };
    expect(decodeDeviceLinkRequest(`clausemark://device#${encodeDeviceLinkRequest(request)}`)).toEqual(request);
    const answer = { dossier: "d".repeat(64), title: "T", ...request, by: secrets.key, sig: "b".repeat(128) };
    const sealed = { ...answer, sealed: toHex(new Uint8Array(200)) };
    expect(decodeJoinCode(`clausemark://join#${encodeDeviceLinkAnswer(sealed)}`)).toEqual(sealed);
  });

  it("is not joined by chance if an answer and an invitation are in the same text", async () => {
    const { seed, identity, key, recipient } = await newDeviceSecrets();
    const answer = { dossier: "d".repeat(64), title: "T", device: key, recipient, by: key, sig: "b".repeat(128) };
    const one = encodeDeviceLinkAnswer({ ...answer, sealed: toHex(new Uint8Array(200)) });
    const format = "clausemark/1 invitation";
    const other = encodeInvitation({ format, dossier: answer.dossier, title: "T", role: "reader", seed, identity });
    expect(decodeJoinCode(`${one}\n\n${other}`)).toMatchObject({ code: "code.several" });
    expect(decodeJoinCode(other)).toMatchObject({ seed });
  });

  it("has a fingerprint that depends on its key and this dossier", () => {
    const print = deviceFingerprintOf("d".repeat(64), "a".repeat(64));
    expect(print).toMatch(/^(?:\d{5} ){5}\d{5}$/);
    expect(deviceFingerprintOf("d".repeat(64), "a".repeat(64))).toBe(print);
    expect(deviceFingerprintOf("d".repeat(64), "b".repeat(64))).not.toBe(print);
    expect(deviceFingerprintOf("e".repeat(64), "a".repeat(64))).not.toBe(print);
  });
});
