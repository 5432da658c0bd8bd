import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import {
  findIdCollisions,
  readUpdateEffect,
  type UpdateObjection,
  type UpdateEffect,
} from "#hub/guard/readUpdateEffect.ts";
import { Random } from "../support/random.ts";

const KEYS = ["a", "b", "c"].map((name) => sha256(name));
const textOf = (key: string) => `text of ${key}`;
const bytesOf = (key: string) => new Uint8Array([key.charCodeAt(0), 2, 3]);

function newDoc(clientID: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  return doc;
}
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}
const isObjection = (reading: UpdateEffect | UpdateObjection): reading is UpdateObjection => "code" in reading;
const code = (reading: UpdateEffect | UpdateObjection) => {
  if (isObjection(reading)) return reading.code;
  return reading.deletedRecords.length > 0 ? "deletes a record" : "fine";
};
const put = (key: string) => (doc: Y.Doc) => {
  doc.getMap("records").set(key, textOf(key));
  doc.getMap("bodies").set(key, bytesOf(key));
};

describe("Reading an update", () => {
  const [key, other] = KEYS as [string, string];

  it("finds new records and bodies, and none if all are known", () => {
    const hub = newDoc(1);
    const update = updateOf(newDoc(2), put(key));
    const reading = readUpdateEffect(hub, update) as UpdateEffect;
    expect([...reading.records]).toEqual([[key, textOf(key)]]);
    expect([...reading.bodies]).toEqual([[key, bytesOf(key)]]);
    expect(reading).toMatchObject({ deletedBodies: [], isNews: true });
    Y.applyUpdate(hub, update);
    expect(readUpdateEffect(hub, update)).toMatchObject({ records: new Map(), bodies: new Map(), isNews: false });
  });

  it("accepts a record that two members send, in whatever order they met", () => {
    for (const [one, two] of [
      [5, 6],
      [6, 5],
    ] as const) {
      const [a, b] = [newDoc(one), newDoc(two)];
      updateOf(a, put(key));
      updateOf(b, put(key));
      const hub = copyOf(a);
      expect(code(readUpdateEffect(hub, Y.encodeStateAsUpdate(b)))).toBe("fine");
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
      const reading = readUpdateEffect(hub, Y.encodeStateAsUpdate(b)) as UpdateEffect;
      expect(reading).toMatchObject({ records: new Map(), deletedBodies: [], isNews: true });
    }
  });

  it("objects to another value, a deleted record, and an invalid value", () => {
    const hub = newDoc(1);
    Y.applyUpdate(hub, updateOf(newDoc(2), put(key)));
    const change = (edit: (doc: Y.Doc) => void) => {
      const reading = readUpdateEffect(hub, updateOf(Object.assign(copyOf(hub), { clientID: 9 }), edit));
      return code(reading);
    };
    expect(change((doc) => doc.getMap("records").set(key, "another text"))).toBe("update.overwrite");
    expect(change((doc) => doc.getMap("bodies").set(key, new Uint8Array([9])))).toBe("update.overwrite");
    expect(change((doc) => doc.getMap("records").delete(key))).toBe("deletes a record");
    expect(change((doc) => doc.getMap("records").set(other, bytesOf(other)))).toBe("update.foreign");
    expect(change((doc) => doc.getMap("bodies").set(other, "text"))).toBe("update.foreign");
    expect(change((doc) => doc.getMap("records").set("no key", "text"))).toBe("update.foreign");
    expect(change((doc) => doc.getMap("records").set("__proto__", "text"))).toBe("update.foreign");
    expect(change((doc) => doc.getMap("draft").set(key, textOf(key)))).toBe("update.foreign");
    expect(change((doc) => doc.getText("records").insert(0, "text"))).toBe("update.foreign");
    expect(change((doc) => doc.getMap("records").set(other, new Y.Map()))).toBe("update.foreign");
    expect(change((doc) => doc.getMap("records").set(other, textOf(other)))).toBe("fine");
  });

  it("sees which bodies would be deleted", () => {
    const hub = newDoc(1);
    Y.applyUpdate(hub, updateOf(newDoc(2), put(key)));
    const update = updateOf(Object.assign(copyOf(hub), { clientID: 9 }), (doc) => doc.getMap("bodies").delete(key));
    expect(readUpdateEffect(hub, update)).toMatchObject({ deletedBodies: [key], records: new Map(), isNews: true });
  });

  it("sees an erasure that comes before the body", () => {
    const digger = newDoc(2 ** 32 - 1);
    updateOf(digger, (doc) => doc.getMap("bodies").set(key, bytesOf(key)));
    updateOf(digger, (doc) => doc.getMap("bodies").delete(key));
    expect(readUpdateEffect(newDoc(1), Y.encodeStateAsUpdate(digger))).toMatchObject({ deletedBodies: [key] });
    updateOf(digger, (doc) => doc.getMap("records").set(key, textOf(key)));
    updateOf(digger, (doc) => doc.getMap("records").delete(key));
    expect(readUpdateEffect(newDoc(1), Y.encodeStateAsUpdate(digger))).toMatchObject({ deletedRecords: [key] });
  });

  it("sees no deletion in what was gone before", () => {
    const hub = newDoc(1);
    Y.applyUpdate(hub, updateOf(newDoc(2), put(key)));
    const remove = (doc: Y.Doc) => {
      for (const root of ["records", "bodies"]) doc.getMap(root).delete(key);
    };
    updateOf(hub, remove);
    const other = newDoc(3);
    updateOf(other, put(key));
    updateOf(other, remove);
    const reading = readUpdateEffect(hub, Y.encodeStateAsUpdate(other));
    expect(reading).toMatchObject({ deletedRecords: [], deletedBodies: [], records: new Map(), isNews: true });
    expect(code(readUpdateEffect(newDoc(1), Y.encodeStateAsUpdate(other)))).toBe("deletes a record");
  });

  it("asks for a resync if a predecessor is missing", () => {
    const doc = newDoc(2);
    const first = updateOf(doc, put(key));
    const second = updateOf(doc, put(other));
    const erased = updateOf(doc, (each) => each.getMap("bodies").delete(key));
    expect(code(readUpdateEffect(newDoc(1), second))).toBe("update.incomplete");
    expect(code(readUpdateEffect(newDoc(1), erased))).toBe("update.incomplete");
    expect(code(readUpdateEffect(newDoc(1), Y.mergeUpdates([second, erased])))).toBe("update.incomplete");
    expect(code(readUpdateEffect(newDoc(1), Y.mergeUpdates([first, second, erased])))).toBe("fine");
  });

  it("sees that ids were used twice, before and after the other was accepted", () => {
    const hub = newDoc(1);
    const taken = updateOf(newDoc(7), put(key));
    const dropped = updateOf(newDoc(7), put(other));
    const reading = readUpdateEffect(hub, dropped) as UpdateEffect;
    expect(findIdCollisions(hub, reading.entries)).toEqual([]);
    Y.applyUpdate(hub, taken);
    expect(readUpdateEffect(hub, dropped)).toEqual({ code: "update.collision", keys: [other] });
    expect(findIdCollisions(hub, reading.entries)).toEqual([other, other]);
  });

  it("orders even repeated writes of one client to one key", () => {
    const hub = newDoc(1);
    const honest = newDoc(7);
    Y.applyUpdate(
      hub,
      updateOf(honest, (doc) => doc.getMap("bodies").set(key, bytesOf(key))),
    );
    const forger = newDoc(7);
    updateOf(forger, (doc) => doc.getMap("bodies").set(other, bytesOf(other)));
    updateOf(forger, (doc) => doc.getMap("bodies").set(key, bytesOf(key)));
    updateOf(forger, (doc) => doc.getMap("bodies").delete(key));
    const update = Y.encodeStateAsUpdate(forger, Y.encodeStateVector(honest));
    expect(readUpdateEffect(hub, update)).toMatchObject({ deletedBodies: [], isNews: true });
    expect(expectTruth(hub, update, 0)).toBe("fine");
  });

  it("survives every cut and every flipped bit", () => {
    const hub = copyOf(newDoc(1));
    Y.applyUpdate(hub, updateOf(newDoc(2), put(other)));
    const update = updateOf(newDoc(3), put(key));
    for (let cut = 0; cut < update.length; cut++) {
      expect(["update.malformed", "update.incomplete"]).toContain(code(readUpdateEffect(hub, update.slice(0, cut))));
    }
    for (let bit = 0; bit < update.length * 8; bit++) {
      const flipped = update.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expectTruth(hub, flipped, bit);
    }
  });
});

