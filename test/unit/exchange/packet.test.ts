import { Encrypter } from "age-encryption";
import { describe, expect, it } from "vitest";
import { declareReceiptAct } from "#shared/acts/team/receipts.ts";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { eraseAct } from "#shared/acts/erase.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { refusal } from "#shared/base/result.ts";
import { looksLikeDossier } from "#shared/exchange/dossier/looksLikeDossier.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { looksLikePacket, readPacketHead } from "#shared/exchange/packet/head.ts";
import { encryptPacket, decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { selectPacketRecords, ageRecipientsOfMembers } from "#shared/exchange/packet/packetRecords.ts";
import { isEmptyMergePreview, previewMerge, type MergePreview } from "#shared/exchange/packet/mergePreview.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { decryptAgeFileKey, invitationRecipientOf } from "#shared/members/joining/invitation.ts";
import { withoutRecordBody } from "#shared/records/validator.ts";
import {
  admitJoinedMembers,
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "#test/support/team/team.ts";

const file = encodeUtf8("a file") as Bytes;

async function team(): Promise<{ admin: Person; bea: Person; cy: Person }> {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin), "Member 2");
  const cy = await joinTeam(admin, await openInvitation(admin, "reader"), "Member 3");
  await exchangeRecords(admin, bea, cy);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, bea, cy);
  return { admin, bea, cy };
}

const memberOf = (person: Person) => person.me!.member;
const receive = async (from: Person, to: Person) =>
  to.take(await from.commit(declareReceiptAct(from.ledger, from.device.publicKeys.key)!));

/** Packs the file that one person would hand over, and reads it as the recipient. */
async function handed(from: Person, since: readonly string[] | null = null): Promise<ParsedDossierFile> {
  const { ledger } = from;
  return unwrapOutcome(
    await readDossierFile(writeDossierFile(ledger.dossier, selectPacketRecords(ledger, since), ledger.erasedKeys())),
  );
}

const seenBy = async (from: Person, to: Person): Promise<MergePreview> =>
  previewMerge(to.ledger, await handed(from), to.me?.member);

describe("A packet", () => {
  it("opens for every device of the members that it is for, and for nobody else", async () => {
    const { admin, bea, cy } = await team();
    const packet = unwrapOutcome(
      await encryptPacket(file, { recipients: ageRecipientsOfMembers(admin.ledger, [memberOf(admin), memberOf(bea)]) }),
    );
    expect([looksLikePacket(packet), looksLikeDossier(packet)]).toEqual([true, false]);
    const { header, asks } = unwrapOutcome(readPacketHead(packet));
    expect(asks).toBe("device");
    for (const { device } of [admin, bea]) {
      expect(unwrapOutcome(await decryptPacket(packet, { fileKey: (await device.openHead(header))! }))).toEqual(file);
    }
    expect(await cy.device.openHead(header)).toBeNull();
    expect(await decryptPacket(packet, { passphrase: "anything at all" })).toMatchObject({ code: "packet.others" });
  });

  it("is for a device that has joined and is not adopted yet, too, and for the holder of an open invitation", async () => {
    const { admin } = await createTeam();
    const invitation = await openInvitation(admin, "observer", "many");
    const bea = await joinTeam(admin, invitation, "Member 2");
    admin.take(bea.held.values());
    expect(ageRecipientsOfMembers(admin.ledger, [memberOf(bea)])).toEqual([bea.device.publicKeys.recipient]);
    const packet = unwrapOutcome(await encryptPacket(file, { recipients: [await invitationRecipientOf(invitation)] }));
    const fileKey = await decryptAgeFileKey(invitation.identity, unwrapOutcome(readPacketHead(packet)).header);
    expect(unwrapOutcome(await decryptPacket(packet, { fileKey: fileKey! }))).toEqual(file);
  });

  it("opens with its passphrase however that is typed, and reports a wrong one", async () => {
    const packet = unwrapOutcome(await encryptPacket(file, { passphrase: "São Tomé e Príncipe" }));
    expect(unwrapOutcome(readPacketHead(packet)).asks).toBe("passphrase");
    expect(
      unwrapOutcome(await decryptPacket(packet, { passphrase: " Sa\u0303o Tome\u0301 e Pri\u0301ncipe " })),
    ).toEqual(file);
    expect(await decryptPacket(packet, { passphrase: "Sao Tome e Principe" })).toMatchObject({
      code: "packet.passphrase",
    });
    expect(await encryptPacket(file, { passphrase: "short" })).toMatchObject({ code: "packet.short" });
    expect(await encryptPacket(file, { recipients: ["nobody"] })).toMatchObject({ code: "packet.nobody" });
  }, 60_000);

  it("is reported as damaged if any byte is changed or its end is missing", async () => {
    const { admin } = await createTeam();
    const packet = unwrapOutcome(await encryptPacket(file, { recipients: [admin.device.publicKeys.recipient] }));
    const fileKey = (await admin.device.openHead(unwrapOutcome(readPacketHead(packet)).header))!;
    for (let at = 0; at < packet.length; at++) {
      const changed = packet.slice();
      changed[at]! ^= 1;
      expect(await decryptPacket(changed, { fileKey })).toMatchObject({ refused: true });
    }
    for (const end of [0, 1, 30, packet.length - 17, packet.length - 1]) {
      expect(await decryptPacket(packet.slice(0, end), { fileKey })).toMatchObject({ code: "packet.damaged" });
    }
  });

  it("that demands too much work, or has two passphrases, is not opened", async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient({
      wrapFileKey: () => [{ args: ["scrypt", "A".repeat(22), "30"], body: new Uint8Array(32) }],
    });
    expect(readPacketHead(await encrypter.encrypt(file))).toMatchObject({ code: "packet.work" });
    encrypter.addRecipient({ wrapFileKey: () => [{ args: ["X25519", "A".repeat(43)], body: new Uint8Array(32) }] });
    expect(readPacketHead(await encrypter.encrypt(file))).toMatchObject({ code: "packet.damaged" });
  });
});

