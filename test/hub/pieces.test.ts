import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readUpdateEffect } from "#hub/guard/readUpdateEffect.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { UpdateChunker } from "#shared/records/sync/updateChunker.ts";
import { Random } from "../support/random.ts";

/** Creates an unsigned record: chunking does not depend on what records say. */
function entry(name: string, bytes = 40): { key: string; text: string; bytes: Uint8Array<ArrayBuffer> } {
  return { key: sha256(encodeUtf8(name)), text: `{"name":"${name}"}`, bytes: encodeUtf8(name.padEnd(bytes, ".")) };
}

/** Merges replicas that add the same records, sync now and then, and erase bodies. */
function replica(random: Random): DossierDoc {
  const docs = Array.from({ length: 2 + random.below(4) }, () => new DossierDoc());
  for (let i = 0; i < 150; i++) {
    const doc = random.pick(docs);
    const what = random.below(12);
    if (what === 0) Y.applyUpdate(doc.doc, Y.encodeStateAsUpdate(random.pick(docs).doc));
    else if (what === 1) doc.erase([...doc.keys()].filter(() => random.below(20) === 0));
    else doc.put([entry(`record ${random.below(120)}`, 20 + random.below(200))], { kind: "said" });
  }
  for (const { doc } of docs) Y.applyUpdate(docs[0]!.doc, Y.encodeStateAsUpdate(doc));
  return docs[0]!;
}

function allOf(pieces: UpdateChunker): readonly Uint8Array[] {
  const all: Uint8Array[] = [];
  for (let piece = pieces.next(); piece; piece = pieces.next()) all.push(piece.update);
  return [...all, pieces.takeRest().update];
}

const contents = ({ doc }: DossierDoc) => [doc.getMap("records").toJSON(), doc.getMap("bodies").toJSON()];

describe("A document that is sent in pieces", () => {
  it("uses only the part of a long state vector that it has itself, and of the rest as much as is plausible", () => {
    const whole = replica(new Random(7));
    const mine = Y.decodeStateVector(Y.encodeStateVector(whole.doc));
    const strangers = Array.from({ length: 200_000 }, (_, i) => [i, 1] as const);
    // The largest client number is written first, so the document's own numbers come before, between and after the
    // others.
    const pieces = new UpdateChunker(whole.doc, Y.encodeStateVector(new Map([...mine, ...strangers])), 2000);
    expect(pieces.remaining).toBe(0);
    const known = Y.decodeStateVector(pieces.stateVector);
    expect([...mine].filter(([client, clock]) => known.get(client) !== clock)).toEqual([]);
    expect(known.size).toBeLessThanOrEqual(mine.size + 10_000);
    const few = new Map(strangers.slice(0, 10_000));
    expect(new UpdateChunker(whole.doc, Y.encodeStateVector(few)).stateVector).toEqual(Y.encodeStateVector(few));
    const endless = [...Array<number>(200).fill(0xff), 1];
    for (const wrong of [[], [1], [2, 1, 1], Array<number>(40).fill(0xff), [1, ...endless, 1], [1, 1, ...endless]])
      expect(() => new UpdateChunker(whole.doc, Uint8Array.from(wrong))).toThrow(RangeError);
  });

  it("is accepted piece by piece by the guard and is the same in the end, whatever the other side had", () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = new Random(seed);
      const whole = replica(random);
      const other = new DossierDoc();
      // The other document has a part of the first, or nothing.
      if (seed % 3 > 0) {
        const part = new UpdateChunker(whole.doc, Y.encodeStateVector(other.doc), 3000).next();
        if (part) Y.applyUpdate(other.doc, part.update);
      }
      const updates = allOf(new UpdateChunker(whole.doc, Y.encodeStateVector(other.doc), 2000));
      for (const [i, update] of updates.entries()) {
        const reading = readUpdateEffect(other.doc, update);
        // A body erased in the document arrives as a deletion. Whether that is permitted is a later check of the guard.
        if ("code" in reading) throw new Error(`Seed ${seed}, piece ${i} of ${updates.length}: ${reading.code}`);
        Y.applyUpdate(other.doc, update);
        expect(other.doc.store.pendingStructs, `seed ${seed}`).toBeNull();
        const orphans = [...other.doc.getMap("bodies").keys()].filter((key) => !other.has(key));
        expect(orphans, `seed ${seed}`).toEqual([]);
      }
      expect(contents(other), `seed ${seed}`).toEqual(contents(whole));
      expect(Y.encodeStateAsUpdate(other.doc), `seed ${seed}`).toEqual(Y.encodeStateAsUpdate(whole.doc));
    }
  });

  it("is cut into pieces of the requested size, except a record that is larger by itself", () => {
    const doc = new DossierDoc();
    for (let i = 0; i < 100; i++) doc.put([entry(`record ${i}`, 500)], { kind: "said" });
    doc.put([entry("large", 30_000)], { kind: "said" });
    for (let i = 100; i < 200; i++) doc.put([entry(`record ${i}`, 500)], { kind: "said" });
    const pieces = new UpdateChunker(doc.doc, Y.encodeStateVector(new Y.Doc()), 10_000);
    expect(pieces.remaining).toBe(402);
    const sizes: (readonly [size: number, records: number])[] = [];
    for (let piece = pieces.next(); piece; piece = pieces.next()) sizes.push([piece.update.length, piece.keys.size]);
    sizes.push([pieces.takeRest().update.length, 1]);
    const large = sizes.filter(([size]) => size > 10_000);
    expect(large).toHaveLength(1);
    expect(large[0]![1]).toBe(1);
    expect(sizes.length).toBeLessThan(30);
    expect(pieces.remaining).toBe(0);
  });

  it("includes what was written in the meantime, and nothing twice", () => {
    const doc = new DossierDoc();
    for (let i = 0; i < 100; i++) doc.put([entry(`record ${i}`, 500)], { kind: "said" });
    const pieces = new UpdateChunker(doc.doc, Y.encodeStateVector(new Y.Doc()), 10_000);
    const first = pieces.next()!;
    doc.put([entry("meanwhile", 500)], { kind: "said" });
    const other = new DossierDoc();
    for (const update of [first.update, ...allOf(pieces)]) {
      const meta = Y.parseUpdateMeta(update);
      for (const [client, from] of meta.from) expect(from).toBe(Y.getState(other.doc.store, client));
      Y.applyUpdate(other.doc, update);
    }
    expect(contents(other)).toEqual(contents(doc));
  });

  it("is one piece if it is small", () => {
    const doc = new DossierDoc();
    doc.put([entry("one"), entry("two")], { kind: "said" });
    const pieces = new UpdateChunker(doc.doc, Y.encodeStateVector(new Y.Doc()));
    expect(pieces.next()).toBeNull();
    expect(pieces.takeRest().update).toEqual(Y.encodeStateAsUpdate(doc.doc));
  });
});
