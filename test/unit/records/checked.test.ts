import { describe, expect, it } from "vitest";
import { Checked } from "../../../renderer/desk/disk/checked.ts";
import { concat, fromHex, toHex, type Bytes } from "../../../shared/base/bytes.ts";
import { seedSigner, type Signer } from "../../../shared/base/curve.ts";
import { refuse } from "../../../shared/base/result.ts";
import { Intake } from "../../../shared/ledger/intake.ts";
import { checkedBytes, readChecked, writeChecked } from "../../../shared/records/checked.ts";
import { DossierDoc } from "../../../shared/records/doc.ts";
import { examine } from "../../../shared/records/examine.ts";
import { recordText } from "../../../shared/records/sign.ts";
import { foundByHand, KEY, listed, nextRosterBody, seedOf, sign, type Hand } from "../../support/hand.ts";
import { Random } from "../../support/random.ts";
import { must, SMALL_ID } from "../../support/team.ts";

const [DOSSIER, OTHER] = ["d0".repeat(32), "0d".repeat(32)];
const [own, foreign] = [seedSigner(seedOf(60)), seedSigner(seedOf(61))];
const KEYS = ["a1".repeat(32), "b2".repeat(32), "c3".repeat(32)];

const attest = (signer: Signer, dossier: string) => (list: Bytes) => signer.sign(checkedBytes(dossier, list));
const listOf = async (keys: readonly string[], signer = own, dossier = DOSSIER): Promise<Bytes> =>
  must(await writeChecked(keys, attest(signer, dossier)));
const readHere = (stored: unknown) => readChecked(stored, DOSSIER, own.publicKey);

describe("the list of records whose signatures were verified here", () => {
  it("is read as it was written, at 32 bytes a record", async () => {
    const stored = await listOf(KEYS);
    expect(stored).toHaveLength(64 + 3 * 32);
    expect([...(await readHere(stored))]).toEqual(KEYS);
  });

  it("is nothing where another device or another dossier made it", async () => {
    expect(await readHere(await listOf(KEYS, foreign))).toEqual(new Set());
    expect(await readHere(await listOf(KEYS, own, OTHER))).toEqual(new Set());
  });

  it("is nothing where anything of it is another: a key more, a key less, one bit", async () => {
    const stored = await listOf(KEYS);
    const others = [concat(stored, fromHex("e4".repeat(32))), stored.slice(0, -32), stored.slice(0, -1)];
    for (let at = 0; at < stored.length; at += 13) {
      const damaged = stored.slice();
      damaged[at]! ^= 1;
      others.push(damaged);
    }
    for (const each of others) expect(await readHere(each)).toEqual(new Set());
  });

  it("is nothing where no list lies there", async () => {
    for (const each of [undefined, null, "", {}, [], new Uint8Array(), new Uint8Array(64), new ArrayBuffer(96)]) {
      expect(await readHere(each)).toEqual(new Set());
    }
  });
});

const note = {
  type: "annotation",
  body: {
    anchor: { draft: SMALL_ID, provision: "art_1" },
    kind: "risk",
    comment: "Words in somebody's mouth",
    rights: [],
    tags: [],
    confidentiality: "team",
  },
} as const;

/** A record as somebody would have it who has the dossier's key, and not this member's. */
async function forged(victim: Hand) {
  const made = await sign(foreign, victim.ledger.dossier, victim.counter, note, new Random(4));
  const { text, key } = recordText({ ...made.record, device: victim.key });
  return { key, text, bytes: made.bytes };
}

async function opened(admin: Hand, records: readonly { key: string; text: string }[], checked: ReadonlySet<string>) {
  const doc = new DossierDoc();
  doc.put(records, { from: "file" });
  const asked: string[] = [];
  const intake = new Intake(doc, admin.ledger.dossier, [KEY], {
    checked,
    examine: (examination) => (asked.push(...examination.checked), examine(examination)),
  });
  await intake.settled();
  return { intake, asked };
}

describe("a dossier that is opened with what was verified before", () => {
  it("refuses a forged record whose key somebody has put into the list", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const { dossier } = admin.ledger;
    const forgery = await forged(admin);
    const before = [...admin.held.values()];
    const stored = await listOf(
      before.map(({ key }) => key),
      own,
      dossier,
    );
    const checked = await readChecked(concat(stored, fromHex(forgery.key)), dossier, own.publicKey);
    const { intake } = await opened(admin, [...before, forgery], checked);
    expect(intake.ledger.threads).toEqual([]);
    expect(intake.quarantine.get(forgery.key)).toMatchObject({ code: "door.signature" });
  });

  it("takes nothing but the very record that was verified: other words under its key are refused", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const said = await admin.say(note);
    const forgery = await forged(admin);
    const swapped = { key: said.key, text: forgery.text, bytes: forgery.bytes };
    const [first] = admin.held.values();
    const { intake } = await opened(admin, [first!, swapped], new Set([first!.key, said.key]));
    expect(intake.ledger.threads).toEqual([]);
    expect(intake.quarantine.get(said.key)).toMatchObject({ code: "door.hash" });
  });

  it("verifies what is not in the list, and skips what is", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const before = new Set(admin.held.keys());
    await admin.say(note);
    const { intake, asked } = await opened(admin, [...admin.held.values()], before);
    expect(new Set(asked)).toEqual(before);
    expect(intake.ledger.threads).toHaveLength(1);
  });
});

