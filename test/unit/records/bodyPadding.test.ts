import { readFileSync } from "node:fs";
import * as Y from "yjs";
import { beforeAll, describe, expect, it } from "vitest";
import { gcm } from "@noble/ciphers/aes.js";
import { concatBytes, decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { paddedSizeOf, padBody, stripBodyPadding } from "#shared/records/bodyPadding.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { isControlRecordType, RECORD_SIZE_LIMITS } from "#shared/records/envelope.ts";
import {
  type ClearBody,
  encodeClearBody,
  SEAL_NONCE_BYTES,
  sealBody,
  resealRecordBody,
  sealRecordBody,
  SEAL_TAG_BYTES,
  toClearBody,
  unsealBody,
  unsealBodyNative,
  unsealBodyUnverified,
  type DossierKey,
} from "#shared/records/sealBody.ts";
import {
  clearBodyOf,
  readEnvelopeOf,
  openRecordBody,
  validateRecord,
  type OpenedRecord,
} from "#shared/records/validator.ts";
import { Random } from "#test/support/random.ts";
import { TEST_DOSSIER_KEY as key } from "#test/support/team/testDevice.ts";
import { createFormat1Team, createTeam, unwrapOutcome, type Person } from "#test/support/team/team.ts";

const KB = 1024;
const OVERHEAD = SEAL_NONCE_BYTES + SEAL_TAG_BYTES;

describe("A body's padded size", () => {
  it.each([
    [1, KB],
    [KB, KB],
    [KB + 1, 4 * KB],
    [4 * KB, 4 * KB],
    [4 * KB + 1, 16 * KB],
    [16 * KB + 1, 64 * KB],
    [64 * KB, 64 * KB],
    [64 * KB + 1, 128 * KB],
    [831_921, 13 * 64 * KB],
  ])("of %i bytes is %i", (bytes, padded) => {
    expect(paddedSizeOf(bytes)).toBe(padded);
    const text = encodeUtf8("x".repeat(bytes));
    expect(padBody(text)).toHaveLength(padded);
    expect(decodeUtf8(stripBodyPadding(padBody(text)))).toBe("x".repeat(bytes));
  });

  it("stays within the limits of a body", () => {
    for (const limit of [RECORD_SIZE_LIMITS.body, RECORD_SIZE_LIMITS.revision]) expect(paddedSizeOf(limit)).toBe(limit);
  });
});

describe("A padded body", () => {
  const clear = toClearBody({ comment: "Too wide. ", more: "é".repeat(500) });
  /** Seals a body with spaces behind it, whatever their number. */
  const withSpaces = (spaces: number) =>
    concatBytes(clear.nonce, gcm(key.bytes, clear.nonce).encrypt(encodeUtf8(clear.text + " ".repeat(spaces))));

  it.each([
    ["as it is written", sealRecordBody(clear, { key, isPadded: true })],
    ["padded to another size", withSpaces(7)],
    ["not padded", sealBody(clear, key)],
  ])("is read if it is %s", async (_, bytes) => {
    expect(unsealBody(bytes, key)).toEqual(clear);
    expect(await unsealBodyNative(bytes, key)).toEqual(clear);
    expect(decodeUtf8(unsealBodyUnverified(bytes, key))).toBe(clear.text);
  });

  it("is sealed again as its record says, padded or not, whichever is tried first", async () => {
    for (const isPadded of [true, false]) {
      const bytes = sealRecordBody(clear, { key, isPadded });
      for (const first of [true, false])
        expect(await resealRecordBody(clear, sha256(bytes), { key, isPadded: first })).toEqual(bytes);
    }
    expect(await resealRecordBody(clear, sha256(withSpaces(7)), { key, isPadded: true })).toBeNull();
  });
});

describe("A body that is decrypted piece by piece", () => {
  const random = new Random(20_611);
  const bit = () => random.pick(["a", "}", "{", '"', "\\", "\n", "é", "中", " ".repeat(300), "word ".repeat(40)]);
  const said = () => Array.from({ length: random.below(13) }, bit).join("");
  const body = () => ({ comment: said(), deeper: { list: [said(), { [said()]: said() }], none: null }, last: said() });

  it.each([true, false])("is whole, whatever is written in it (padded: %s)", (isPadded) => {
    const lengths = new Set<number>();
    for (let i = 0; i < 500; i++) {
      const clear = toClearBody(random.below(10) === 0 ? {} : body());
      lengths.add(Math.ceil(clear.text.length / 256));
      expect(decodeUtf8(unsealBodyUnverified(sealRecordBody(clear, { key, isPadded }), key))).toBe(clear.text);
    }
    expect(lengths.size).toBeGreaterThan(10);
  });
});

describe("What a member writes", () => {
  const sizesOf = (records: readonly OpenedRecord[]) => records.map(({ bytes }) => bytes!.length - OVERHEAD);
  const note = async (who: Person, comment: string) => {
    const known = new Set(who.held.keys());
    await who.annotate({ comment });
    return [...who.held.values()].filter((each) => !known.has(each.key));
  };
  let old: Person;
  let padded: Person;

  beforeAll(async () => {
    ({ admin: old } = await createFormat1Team());
    ({ admin: padded } = await createTeam());
  });

  it("has the size of its class in format 2, whatever was written", async () => {
    for (const comment of ["No.", "x".repeat(500)]) expect(sizesOf(await note(padded, comment))).toEqual([KB]);
    expect(sizesOf(await note(padded, "x".repeat(2000)))).toEqual([4 * KB]);
    expect([...padded.held.values()].filter(({ record }) => !isControlRecordType(record.type))).not.toHaveLength(0);
    for (const { record, bytes } of padded.held.values())
      if (!isControlRecordType(record.type))
        expect(paddedSizeOf(bytes!.length - OVERHEAD)).toBe(bytes!.length - OVERHEAD);
  });

  it("has its own size in format 1, which earlier versions read", async () => {
    const [short] = await note(old, "No.");
    expect(short!.bytes).toEqual(sealBody(clearBodyOf(short!)!, old.key));
  });

  it("is limited without its padding", async () => {
    const [made] = await note(padded, "x".repeat(9000));
    expect(made!.bytes).toHaveLength(16 * KB + OVERHEAD);
    const { key: of, text, bytes } = made!;
    expect(
      openRecordBody(
        unwrapOutcome(await validateRecord({ key: of, text, bytes }, padded.ledger.dossier)),
        keysOf(padded),
      ).state,
    ).toBe("open");
  });

  it("goes through a dossier file without its padding, and is sealed to the same bytes again", async () => {
    const contents = { dossier: padded.ledger.dossier, records: [...padded.held.values()], erased: new Set<string>() };
    const { records } = unwrapOutcome(await readDossierFile(unwrapOutcome(await packDossier(contents))));
    for (const each of records) {
      const [{ key: of, record }, clear] = [each, clearBodyOf(each)];
      if (!clear || isControlRecordType(record.type)) continue;
      const sealing = { key: keysOf(padded).get(record.key!)!, isPadded: true };
      expect(await resealRecordBody(clear, readEnvelopeOf(each).sealed, sealing)).toEqual(padded.held.get(of)!.bytes);
    }
  });
});

it("Padding costs at most as much again as what a hub stores without it", async () => {
  const { records } = unwrapOutcome(await readDossierFile(readFileSync("test/fixtures/dossier/example.clausemark")));
  const stored = (isPadded: boolean) => {
    const doc = new DossierDoc();
    for (const each of records) {
      const clear = clearBodyOf(each);
      const bytes = clear && (isControlRecordType(each.record.type) ? encodeClearBody : sealed)(clear);
      doc.put([{ key: each.key, text: each.text, ...(bytes && { bytes }) }], { kind: "file" });
    }
    return Y.encodeStateAsUpdate(doc.doc).length;
    function sealed(clear: ClearBody) {
      return sealRecordBody(clear, { key, isPadded });
    }
  };
  expect(stored(true)).toBeGreaterThan(stored(false));
  expect(stored(true)).toBeLessThan(2 * stored(false));
});

function keysOf({ keys }: Person): ReadonlyMap<string, DossierKey> {
  return new Map(keys.map((each) => [each.id, each]));
}
