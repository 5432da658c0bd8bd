import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { VerificationCache } from "#renderer/workspace/persistence/verificationCache.ts";
import { concatBytes, fromHex, decodeUtf8, toHex, type Bytes } from "#shared/base/bytes.ts";
import { createSeedSigner, type Signer } from "#shared/base/ed25519.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { sha256 } from "#shared/base/hash.ts";
import { refusal } from "#shared/base/result.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import {
  encodeAttestationToSign,
  EMPTY_VERIFIED_RECORD_LIST,
  paginateVerifiedRecords,
  readVerifiedRecordList,
  signVerifiedRecordList,
  type VerifiedRecordList,
} from "#shared/records/verifiedList.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { readEnvelopeOf, type OpenedRecord } from "#shared/records/validator.ts";
import { envelopeSchema } from "#shared/records/envelope.ts";
import { verifyRecords } from "#shared/records/verifyRecords.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";
import { packRecordsForTransfer, hashPackedRecords, openVerifiedBodies } from "#shared/records/recordTransfer.ts";
import { sealBody, unsealBodyUnverified } from "#shared/records/sealBody.ts";
import { serialiseAndHashRecord } from "#shared/records/signRecord.ts";
import {
  createTestDossier,
  TEST_DOSSIER_KEY,
  makeRosterDevice,
  nextRosterBody,
  testSeed,
  signRawRecord,
  type TestDevice,
} from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";
import { unwrapOutcome, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const [DOSSIER, OTHER] = ["d0".repeat(32), "0d".repeat(32)];
const [own, foreign] = [createSeedSigner(testSeed(60)), createSeedSigner(testSeed(61))];
const KEYS = ["a1".repeat(32), "b2".repeat(32), "c3".repeat(32)];

const attest = (signer: Signer, dossier: string) => (list: Bytes) =>
  signer.sign(encodeAttestationToSign(dossier, list));

const leafOf = (records: readonly string[]) => ({ key: "", hash: "", records });

/** Signs a list of records of which only the signatures were verified. */
const listOf = async (others: readonly string[], signer = own, dossier = DOSSIER): Promise<Bytes> =>
  unwrapOutcome(
    await signVerifiedRecordList(
      [leafOf(others)],
      () => expect.fail("No page was to be written."),
      attest(signer, dossier),
    ),
  );

/** Signs a list of fully examined records. */
const listWith = async (records: ReadonlyMap<string, OpenedRecord>, signer: Signer, dossier: string): Promise<Bytes> =>
  unwrapOutcome(
    await signVerifiedRecordList(
      paginateVerifiedRecords(records.values()),
      (key) => records.get(key)!,
      attest(signer, dossier),
    ),
  );
const readHere = (stored: unknown) => readVerifiedRecordList(stored, DOSSIER, own.publicKey);

describe("The list of records whose signatures were verified here", () => {
  it("is read back as it was written", async () => {
    const read = await readHere(await listOf(KEYS));
    expect(read).toEqual({ pages: [leafOf(KEYS)], keys: new Set(KEYS) });
  });

  it("is ignored if another device or another dossier made it", async () => {
    expect(await readHere(await listOf(KEYS, foreign))).toBe(EMPTY_VERIFIED_RECORD_LIST);
    expect(await readHere(await listOf(KEYS, own, OTHER))).toBe(EMPTY_VERIFIED_RECORD_LIST);
  });

  it("is ignored if anything differs: a key more, a key less, one bit", async () => {
    const stored = await listOf(KEYS);
    const others = [concatBytes(stored, fromHex("20")), stored.slice(0, -32), stored.slice(0, -1)];
    for (let at = 0; at < stored.length; at += 13) {
      const damaged = stored.slice();
      damaged[at]! ^= 1;
      others.push(damaged);
    }
    for (const each of others) expect(await readHere(each)).toBe(EMPTY_VERIFIED_RECORD_LIST);
  });

  it("is empty if there is no such list", async () => {
    for (const each of [undefined, null, "", {}, [], new Uint8Array(), new Uint8Array(64), new ArrayBuffer(96)]) {
      expect(await readHere(each)).toBe(EMPTY_VERIFIED_RECORD_LIST);
    }
  });
});

const note = {
  type: "annotation",
  body: {
    anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
    kind: "risk",
    comment: "Words in somebody's mouth",
    rights: [],
    tags: [],
    confidentiality: "team",
  },
} as const;

/** Forges a record as someone with the dossier's key but without this member's key could. */
async function forged(victim: TestDevice) {
  const made = await signRawRecord(foreign, victim.ledger.dossier, victim.counter, note, new Random(4));
  const { text, key } = serialiseAndHashRecord({ ...readEnvelopeOf(made), device: victim.key });
  return { key, text, bytes: made.bytes };
}

/** Opens a dossier with a list. Returns which records were examined, and for which the signature check was skipped. */
async function opened(admin: TestDevice, records: readonly Stored[], checked: VerifiedRecordList) {
  const doc = new DossierDoc();
  doc.put(records, { kind: "file" });
  const [examined, spared]: [string[], string[]] = [[], []];
  const intake = new RecordIntake(doc, admin.ledger.dossier, [TEST_DOSSIER_KEY], {
    checked,
    examine: (examination) => {
      examined.push(...examination.records.map(({ key }) => key));
      spared.push(...examination.verified);
      return verifyRecords(examination);
    },
  });
  await intake.whenIdle();
  return { intake, examined, spared };
}
type Stored = Pick<OpenedRecord, "key" | "text" | "bytes">;

const spares = (keys: readonly string[]): VerifiedRecordList => ({ pages: [leafOf(keys)], keys: new Set(keys) });

/** Creates a dossier with two notes, and the list of a machine that has examined everything. */
async function examinedHere() {
  const { admin } = await createTestDossier(new Random(3), 30);
  const notes = [await admin.commit(note), await admin.commit(note)] as const;
  const { dossier } = admin.ledger;
  const list = await readVerifiedRecordList(await listWith(admin.held, own, dossier), dossier, own.publicKey);
  return { admin, notes, list };
}

describe("Records that were verified on this machine before", () => {
  it("were verified by the schemas that the list names", () => {
    const schemas = [envelopeSchema, ...[...recordKinds.values()].map(({ body }) => body)].map((each) =>
      z.toJSONSchema(each),
    );
    const found = sha256(toCanonicalJson(schemas.map((each) => JSON.parse(JSON.stringify(each)) as object)));
    // If this changes, `clausemark/6 checked` must change, too. Otherwise records that no longer fit are opened where
    // they were examined before.
    expect(found).toBe("e00864f746d5b937d9be0a3b5139f5853f03faeefbb93901e016109b92e00514");
  });

  it("are decrypted as by the whole cipher, also beyond 256 blocks and 65,536 bytes", () => {
    for (const length of [0, 1, 15, 16, 17, 5000, 1_100_000]) {
      const clear = { nonce: new Uint8Array(12).fill(255), text: "ü".repeat(length) };
      expect(decodeUtf8(unsealBodyUnverified(sealBody(clear, TEST_DOSSIER_KEY), TEST_DOSSIER_KEY))).toBe(clear.text);
    }
  });

  it("are decrypted in their order, a long one among short ones, and no other batch is", async () => {
    const texts = ["one", "ü".repeat(40_000), "", "three"];
    const records = texts.map((text, i) => {
      const clear = { nonce: new Uint8Array(12).fill(i), text };
      return { key: String(i), text: `record ${i}`, bytes: sealBody(clear, TEST_DOSSIER_KEY) };
    });
    const hash = await hashPackedRecords(packRecordsForTransfer(records));
    expect(await openVerifiedBodies({ packed: packRecordsForTransfer(records), hash, key: TEST_DOSSIER_KEY })).toEqual(
      texts,
    );
    expect(
      await openVerifiedBodies({ packed: packRecordsForTransfer([...records].reverse()), hash, key: TEST_DOSSIER_KEY }),
    ).toBeNull();
  });

  it("are opened as they were found, without being verified", async () => {
    const { admin, notes, list } = await examinedHere();
    const { intake, examined } = await opened(admin, [...admin.held.values()], list);
    const [bare, ...pages] = list.pages;
    expect(pages.flatMap(({ records }) => records)).toEqual(expect.arrayContaining(notes.map(({ key }) => key)));
    expect(bare!.records).toContain(admin.ledger.dossier);
    expect(examined.sort()).toEqual([...bare!.records].sort());
    expect(intake.ledger.all(threadProjection)).toEqual(admin.ledger.all(threadProjection));
    for (const { key } of notes) expect(intake.ledger.fullRecord(key)).toEqual(admin.held.get(key));
  });

  it("are verified again, with their whole page, if one byte of a body differs, or a text, or one is gone", async () => {
    const { admin, notes, list } = await examinedHere();
    const [first] = notes;
    const bytes = admin.held.get(first.key)!.bytes!.slice();
    bytes[40]! ^= 1;
    const { text } = await forged(admin);
    const whole = admin.held.get(first.key)!;
    const others: readonly [Stored | null, string | undefined][] = [
      [{ ...whole, bytes }, "door.sealed"],
      [{ ...whole, text }, "door.hash"],
      [{ key: whole.key, text: whole.text }, undefined],
      [null, undefined],
    ];
    for (const [instead, code] of others) {
      const records = [...admin.held.values()].flatMap((each) => (each.key === first.key ? (instead ?? []) : [each]));
      const { intake, examined } = await opened(admin, records, list);
      expect(new Set(examined)).toEqual(new Set(records.map(({ key }) => key)));
      expect(intake.quarantine.get(first.key)?.code).toBe(code);
      expect(intake.ledger.all(threadProjection)).toEqual([admin.ledger.get(threadProjection, notes[1].key)]);
    }
  });

  it("are locked if the dossier's key is not here, as always", async () => {
    const { admin, notes, list } = await examinedHere();
    const doc = new DossierDoc();
    doc.put([...admin.held.values()], { kind: "file" });
    const intake = new RecordIntake(doc, admin.ledger.dossier, [], { checked: list });
    await intake.whenIdle();
    expect(notes.map(({ key }) => intake.ledger.fullRecord(key)?.state)).toEqual(["locked", "locked"]);
    intake.addKeys([TEST_DOSSIER_KEY]);
    expect(intake.ledger.all(threadProjection)).toEqual(admin.ledger.all(threadProjection));
  });
});

describe("A dossier that is opened with the list of verified records", () => {
  it("refuses a forged record whose key somebody has put into the list", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const { dossier } = admin.ledger;
    const forgery = await forged(admin);
    const before = [...admin.held.values()];
    const stored = await listOf(
      before.map(({ key }) => key),
      own,
      dossier,
    );
    const checked = await readVerifiedRecordList(concatBytes(stored, fromHex(forgery.key)), dossier, own.publicKey);
    const { intake } = await opened(admin, [...before, forgery], checked);
    expect(intake.ledger.all(threadProjection)).toEqual([]);
    expect(intake.quarantine.get(forgery.key)).toMatchObject({ code: "door.signature" });
  });

  it("accepts only the record that was verified: other words under its key are refused", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const records = await admin.commit(note);
    const forgery = await forged(admin);
    const swapped = { key: records.key, text: forgery.text, bytes: forgery.bytes };
    const [first] = admin.held.values();
    const { intake } = await opened(admin, [first!, swapped], spares([first!.key, records.key]));
    expect(intake.ledger.all(threadProjection)).toEqual([]);
    expect(intake.quarantine.get(records.key)).toMatchObject({ code: "door.hash" });
  });

  it("verifies records that are not in the list, and skips the others", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const before = [...admin.held.keys()];
    await admin.commit(note);
    const { intake, spared } = await opened(admin, [...admin.held.values()], spares(before));
    expect(new Set(spared)).toEqual(new Set(before));
    expect(intake.ledger.all(threadProjection)).toHaveLength(1);
  });
});

