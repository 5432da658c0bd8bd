import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Keyring } from "#node/keys/keyring.ts";
import { DeviceSigners } from "#electron/main/keys/deviceSigners.ts";
import { fromHex, toHex, encodeUtf8 } from "#shared/base/bytes.ts";
import { verifySignature } from "#shared/base/ed25519.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { verifyChallenge } from "#shared/records/sync/hubChallenge.ts";
import { encodeAttestationToSign } from "#shared/records/verifiedList.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { encryptPacket } from "#shared/exchange/packet/encryption.ts";
import { shareDossierKey } from "#shared/members/roster/sharedDossierKeys.ts";
import type { Envelope } from "#shared/records/envelope.ts";
import { verifyJoinProof } from "#shared/records/joinProof.ts";
import { newDossierKey } from "#shared/records/sealBody.ts";
import { serialiseAndHashRecord, verifyRecordSignature } from "#shared/records/signRecord.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { newLatch } from "#test/support/latch.ts";

const body = "cd".repeat(32);
const reply = { type: "reply", body };
const other = "ef".repeat(32);

const signersOf = (of: Keyring) => new DeviceSigners(of, () => Promise.resolve("keys.locked"));

let folder = "";
let keyring: Keyring;
beforeEach(() => {
  folder = createTempFolder("signers");
  keyring = new Keyring(folder);
});

function given<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

/** Creates a dossier as the window does, with this device in its roster. */
async function founded(signers = signersOf(keyring)) {
  const { device, recipient } = await signers.create();
  const first = given(await signers.record(device, "", { type: "dossier", body }));
  const dossier = serialiseAndHashRecord(first).key;
  const key = newDossierKey();
  given(await signers.adopt(device, dossier, { [key.id]: toHex(key.bytes) }));
  const say = async (hand = signers): Promise<Envelope> => given(await hand.record(device, dossier, reply));
  return { signers, device, recipient, dossier, key, first, say };
}

describe("The keys on this machine", () => {
  it.each(["atRest", "keys"] as const)(
    "are not kept in memory by an operation that was running when they were locked: %s",
    async (what) => {
      const { dossier } = await founded();
      const signers = signersOf(keyring);
      const [reading, gate] = [newLatch(), newLatch()];
      const list = vi.spyOn(keyring, "list");
      list.mockImplementationOnce(async () => {
        reading.open();
        await gate.passed;
        return new Keyring(folder).list(dossier);
      });
      const asking = signers[what](dossier);
      await reading.passed;
      await signers.lock();
      gate.open();
      await asking;
      // After a passphrase is set, the keyring can no longer read the keys.
      list.mockResolvedValue([]);
      expect(await signers[what](dossier)).toMatchObject({ code: "keys.locked" });
      list.mockRestore();
    },
  );
});

describe("A packet", () => {
  it("is opened by the device of any dossier of this installation, and by no other", async () => {
    const [one, two] = [await founded(), await founded()];
    const foreign = await founded(signersOf(new Keyring(path.join(folder, "elsewhere"))));
    const headFor = async (...recipients: string[]) =>
      given(readPacketHead(given(await encryptPacket(encodeUtf8("a file"), { recipients })))).header;
    const restarted = signersOf(keyring);
    for (const { recipient } of [one, two]) {
      expect(given(await restarted.openHead(await headFor(foreign.recipient, recipient)))).toHaveLength(16);
    }
    expect(await restarted.openHead(await headFor(foreign.recipient))).toMatchObject({ code: "packet.others" });
  });
});

