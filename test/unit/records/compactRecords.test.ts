import { describe, expect, it } from "vitest";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { RecordCompactor } from "#shared/records/compactRecords.ts";
import { packRecordForFile } from "#shared/records/recordTransfer.ts";
import { openRecordBody, type OpenedRecord } from "#shared/records/validator.ts";
import { createConvention } from "#test/support/drafts/madeUpConvention.ts";
import { Random } from "#test/support/random.ts";
import { createManyNotes } from "#test/support/team/manyNotes.ts";

const { admin } = await createManyNotes(createConvention(new Random(3), 4, 40).draft, 30);
const records = [...admin.held.values()];

/** Returns copies that share nothing with the records, opened from their stored bytes. */
function opened(): readonly OpenedRecord[] {
  const keys = new Map(admin.keys.map((key) => [key.id, key]));
  return records.map(({ key, text, bytes, body, state }) => {
    const record = JSON.parse(text) as OpenedRecord["record"];
    return state === "open" && record.key === undefined
      ? openRecordBody({ key, text, record, bytes: bytes!, body: structuredClone(body) }, keys)
      : openRecordBody({ key, text, record, bytes: bytes! }, keys);
  });
}

describe("Records in less memory", () => {
  const compactor = new RecordCompactor(admin.held.keys());
  const compacted = opened().map((each) => compactor.compact(each));

  it("have the same fields, bodies and texts", () => {
    for (const [i, { record, body, clear, state }] of compacted.entries()) {
      const known = records[i]!;
      const fields = Object.keys(known.record) as (keyof typeof record)[];
      for (const name of fields) expect(record[name]).toEqual(known.record[name]);
      expect(state).toBe(known.state);
      expect(body).toEqual(known.body);
      expect(clear?.text).toBe(known.clear?.text);
      expect(clear?.nonce).toEqual(known.clear?.nonce);
    }
  });

  it("are written to a file as before", () => {
    const file = (all: Iterable<OpenedRecord>) => writeDossierFile(admin.ledger.dossier, all, new Set());
    expect(file(compacted)).toEqual(file(records));
  });

  it("are sent to another thread with everything that a file holds", () => {
    const sent = structuredClone(compacted.map(packRecordForFile));
    expect(sent.map(({ clear }) => clear)).toEqual(records.map(({ clear }) => clear));
    expect(sent.map(({ record }) => record)).toEqual(records.map(({ record }) => record));
    expect(sent.every(({ clear }) => !clear || clear.nonce.buffer.byteLength === clear.nonce.length)).toBe(true);
  });

  it("keep the text of a body with a field that a schema's copy would lose", () => {
    const odd = { nonce: new Uint8Array(12), text: '{"__proto__":1}' };
    const record: OpenedRecord = { ...opened().at(-1)!, clear: odd };
    expect(compactor.compact(record).clear).toBe(odd);
  });
});
