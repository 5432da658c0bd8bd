import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { sha256 } from "#shared/base/hash.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { applyStoredUpdates } from "#shared/records/sync/applyStoredUpdates.ts";
import { copyBodiesForTransfer } from "#shared/records/recordTransfer.ts";
import { Random } from "#test/support/random.ts";

/** Returns the updates of several replicas that add, replace and erase entries under few keys. */
function randomUpdates(random: Random): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  const replicas = Array.from({ length: 3 }, () => new DossierDoc());
  for (const { doc } of replicas) doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let time = 0; time < 60; time++) {
    const [replica, other] = [random.pick(replicas), random.pick(replicas)];
    const key = `key-${String(random.below(12))}`;
    const bytes = new Uint8Array(random.below(20) === 0 ? 70_000 : 1 + random.below(2000)).fill(random.below(256));
    if (random.below(5) === 0) replica.erase([key]);
    else if (random.below(8) === 0) Y.applyUpdate(replica.doc, Y.encodeStateAsUpdate(other.doc));
    else {
      replica.doc.getMap("records").set(key, `text ${String(time)} é`);
      replica.doc.getMap("bodies").set(key, bytes);
    }
  }
  return updates.sort(() => random.below(3) - 1);
}

function summaryOf(doc: DossierDoc, key: string): unknown {
  const { text, bytes } = doc.get(key)!;
  return { text, bytes: bytes && sha256(bytes) };
}

describe("Stored updates", () => {
  it("make the document that Yjs makes of them, in any order and in several parts", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const random = new Random(seed);
      const updates = randomUpdates(random);
      const [ours, theirs] = [new DossierDoc(), new DossierDoc()];
      for (const update of updates) Y.applyUpdate(theirs.doc, update);
      const middle = random.below(updates.length);
      applyStoredUpdates(ours.doc, updates.slice(0, middle));
      applyStoredUpdates(ours.doc, updates.slice(middle));
      expect(sha256(Y.encodeStateAsUpdate(ours.doc))).toBe(sha256(Y.encodeStateAsUpdate(theirs.doc)));
      expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
      for (const key of theirs.keys()) expect(summaryOf(ours, key)).toEqual(summaryOf(theirs, key));
    }
  });

  it("have bodies that are copied before they are sent to another thread", () => {
    const from = new DossierDoc();
    from.put(
      [1, 2, 3].map((fill) => ({ key: String(fill), text: "text", bytes: new Uint8Array(100).fill(fill) })),
      { kind: "said" },
    );
    const doc = new DossierDoc();
    applyStoredUpdates(doc.doc, [Y.encodeStateAsUpdate(from.doc)]);
    const stored = ["1", "3"].map((key) => doc.get(key)!);
    const { records, buffer } = copyBodiesForTransfer([...stored, { key: "4", text: "bare" }]);
    expect(buffer.byteLength).toBe(200);
    expect(records).toEqual([...stored, { key: "4", text: "bare" }]);
  });
});