/** Where a list is kept in these tests. */
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
  return { keyStore, vault, signer } as unknown as Parameters<typeof Checked.open>[0];
}

/** The Y.Doc with what a member holds. */
function docOf(member: Hand): DossierDoc {
  const doc = new DossierDoc();
  doc.put([...member.held.values()], { from: "file" });
  return doc;
}

/** What is believed of a list of everything in a dossier that some device has signed. */
async function believed(doc: DossierDoc, dossier: string, device: Signer): Promise<ReadonlySet<string>> {
  const local = shelf();
  local.rows.set("checked", await listOf([...doc.keys()], device, dossier));
  return (await Checked.open(hostWith("keychain", "none", device), local, dossier, device.publicKey, doc)).keys;
}

describe("this machine's memory of what it verified", () => {
  it("has all that passed the door, and what came since once it is kept again", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const { dossier } = admin.ledger;
    const [host, local] = [hostWith("keychain", "none", admin.signer), shelf()];
    const first = await Checked.open(host, local, dossier, admin.key, docOf(admin));
    expect(first.keys.size).toBe(0);
    await first.keep(admin.ledger);
    const kept = [...local.rows.values()][0];
    await first.keep(admin.ledger);
    expect([...local.rows.values()][0]).toBe(kept);
    const said = await admin.say(note);
    await first.keep(admin.ledger);
    const second = await Checked.open(host, local, dossier, admin.key, docOf(admin));
    expect(second.keys).toEqual(new Set(admin.held.keys()));
    expect(second.keys.has(said.key)).toBe(true);
    expect(toHex([...local.rows.values()][0]!)).not.toContain(toHex(new TextEncoder().encode("mouth")));
  });

  it("is none, and trusts none, where whoever reads the disk has the device's key", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const { dossier } = admin.ledger;
    const local = shelf();
    await (
      await Checked.open(hostWith("unprotected", "open", admin.signer), local, dossier, admin.key, docOf(admin))
    ).keep(admin.ledger);
    expect(local.rows.size).toBe(1);
    const bare = await Checked.open(
      hostWith("unprotected", "none", admin.signer),
      local,
      dossier,
      admin.key,
      docOf(admin),
    );
    expect(bare.keys.size).toBe(0);
    local.rows.clear();
    await bare.keep(admin.ledger);
    expect(local.rows.size).toBe(0);
  });

  it("believes no device that does not stand in the dossier, whoever laid its keys here", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const { dossier } = admin.ledger;
    const forgery = await forged(admin);
    const doc = docOf(admin);
    doc.put([forgery], { from: "file" });
    expect(await believed(doc, dossier, admin.signer)).toEqual(new Set(doc.keys()));
    expect(await believed(doc, dossier, foreign)).toEqual(new Set());
  });

  it("believes no device that only a forged roster lets speak", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const { dossier } = admin.ledger;
    const doc = docOf(admin);
    const known = admin.ledger.judgement.roster!;
    const members = [...known.body.members, { id: foreign.publicKey, devices: [listed(foreign.publicKey, "lead")] }];
    const [after, body] = [[known.key], nextRosterBody(admin, { members })];
    const roster = await sign(foreign, dossier, admin.counter, { type: "roster", after, body }, new Random(5));
    const { text, key } = recordText({ ...roster.record, device: admin.key });
    doc.put([{ key, text, bytes: roster.bytes! }], { from: "file" });
    expect(await believed(doc, dossier, foreign)).toEqual(new Set());
  });

  it("goes on without a list where the device cannot sign one, or there is no place for it", async () => {
    const { admin } = await foundByHand(new Random(3), 30);
    const { dossier } = admin.ledger;
    const local = shelf();
    const locked = {
      ...hostWith("keychain", "locked", admin.signer),
      signer: { attest: () => refuse("vault.locked") },
    };
    await (await Checked.open(locked as never, local, dossier, admin.key, docOf(admin))).keep(admin.ledger);
    await (
      await Checked.open(hostWith("keychain", "none", admin.signer), null, dossier, admin.key, docOf(admin))
    ).keep(admin.ledger);
    expect(local.rows.size).toBe(0);
  });
});
