import { beforeAll, describe, expect, it } from "vitest";
import { concatBytes, toHex, encodeUtf8 } from "#shared/base/bytes.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import {
  validateRecord,
  validateStoredBody,
  validateClearRecord,
  mergeRecordCopies,
  openRecordBody,
  openRecordBodyNative,
  withoutRecordBody,
  type OpenedRecord,
  type StoredRecord,
} from "#shared/records/validator.ts";
import { RECORD_SIZE_LIMITS } from "#shared/records/envelope.ts";
import { packBodyForTransfer, restoreOpenedRecord } from "#shared/records/recordTransfer.ts";
import {
  hashClearBody,
  toClearBody,
  encodeClearBody,
  sealBody,
  unsealBody,
  type ClearBody,
} from "#shared/records/sealBody.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import {
  createTestDossier,
  TestDevice,
  TEST_DOSSIER_KEY,
  TEST_RECIPIENT,
  testSeed,
  signRawRecord,
  type RawStatement,
} from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";
import { unwrapOutcome, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

const random = new Random(7);
const NEXT = { seq: 4, prev: "a".repeat(64) };
const NOTE = {
  anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
  kind: "risk",
  comment: "Too wide.",
  rights: [],
  tags: [],
  confidentiality: "team",
};
const note = { type: "annotation", body: NOTE } satisfies RawStatement;
let admin: TestDevice;
let dossier: string;

beforeAll(async () => {
  ({ admin } = await createTestDossier(random, 70));
  dossier = admin.ledger.dossier;
});

/** Creates a record of the administrator's device in the middle of its chain. */
function made(saying: RawStatement = note): Promise<OpenedRecord> {
  return signRawRecord(admin.signer, dossier, NEXT, saying, random);
}

const stored = ({ key, text, bytes }: StoredRecord): StoredRecord => ({ key, text, bytes });

/** Returns the record with a different text under the original hash. */
function rewritten(text: string, bytes?: Uint8Array): StoredRecord {
  return { key: sha256(text), text, bytes };
}

async function refusalOf(record: StoredRecord | Promise<StoredRecord>, at = dossier): Promise<string> {
  const outcome = await validateRecord(stored(await record), at);
  return isRefusal(outcome) ? outcome.code : "passed";
}

describe("The validator", () => {
  it("accepts a signed and encrypted record, its body later, and a retraction", async () => {
    const each = await made();
    expect(await refusalOf(each)).toBe("passed");
    const bare = unwrapOutcome(await validateRecord({ key: each.key, text: each.text }, dossier));
    expect(await validateStoredBody({ ...bare, bytes: each.bytes }, dossier)).toMatchObject({ key: each.key });
    expect(await refusalOf(made({ type: "annotation", of: "b".repeat(64), body: null }))).toBe("passed");
    expect(await refusalOf(made({ type: "t1234", body: { any: 1 } }))).toBe("passed");
  });

  // An envelope is readable by everybody, and stays when its record is erased.
  it.each<[string, RawStatement]>([
    ["in a field of its own", { ...note, forge: { mood: "informant" } }],
    ["in a field within a field", { ...note, forge: { any: { at: 1, sig: "0".repeat(128) } } }],
    ["as the type", { type: "informant", body: { any: 1 } }],
    ["as the type, with a digit", { type: "t1-informant", body: { any: 1 } }],
    ["as the subject", { ...note, of: "maria-is-the-informant" }],
    ["as a register's name", { ...note, of: `informant/${"a".repeat(64)}` }],
    ["as a register's key", { ...note, of: "status/informant" }],
    ["beside a register's key", { ...note, of: `status/${"a".repeat(64)}/informant` }],
    ["as the dossier key", { ...note, forge: { key: "informant" } }],
    ["as what it replaces", { ...note, forge: { after: ["informant"] } }],
    ["as the time", { ...note, forge: { at: "2026-01-01T00:00:00.000Z informant" } }],
  ])("refuses a member's words %s", async (_, statement) => {
    expect(await refusalOf(made(statement))).toBe("door.schema");
  });

  it.each<[string, () => Promise<StoredRecord>, string]>([
    ["under another key", async () => ({ ...(await made()), key: "0".repeat(64) }), "door.hash"],
    ["with white space", async () => rewritten((await made()).text.replace(":", ": ")), "door.canonical"],
    ["in another order", async () => rewritten(JSON.stringify(reversed(await made()))), "door.canonical"],
    ["that is no JSON", async () => rewritten("{"), "door.canonical"],
    ["with half a surrogate pair", async () => rewritten('{"a":"\\ud800"}'), "door.canonical"],
    ["with half a surrogate pair as it is", async () => rewritten('{"a":"\ud800"}'), "door.canonical"],
    ["that is nested without end", async () => rewritten("[".repeat(30_000) + "]".repeat(30_000)), "door.canonical"],
    [
      "that is too long",
      async () => made({ ...note, forge: { more: "x".repeat(RECORD_SIZE_LIMITS.record) } }),
      "door.size",
    ],
    ["that is too long in bytes", async () => made({ ...note, forge: { more: "م".repeat(40_000) } }), "door.size"],
    ["signed by another", async () => made({ ...note, forge: { device: "1".repeat(64) } }), "door.signature"],
    ["changed after signing", async () => changed(await made(), { at: "2020-01-01T00:00:00.000Z" }), "door.signature"],
    [
      "signed for another dossier",
      async () => signRawRecord(admin.signer, "c".repeat(64), NEXT, note, random),
      "door.signature",
    ],
    [
      "that founds another dossier",
      async () => (await createTestDossier(random, 71)).admin.held.values().next().value!,
      "door.dossier",
    ],
    ["with another body beside it", async () => ({ ...(await made()), bytes: (await made()).bytes }), "door.sealed"],
    [
      "with too much beside it",
      async () => ({ ...(await made()), bytes: new Uint8Array(RECORD_SIZE_LIMITS.body + 29) }),
      "door.size",
    ],
    [
      "that retracts, with a body beside it",
      async () => ({ ...(await retraction()), bytes: encodeUtf8("x") }),
      "door.body-of-retraction",
    ],
    [
      "whose clear body is another",
      async () => ({ ...(await erasure()), bytes: (await erasure()).bytes }),
      "door.body",
    ],
    [
      "whose clear body is no UTF-8",
      async () => ({ ...(await erasure()), bytes: new Uint8Array(40).fill(255) }),
      "door.body",
    ],
    ["whose clear body is short", async () => ({ ...(await erasure()), bytes: new Uint8Array(3) }), "door.body"],
    ["whose clear body is of another form", async () => made({ type: "erase", body: { target: "x" } }), "door.schema"],
    ["whose clear body is no JSON", async () => made({ type: "erase", body: "erase it" }), "door.schema"],
    [
      "of a device whose key is of small order",
      async () => made({ type: "join", body: {}, forge: { seq: 0, prev: null, device: small } }),
      "door.key",
    ],
  ])("refuses a record %s", async (_, record, code) => {
    expect(await refusalOf(record())).toBe(code);
  });

  it.each<[string, Record<string, unknown>]>([
    ["another version", { v: 2 }],
    ["a type with spaces", { type: "a type" }],
    ["no device", { device: "me" }],
    ["a negative number", { seq: -1 }],
    ["a first record that has one before it", { seq: 0 }],
    ["a later record with none before it", { prev: null }],
    ["a dossier record in the middle", { type: "dossier", key: undefined, sealed: undefined }],
    ["an empty thing", { of: "" }],
    ["a thing too long", { of: "x".repeat(201) }],
    ["no version replaced", { after: [] }],
    ["versions out of order", { after: ["b".repeat(64), "a".repeat(64)] }],
    ["a version twice", { after: ["b".repeat(64), "b".repeat(64)] }],
    ["a date without a zone", { at: "2026-01-01T00:00:00.000" }],
    ["a date in another zone", { at: "2026-01-01T00:00:00.000+02:00" }],
    ["a day that is none", { at: "2026-02-30T00:00:00.000Z" }],
    ["a key without a sealed body", { sealed: undefined }],
    ["a sealed body without a key", { key: undefined }],
    ["a control record that is sealed", { type: "erase" }],
    ["a control record that retracts", { type: "erase", body: null, key: undefined, sealed: undefined }],
    ["a retraction of nothing", { body: null, key: undefined, sealed: undefined }],
    ["a retraction that is sealed", { body: null, of: "x" }],
    ["a short signature", { sig: "00" }],
  ])("refuses %s", async (_, change) => {
    const each = await made();
    expect(await refusalOf(changed(each, change))).toBe("door.schema");
  });

  it("demands of a join the proof of its invitation, made out for its own device and recipient", async () => {
    const invitation = new TestDevice("Invitation", testSeed(72), dossier, random);
    const device = new TestDevice("Device", testSeed(73), dossier, random);
    const body = await invitation.vouch(device.key, "invitation");
    const join = (changes: object) =>
      signRawRecord(
        device.signer,
        dossier,
        EMPTY_CHAIN_COUNTER,
        { type: "join", body: { ...body, ...changes } },
        random,
      );
    expect(await refusalOf(join({}))).toBe("passed");
    expect(await refusalOf(join({ recipient: TEST_RECIPIENT.replace(/q$/, "p") }))).toBe("door.proof");
    expect(await refusalOf(join({ proof: { ...body.proof, key: device.key } }))).toBe("door.proof");
    const other = await invitation.vouch(admin.key, "invitation");
    expect(await refusalOf(join(other))).toBe("door.proof");
  });

  it("refuses fields that it does not know, whatever their names", async () => {
    for (const odd of ['{"__proto__":{"polluted":true}}', '{"constructor":1}', '{"toString":"x"}', '{"zz":[null]}']) {
      const each = await made({ ...note, forge: JSON.parse(odd) as Record<string, unknown> });
      expect(each.text, odd).toContain(odd.slice(1, 8));
      expect(await refusalOf(each), odd).toBe("door.schema");
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("limits a body to exactly the same size encrypted, unencrypted, and in a file", async () => {
    const full = (type: string, size: number) => made({ type, body: `"${"x".repeat(size - 2)}"` });
    for (const [type, limit] of [
      ["reply", RECORD_SIZE_LIMITS.body],
      ["revision", RECORD_SIZE_LIMITS.body * 4],
    ] as const) {
      expect(await refusalOf(full(type, limit))).toBe("passed");
    }
    const [largest, larger] = [
      await full("reply", RECORD_SIZE_LIMITS.body),
      await full("reply", RECORD_SIZE_LIMITS.body + 1),
    ];
    expect(await refusalOf(larger)).toBe("door.size");
    for (const [each, code] of [
      [largest, "malformed"],
      [larger, "door.size"],
    ] as const) {
      const clear = unsealBody(each.bytes!, TEST_DOSSIER_KEY)!;
      expect(await validateClearRecord(each.key, each.text, clear, dossier)).toMatchObject(
        code === "malformed" ? { state: code } : { code },
      );
    }
    const roster = await made({ type: "roster", body: `"${"x".repeat(RECORD_SIZE_LIMITS.roster - 1)}"` });
    expect(await refusalOf(roster)).toBe("door.size");
  });
});

describe("An unencrypted record, as in a file", () => {
  const inClear = async (
    saying: RawStatement,
    change: (clear: ClearBody) => ClearBody | undefined = (clear) => clear,
  ) => {
    const { key, text, bytes, record } = await made(saying);
    const clear = record.type === "erase" ? undefined : unsealBody(bytes!, TEST_DOSSIER_KEY)!;
    return validateClearRecord(key, text, change(clear!), dossier);
  };

  it("is opened, or has no body, and says what was changed by hand", async () => {
    expect(await inClear(note)).toMatchObject({ state: "open", body: NOTE });
    expect(await inClear(note, () => undefined)).toMatchObject({ state: "missing" });
    const changedText = (clear: ClearBody) => ({ ...clear, text: clear.text.replace("Too wide", "All fine") });
    expect(await inClear(note, changedText)).toMatchObject({ code: "door.body" });
    expect(await inClear(note, (clear) => ({ ...clear, nonce: new Uint8Array(12) }))).toMatchObject({
      code: "door.body",
    });
    const { key, text } = await retraction();
    expect(await validateClearRecord(key, text, toClearBody({}), dossier)).toMatchObject({
      code: "door.body-of-retraction",
    });
    expect(await validateClearRecord(key, text, undefined, dossier)).toMatchObject({ state: "retraction" });
  });

  it("of a control type is read and judged by its schema like any other", async () => {
    const each = await erasure();
    const clear = {
      nonce: each.bytes!.slice(0, 12) as ClearBody["nonce"],
      text: toCanonicalJson({ target: "d".repeat(64) }),
    };
    expect(await validateClearRecord(each.key, each.text, clear, dossier)).toMatchObject({
      state: "open",
      body: { target: "d".repeat(64) },
    });
    expect(
      await validateClearRecord(each.key, each.text, toClearBody({ target: "d".repeat(64) }), dossier),
    ).toMatchObject({
      code: "door.body",
    });
  });
});

describe("A body", () => {
  const keys = new Map([[TEST_DOSSIER_KEY.id, TEST_DOSSIER_KEY]]);
  /** Opens a body by our own cipher, by the runtime's, and as passed from another thread. All results must be equal. */
  const both = async (record: StoredRecord) => {
    const admitted = unwrapOutcome(await validateRecord(stored(record), dossier));
    const one = openRecordBody(admitted, keys);
    expect(await openRecordBodyNative(admitted, keys)).toEqual(one);
    expect(restoreOpenedRecord(stored(record), structuredClone(packBodyForTransfer(one)))).toEqual(one);
    return one;
  };
  const opened = async (saying: RawStatement) => both(await made(saying));

  it.each<[string, RawStatement, string]>([
    ["fits", note, "open"],
    ["has a field more", { ...note, body: { ...NOTE, mood: "grim" } }, "newer"],
    ["has a field more deep inside", { ...note, body: { ...NOTE, anchor: { ...NOTE.anchor, line: 3 } } }, "newer"],
    [
      "has a field called __proto__",
      { ...note, body: toCanonicalJson(JSON.parse(`{"__proto__":1,${toCanonicalJson(NOTE).slice(1)}`)) },
      "newer",
    ],
    ["is of a type to come", { type: "t12", body: { delegation: "CAN" } }, "newer"],
    ["lacks a field", { ...note, body: { ...NOTE, comment: undefined } }, "malformed"],
    ["has a wrong value besides a field more", { ...note, body: { ...NOTE, mood: "grim", kind: 3 } }, "malformed"],
    ["is a list", { ...note, body: "[]" }, "malformed"],
    ["is null", { ...note, body: "null" }, "malformed"],
    ["is no JSON", { ...note, body: "no" }, "malformed"],
    ["is not canonical", { ...note, body: `${toCanonicalJson(NOTE)} ` }, "malformed"],
    ["is of a type to come and no object", { type: "t12", body: "7" }, "malformed"],
    [
      "does not fit its register",
      { type: "resolution", of: `resolution/${"a".repeat(64)}`, body: { annotation: "b".repeat(64), state: "open" } },
      "malformed",
    ],
    ["is sealed with a key that is not here", { ...note, forge: { key: "0".repeat(32) } }, "locked"],
    ["is sealed bytes that are none", { ...note, forge: { sealed: sha256(encodeUtf8("nothing")) } }, "refused"],
  ])("that %s is opened as what it is", async (_, saying, state) => {
    if (state === "refused") await expect(opened(saying)).rejects.toThrow("door.sealed");
    else expect((await opened(saying)).state).toBe(state);
  });

  it("whose encrypted bytes contain another is invalid", async () => {
    const other = sealBody(toClearBody({ ...NOTE, comment: "Other" }), TEST_DOSSIER_KEY);
    const each = await made({ ...note, forge: { sealed: sha256(other) } });
    expect(await both({ ...each, bytes: other })).toMatchObject({ state: "malformed" });
  });

  it("needs no key if it is unencrypted, was taken back, or is not here", async () => {
    expect((await both(await erasure())).state).toBe("open");
    expect((await both(await retraction())).state).toBe("retraction");
    const { key, text } = await made();
    expect((await both({ key, text })).state).toBe("missing");
  });

  it("that is not encrypted, or too short to be, is invalid, whoever opens it", async () => {
    for (const bytes of [
      sealBody(toClearBody(NOTE), TEST_DOSSIER_KEY).slice(0, 27),
      sealBody(toClearBody(NOTE), TEST_DOSSIER_KEY).fill(0, 12),
    ]) {
      expect(
        await both(await made({ ...note, forge: { sealed: sha256(bytes) } }).then((each) => ({ ...each, bytes }))),
      ).toMatchObject({ state: "malformed" });
    }
    const admitted = unwrapOutcome(await validateRecord(stored(await made()), dossier));
    const other = new Map([[TEST_DOSSIER_KEY.id, { id: TEST_DOSSIER_KEY.id, bytes: new Uint8Array(32) }]]);
    expect(await openRecordBodyNative(admitted, other)).toEqual(openRecordBody(admitted, other));
  });

  it("is deterministic to encrypt, and opens under its key alone", () => {
    const clear = toClearBody(NOTE);
    expect(toHex(sealBody(clear, TEST_DOSSIER_KEY))).toBe(toHex(sealBody({ ...clear }, TEST_DOSSIER_KEY)));
    expect(unsealBody(sealBody(clear, TEST_DOSSIER_KEY), TEST_DOSSIER_KEY)).toEqual(clear);
    expect(
      unsealBody(sealBody(clear, TEST_DOSSIER_KEY), { id: TEST_DOSSIER_KEY.id, bytes: new Uint8Array(32) }),
    ).toBeNull();
    expect(unsealBody(sealBody(clear, TEST_DOSSIER_KEY).slice(0, 27), TEST_DOSSIER_KEY)).toBeNull();
    expect(hashClearBody(clear)).toBe(sha256(encodeClearBody(clear)));
    expect(hashClearBody(clear)).toBe(sha256(concatBytes(clear.nonce, encodeUtf8(toCanonicalJson(NOTE)))));
  });
});

describe("Two copies of one record", () => {
  it("together have whatever either has of the body, in any order", async () => {
    const whole = openRecordBody(
      unwrapOutcome(await validateRecord(stored(await made()), dossier)),
      new Map([[TEST_DOSSIER_KEY.id, TEST_DOSSIER_KEY]]),
    );
    const locked = openRecordBody(unwrapOutcome(await validateRecord(stored(whole), dossier)), new Map());
    const { bytes: _, ...inFile } = whole;
    const copies: OpenedRecord[] = [whole, locked, inFile, withoutRecordBody(whole)];
    for (const a of copies) {
      for (const b of copies) {
        const both = mergeRecordCopies(a, b);
        expect(both).toEqual(mergeRecordCopies(b, a));
        expect(both.bytes).toEqual(a.bytes ?? b.bytes);
        expect(both.clear).toEqual(a.clear ?? b.clear);
        expect(both.state).toBe(
          [a, b].some(({ state }) => state === "open")
            ? "open"
            : [a, b].some(({ state }) => state === "locked")
              ? "locked"
              : "missing",
        );
      }
      expect(mergeRecordCopies(a, withoutRecordBody(whole))).toBe(a);
      expect(mergeRecordCopies(a, a)).toBe(a);
    }
  });
});

const small = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a";

function retraction(): Promise<OpenedRecord> {
  return made({ type: "annotation", of: "b".repeat(64), body: null });
}

async function erasure(): Promise<OpenedRecord> {
  return made({ type: "erase", body: { target: "d".repeat(64) } });
}

function changed({ record, bytes }: OpenedRecord, change: Record<string, unknown>): StoredRecord {
  return rewritten(toCanonicalJson({ ...record, ...change }), bytes);
}

function reversed({ record }: OpenedRecord): object {
  return Object.fromEntries(Object.entries(record).reverse());
}