describe("A device", () => {
  it("vouches for another device with the proof that a join needs, in its own dossier only", async () => {
    const { signers, dossier, device } = await founded();
    const other = await signers.create();
    const { device: by, sig } = given(await signers.vouch(dossier, other));
    expect(by).toBe(device);
    const body = { recipient: other.recipient, proof: { by: "device" as const, key: by, sig } };
    expect(await verifyJoinProof(body, dossier, other.device)).toBe(true);
    expect(await signers.vouch("ab".repeat(32), other)).toMatchObject({ code: "keys.none" });
  });

  it("signs the list of what it has verified, in its own dossier only", async () => {
    const { signers, dossier, device } = await founded();
    const sig = given(await signers.attest(dossier, fromHex(body)));
    expect(await verifySignature(device, sig, encodeAttestationToSign(dossier, fromHex(body)))).toBe(true);
    expect(await signers.attest("ab".repeat(32), fromHex(body))).toMatchObject({ code: "keys.none" });
  });

  it("signs one chain in its own dossier", async () => {
    const { first, say, dossier } = await founded();
    const records = [first, await say(), await say()];
    expect(records.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(records.map(({ prev }) => prev)).toEqual([
      null,
      ...records.slice(0, 2).map((each) => serialiseAndHashRecord(each).key),
    ]);
    for (const record of records) expect(await verifyRecordSignature(record, dossier)).toBe(true);
  });

  it("signs in no other dossier, and before it is adopted only one first record", async () => {
    const { signers, device, dossier } = await founded();
    const fresh = await signers.create();
    const refused = { code: "keys.not-found" };
    expect(await signers.record(device, other, reply)).toMatchObject(refused);
    expect(await signers.record(fresh.device, dossier, reply)).toMatchObject(refused);
    expect(await signers.record(fresh.device, "", reply)).toMatchObject(refused);
    expect(await signers.record(device, "", { type: "dossier", body })).toMatchObject(refused);
    expect(await signers.record(device, dossier, { type: "dossier", body })).toMatchObject(refused);
    given(await signers.record(fresh.device, "", { type: "dossier", body }));
    expect(await signers.record(fresh.device, "", { type: "dossier", body })).toMatchObject(refused);
    expect(await signers.adopt(fresh.device, other, {})).toMatchObject(refused);
    expect(await signers.adopt(fresh.device, dossier, {})).toMatchObject(refused);
  });

  it("joins by one record, before it is adopted or after, and then belongs to that dossier", async () => {
    const signers = signersOf(keyring);
    const join = { type: "join", body };
    const { device } = await signers.create();
    expect(given(await signers.record(device, other, join))).toMatchObject({ type: "join", seq: 0 });
    expect(await signers.record(device, other, join)).toMatchObject({ code: "keys.not-found" });
    expect(await signers.adopt(device, "12".repeat(32), {})).toMatchObject({ code: "keys.not-found" });
    given(await signers.adopt(device, other, {}));
    expect(given(await signers.record(device, other, reply))).toMatchObject({ seq: 1 });
    const later = await signers.create();
    given(await signers.adopt(later.device, "12".repeat(32), {}));
    expect(given(await signers.record(later.device, "12".repeat(32), join))).toMatchObject({ seq: 0 });
  });

  it("in a dossier that somebody else has founded can be replaced by a later device, which then signs here", async () => {
    const signers = signersOf(keyring);
    const first = await signers.create();
    given(await signers.adopt(first.device, other, {}));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await signers.create();
    given(await signers.adopt(second.device, other, {}));
    for (const each of [signers, signersOf(keyring)]) {
      expect(given(await each.keys(other)).publicKeys).toEqual(second);
      expect(await each.record(first.device, other, reply)).toMatchObject({ code: "keys.not-found" });
      expect(isRefusal(await each.record(second.device, other, reply))).toBe(false);
    }
  });

  it("keeps its keys, and accepts further ones", async () => {
    const { signers, device, recipient, dossier, key } = await founded();
    const more = newDossierKey();
    given(await signers.adopt(device, dossier, { [more.id]: toHex(more.bytes) }));
    const keys = { [key.id]: toHex(key.bytes), [more.id]: toHex(more.bytes) };
    expect(given(await signersOf(keyring).keys(dossier))).toEqual({ publicKeys: { device, recipient }, keys });
  });

  it("opens what is encrypted to it, and its signature on a hub's challenge is not one on a record", async () => {
    const { signers, dossier, device, recipient, key } = await founded();
    const [share] = (await shareDossierKey(key, [recipient])).to;
    const bytes = Buffer.from(share!.sealed, "hex");
    expect(await signers.open(dossier, new Uint8Array(bytes))).toEqual(key.bytes);
    expect(await signers.open(dossier, encodeUtf8("no age file"))).toMatchObject({ code: "keys.not-opened" });
    const challenge = { hub: "https://hub.example.org", nonce: other, time: "2026-11-25T10:00:00.000Z" };
    const token = given(await signers.challenge(dossier, challenge));
    expect(token.device).toBe(device);
    expect(await verifyChallenge(dossier, challenge, token)).toBe(true);
    expect(await verifyChallenge(other, challenge, token)).toBe(false);
  });
});

describe("A dossier without a key here", () => {
  it("is refused, and told apart from one whose keys are locked", async () => {
    const { dossier } = await founded();
    const locked = new Keyring(folder, {
      seal: async (text) => encodeUtf8(text),
      open: async () => Promise.reject(new Error()),
    });
    const challenge = { hub: "https://hub.example.org", nonce: other, time: "2026-11-25T10:00:00.000Z" };
    for (const [signers, id, code] of [
      [signersOf(keyring), other, "keys.none"],
      [signersOf(locked), dossier, "keys.locked"],
    ] as const) {
      expect(await signers.keys(id)).toMatchObject({ code });
      expect(await signers.challenge(id, challenge)).toMatchObject({ code });
      expect(await signers.open(id, encodeUtf8("x"))).toMatchObject({ code });
    }
  });
});

describe("The counter", () => {
  it("is saved when a record is spent, and continues from there after a restart", async () => {
    const { signers, dossier, say } = await founded();
    const last = await say();
    expect(await signers.spend(dossier, last)).toBe(true);
    const next = await say(signersOf(keyring));
    expect(next).toMatchObject({ seq: 2, prev: serialiseAndHashRecord(last).key });
  });

  it("drops a number that was signed but never saved, so that it can be used again", async () => {
    const { signers, dossier, first, say } = await founded();
    await say();
    await say();
    expect(await signers.resume(dossier, first)).toBe(true);
    expect(await say()).toMatchObject({ seq: 1, prev: serialiseAndHashRecord(first).key });
  });

  it("is on the disk before a spent record may be sent, and is written again if that failed", async () => {
    const { dossier, say } = await founded();
    const last = await say();
    const save = keyring.save.bind(keyring);
    keyring.save = () => Promise.reject(Object.assign(new Error(), { code: "ENOSPC" }));
    const signers = signersOf(keyring);
    await expect(signers.spend(dossier, last)).rejects.toMatchObject({ code: "ENOSPC" });
    await expect(signers.spend(dossier, last)).rejects.toMatchObject({ code: "ENOSPC" });
    keyring.save = save;
    expect(await signers.spend(dossier, last)).toBe(true);
    expect((await keyring.list(dossier))[0]?.counter.seq).toBe(2);
  });

  it("continues after a crash from the record that the window shows, without a fork", async () => {
    const { dossier, say } = await founded();
    await say();
    const last = await say();
    const again = signersOf(keyring);
    expect(await again.resume(dossier, last)).toBe(true);
    expect(await say(again)).toMatchObject({ seq: 3, prev: serialiseAndHashRecord(last).key });
  });

  it("never goes back to before what was spent, nor follows records that the device did not sign", async () => {
    const { signers, dossier, device, first, say } = await founded();
    const last = await say();
    await signers.spend(dossier, last);
    expect(await signers.resume(dossier, first)).toBe(true);
    expect(await signers.resume(dossier, { ...last, seq: 9000 })).toMatchObject({ code: "keys.other-chain" });
    expect(await signers.resume(dossier, { ...last, device: other })).toMatchObject({ code: "keys.other-chain" });
    expect(await say()).toMatchObject({ seq: 2, device });
  });

  it("is shared by overlapping calls, also right after a start", async () => {
    const { dossier, say } = await founded();
    const again = signersOf(keyring);
    const records = await Promise.all(Array.from({ length: 20 }, () => say(again)));
    expect(new Set(records.map(({ seq }) => seq)).size).toBe(20);
    await Promise.all(records.map((record) => again.spend(dossier, record)));
    await again.flush();
    const [entry] = await keyring.list(dossier);
    expect(entry?.counter.seq).toBe(21);
  });

  it("is saved in two files for each device, without leftovers", async () => {
    const { dossier, device } = await founded();
    expect(await readdir(path.join(folder, dossier))).toEqual([`${device}.key`, `${device}.key.copy`]);
    expect(await readFile(path.join(folder, dossier, `${device}.key`), "utf8")).toContain('"seq":1');
  });
});