/** Expects our reading of an update to equal what Yjs does with it. */
function expectTruth(hub: Y.Doc, update: Uint8Array, seed: number): string {
  const reading = readUpdateEffect(hub, update);
  const after = copyOf(hub);
  try {
    Y.applyUpdate(after, update);
  } catch {
    expect({ seed, code: code(reading) }).not.toMatchObject({ code: "fine" });
    return code(reading);
  }
  const [records, bodies] = [hub.getMap("records"), hub.getMap<Uint8Array>("bodies")];
  if (isObjection(reading)) {
    return reading.code;
  }
  const [gone, goneRecords] = [new Set(reading.deletedBodies), new Set(reading.deletedRecords)];
  const expected = {
    seed,
    pending: false,
    records: Object.fromEntries([...records, ...reading.records].filter(([key]) => !goneRecords.has(key))),
    bodies: Object.fromEntries([...bodies, ...reading.bodies].filter(([key]) => !gone.has(key))),
  };
  const found = {
    seed,
    pending: after.store.pendingStructs !== null || after.store.pendingDs !== null,
    records: after.getMap("records").toJSON(),
    bodies: Object.fromEntries(after.getMap<Uint8Array>("bodies")),
  };
  expect(found).toEqual(expected);
  if (!reading.isNews) expect(Y.encodeStateAsUpdate(after)).toEqual(Y.encodeStateAsUpdate(copyOf(hub)));
  return code(reading);
}