/** The local storage of a list in these tests. */
function shelf() {
  const rows = new Map<string, Bytes>();
  return {
    rows,
    read: (key: string) => Promise.resolve(rows.get(key)),
    write(values: Readonly<Record<string, Bytes>>) {
      for (const [key, value] of Object.entries(values)) rows.set(key, value);
      return Promise.resolve(true as const);
    },
  };
}

function hostWith(keyStore: "keychain" | "browser" | "unprotected", state: "none" | "open" | "locked", device: Signer) {
  const vault = { state: () => Promise.resolve(state) };
  const signer = { attest: async (dossier: string, list: Bytes) => attest(device, dossier)(list) };
  return { keyStore, vault, signer } as unknown as Parameters<typeof VerificationCache.open>[0];
}

/** Creates the Y.Doc with a member's records. */
function docOf(member: TestDevice): DossierDoc {
  const doc = new DossierDoc();
  doc.put([...member.held.values()], { kind: "file" });
  return doc;
}

/** Returns which entries are trusted in a list of the whole dossier that a device has signed. */
async function believed(doc: DossierDoc, dossier: string, device: Signer): Promise<ReadonlySet<string>> {
  const local = shelf();
  local.rows.set("checked", await listOf([...doc.keys()], device, dossier));
  return (await VerificationCache.open(hostWith("keychain", "none", device), local, dossier, device.publicKey, doc))
    .list.keys;
}

