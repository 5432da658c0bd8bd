import { describe, expect, it } from "vitest";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { RecordCompactor } from "#shared/records/compactRecords.ts";
import { packRecordForFile } from "#shared/records/recordTransfer.ts";
import { clearBodyOf, readEnvelopeOf, openRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { Random } from "#test/support/random.ts";
import type { Envelope } from "#shared/records/envelope.ts";
import { createManyNotes } from "#test/support/team/manyNotes.ts";

const { admin } = await createManyNotes(createConvention(new Random(3), 4, 40).draft, 30);
const records = [...admin.held.values()];

/** Returns copies that share nothing with the records, opened from their stored bytes. */
function opened(): readonly OpenedRecord[] {
  const keys = new Map(admin.keys.map((key) => [key.id, key]));
  return records.map(({ key, text, bytes, body, state }) => {
    const record = JSON.parse(text) as Envelope;
    return state === "open" && record.key === undefined
      ? openRecordBody({ key, text, record, bytes: bytes!, body: structuredClone(body) }, keys)
      : openRecordBody({ key, text, record, bytes: bytes! }, keys);
  });
}

describe("Records in less memory", () => {
  const compactor = new RecordCompactor(admin.held.keys());
  const compacted = opened().map((each) => compactor.compact(each));

  it("have the same fields, bodies and texts", () => {
    for (const [i, each] of compacted.entries()) {
      const known = records[i]!;
      const { body: _, sealed, sig, ...head } = readEnvelopeOf(known);
      expect(each.record).toEqual(head);
      expect(Object.keys(each.record).some((name) => ["body", "sealed", "sig"].includes(name))).toBe(false);
      expect(readEnvelopeOf(each)).toMatchObject({ sig, ...(sealed && { sealed }) });
      expect(each.state).toBe(known.state);
      expect(each.body).toEqual(known.body);
      expect(clearBodyOf(each)).toEqual(clearBodyOf(known));
    }
  });

  it("are written to a file as before", () => {
    const file = (all: Iterable<OpenedRecord>) => writeDossierFile(admin.ledger.dossier, all, new Set());
    expect(file(compacted)).toEqual(file(records));
  });

  it("are sent to another thread with everything that a file holds", () => {
    const sent = structuredClone(compacted.map(packRecordForFile));
    expect(sent.map(clearBodyOf)).toEqual(records.map(clearBodyOf));
    expect(sent.map(readEnvelopeOf)).toEqual(records.map(readEnvelopeOf));
    const nonces = sent.flatMap((each) => clearBodyOf(each)?.nonce ?? []);
    expect(nonces.every((nonce) => nonce.buffer.byteLength === nonce.length)).toBe(true);
  });

  it("lose nothing in copies, by spreading or for another thread", () => {
    for (const copies of [compacted.map((each) => ({ ...each })), structuredClone(compacted)]) {
      expect(copies.map(({ state }) => state)).toEqual(records.map(({ state }) => state));
      expect(copies.map(clearBodyOf)).toEqual(records.map(clearBodyOf));
      expect(copies.map(readEnvelopeOf)).toEqual(records.map(readEnvelopeOf));
    }
  });

  it("keep the text of a body with a field that a schema's copy would lose", () => {
    const odd = { nonce: new Uint8Array(12), text: '{"__proto__":1}' };
    const record: OpenedRecord = { ...opened().at(-1)!, clear: odd };
    expect(compactor.compact(record).clear).toBe(odd);
  });
});