/** Changes a replica in any way that a member could, honestly or not. */
function meddle(doc: Y.Doc, random: Random): void {
  const key = random.pick(KEYS);
  const [records, bodies] = [doc.getMap("records"), doc.getMap("bodies")];
  const dice = random.next();
  if (dice < 0.25) records.set(key, textOf(key));
  else if (dice < 0.6) bodies.set(key, bytesOf(key));
  else if (dice < 0.85) bodies.delete(key);
  else if (dice < 0.92) records.delete(key);
  else if (dice < 0.96) records.set(key, "another text");
  else doc.getMap(random.next() < 0.5 ? "records" : "other").set("x", "y");
}

describe("Any update that replicas can produce", () => {
  it("is read as Yjs applies it", { timeout: 60_000 }, () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 1200; seed++) {
      const random = new Random(seed);
      const docs = [11, 12, 13, 14].map(newDoc);
      const any = () => random.pick(docs);
      for (let step = 0; step < 25; step++) {
        if (random.next() < 0.6) meddle(any(), random);
        else Y.applyUpdate(any(), Y.encodeStateAsUpdate(any()));
      }
      const [hub, from] = [any(), any()];
      const parts = [Y.encodeStateAsUpdate(from), Y.encodeStateAsUpdate(from, Y.encodeStateVector(hub))];
      for (const update of [...parts, updateOf(from, (doc) => meddle(doc, random))]) {
        const outcome = expectTruth(hub, update, seed);
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      }
    }
    for (const outcome of ["fine", "update.overwrite", "deletes a record", "update.foreign", "update.incomplete"]) {
      expect(seen.get(outcome), outcome).toBeGreaterThan(50);
    }
  });
});