describe("This machine's list of verified records", () => {
  it("has everything that passed the validator, and what came since once it is saved again", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const { dossier } = admin.ledger;
    const [host, local] = [hostWith("keychain", "none", admin.signer), shelf()];
    const first = await VerificationCache.open(host, local, dossier, admin.key, docOf(admin));
    expect(first.list.keys.size).toBe(0);
    await first.save(admin.ledger);
    const kept = [...local.rows.values()][0];
    await first.save(admin.ledger);
    expect([...local.rows.values()][0]).toBe(kept);
    const records = await admin.commit(note);
    await first.save(admin.ledger);
    const second = await VerificationCache.open(host, local, dossier, admin.key, docOf(admin));
    expect(second.list.keys).toEqual(new Set(admin.held.keys()));
    expect(second.list.keys.has(records.key)).toBe(true);
    expect(toHex([...local.rows.values()][0]!)).not.toContain(toHex(new TextEncoder().encode("mouth")));
  });

  it("is empty, and is not trusted, if whoever reads the disk has the device's key", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const { dossier } = admin.ledger;
    const local = shelf();
    await (
      await VerificationCache.open(
        hostWith("unprotected", "open", admin.signer),
        local,
        dossier,
        admin.key,
        docOf(admin),
      )
    ).save(admin.ledger);
    expect(local.rows.size).toBe(1);
    const bare = await VerificationCache.open(
      hostWith("unprotected", "none", admin.signer),
      local,
      dossier,
      admin.key,
      docOf(admin),
    );
    expect(bare.list.keys.size).toBe(0);
    local.rows.clear();
    await bare.save(admin.ledger);
    expect(local.rows.size).toBe(0);
  });

  it("trusts no device that is not in the dossier, whoever put its keys here", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const { dossier } = admin.ledger;
    const forgery = await forged(admin);
    const doc = docOf(admin);
    doc.put([forgery], { kind: "file" });
    expect(await believed(doc, dossier, admin.signer)).toEqual(new Set(doc.keys()));
    expect(await believed(doc, dossier, foreign)).toEqual(new Set());
  });

  it("trusts no device that only a forged roster allows", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const { dossier } = admin.ledger;
    const doc = docOf(admin);
    const known = admin.ledger.judgement.roster!;
    const members = [
      ...known.body.members,
      { id: foreign.publicKey, devices: [makeRosterDevice(foreign.publicKey, "lead")] },
    ];
    const [after, body] = [[known.key], nextRosterBody(admin, { members })];
    const roster = await signRawRecord(foreign, dossier, admin.counter, { type: "roster", after, body }, new Random(5));
    const { text, key } = serialiseAndHashRecord({ ...readEnvelopeOf(roster), device: admin.key });
    doc.put([{ key, text, bytes: roster.bytes! }], { kind: "file" });
    expect(await believed(doc, dossier, foreign)).toEqual(new Set());
  });

  it("does without a list if the device cannot sign one, or there is no place for it", async () => {
    const { admin } = await createTestDossier(new Random(3), 30);
    const { dossier } = admin.ledger;
    const local = shelf();
    const locked = {
      ...hostWith("keychain", "locked", admin.signer),
      signer: { attest: () => refusal("vault.locked") },
    };
    await (await VerificationCache.open(locked as never, local, dossier, admin.key, docOf(admin))).save(admin.ledger);
    await (
      await VerificationCache.open(hostWith("keychain", "none", admin.signer), null, dossier, admin.key, docOf(admin))
    ).save(admin.ledger);
    expect(local.rows.size).toBe(0);
  });
});