describe("A packet of everything new since a member's receipt", () => {
  it("leaves out what the receipt covers, and keeps the changes of the members", async () => {
    const { admin, bea } = await team();
    const since = [memberOf(bea)];
    expect(selectPacketRecords(admin.ledger, since)).toEqual(selectPacketRecords(admin.ledger, null));
    await receive(bea, admin);
    const note = await admin.annotate();
    const types = selectPacketRecords(admin.ledger, since).map(({ record }) => record.type);
    expect(types.filter((type) => !["dossier", "change", "join"].includes(type))).toEqual(["annotation"]);
    const { records } = await handed(admin, since);
    expect(records.map(({ key }) => key)).toContain(note);
    bea.ledger.add(records);
    expect(bea.ledger.get(threadProjection, note)).toBeDefined();
  });
});

describe("The preview of a packet", () => {
  it("shows what is new, what mentions or answers the reader, and where", async () => {
    const { admin, bea } = await team();
    const mine = await admin.annotate({ comment: "Too wide." });
    await exchangeRecords(admin, bea);
    await bea.commit(replyToThreadAct(bea.ledger, bea.me, mine, "As in Article 1."));
    await bea.commit(rateThreadAct(bea.ledger, bea.me, mine, { provisional: 3 }));
    await bea.commit(assignAct(bea.ledger, bea.me, mine, memberOf(admin)));
    await bea.annotate({ comment: "x".repeat(500) });
    const before = admin.ledger.counts;
    const seen = await seenBy(bea, admin);
    expect(admin.ledger.counts).toEqual(before);
    expect(seen).toMatchObject({ fresh: 4, replies: 1, named: 1, refused: 0, waiting: 0, bodies: 0 });
    expect(seen.rows.map(({ type, toMe }) => [type, toMe])).toEqual([
      ["reply", "reply"],
      ["assignment", "named"],
      ["rating", null],
      ["annotation", null],
    ]);
    expect(seen.rows[0]).toMatchObject({
      member: memberOf(bea),
      name: "Member 2",
      address: "2(1)",
      words: "As in Article 1.",
      change: "new",
    });
    expect(seen.rows[3]!.words).toHaveLength(160);
    admin.ledger.add((await handed(bea)).records);
    expect(isEmptyMergePreview(await seenBy(bea, admin))).toBe(true);
  });

  it("shows what would be refused or wait, and why", async () => {
    const { admin, bea, cy } = await team();
    await cy.commitRaw("annotation", {
      anchor: { draft: admin.ledger.newestText!.revision.draftId, provision: "art_1" },
      kind: "risk",
      comment: "A reader's",
      rights: [],
      tags: [],
      confidentiality: "team",
    });
    const seen = await seenBy(cy, admin);
    expect(seen).toMatchObject({ fresh: 0, refused: 1 });
    expect(seen.rows[0]).toMatchObject({ outcome: "refused", code: "may.reader", words: "A reader's", address: "1" });
    const { records } = await handed(bea);
    const cut = {
      records: records.slice(0, 3),
      refused: [{ line: 4, key: "", type: "", refusal: refusal("file.line") }],
    };
    expect(previewMerge(admin.ledger, cut, memberOf(admin))).toMatchObject({ refused: 1, damaged: [{ line: 4 }] });
  });

  it("shows which words are missing here, and nothing of what was erased", async () => {
    const { admin, bea } = await team();
    const [kept, gone] = [await bea.annotate({ comment: "Kept" }), await bea.annotate({ comment: "Gone" })];
    const old = await handed(bea);
    await bea.commit(eraseAct(bea.ledger, bea.me, gone));
    admin.take([...bea.held.values()].map(withoutRecordBody));
    admin.take([...bea.held.values()].filter(({ record }) => record.type === "erase"));
    const seen = previewMerge(admin.ledger, old, memberOf(admin));
    expect(seen).toMatchObject({ fresh: 0, bodies: 1 });
    expect(admin.ledger.record(kept)!.state).toBe("missing");
    const fresh = previewMerge((await createTeam()).admin.ledger, old, undefined);
    expect(fresh.rows).not.toEqual([]);
  });
});
