import * as Y from "yjs";
import { expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { readUpdateEffect } from "#hub/guard/readUpdateEffect.ts";
import { scanUpdateBeforeDecoding } from "#hub/guard/scanUpdateForFlaws.ts";
import { Random } from "../support/random.ts";

/** Encodes a number as Yjs does. */
function number(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
}

const dense = {
  "collected structs": (count: number) => [
    ...number(1),
    ...number(count),
    5,
    0,
    ...Array(count).fill([0, 1]).flat(),
    0,
  ],
  "deleted entries": (count: number) => [
    ...number(1),
    ...number(count),
    5,
    0,
    ...Array(count).fill([0x81, 5, 0, 1]).flat(),
    0,
  ],
  deletions: (count: number) => [0, 1, 5, ...number(count), ...Array(count).fill([3, 1]).flat()],
};

it.each(Object.entries(dense))("An update with a million of %s is refused before it is decoded", (_, write) => {
  const update = new Uint8Array(write(1_000_000));
  const before = process.memoryUsage().heapUsed;
  const began = performance.now();
  expect(readUpdateEffect(new Y.Doc(), update)).toMatchObject({ code: "update.malformed" });
  expect(performance.now() - began).toBeLessThan(250);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
});

it("An update that announces more than it contains is refused at once", () => {
  const structs = new Uint8Array([...number(1), ...number(1e8), 5, 0, 0, 1]);
  expect(scanUpdateBeforeDecoding(structs)).toBe("update.malformed");
  expect(scanUpdateBeforeDecoding(new Uint8Array([...number(2 ** 50), 1, 2, 3]))).toBe("update.malformed");
  expect(scanUpdateBeforeDecoding(new Uint8Array(Array(40).fill(255)))).toBe("update.malformed");
  expect(scanUpdateBeforeDecoding(new Uint8Array())).toBe("update.malformed");
});

it("An update is accepted with everything that Yjs writes of a dossier, and not if anything is cut off", () => {
  const random = new Random(7);
  const doc = new Y.Doc();
  for (let i = 0; i < 300; i++) {
    const key = sha256(String(random.below(120)));
    if (random.below(4) === 0) doc.getMap("bodies").delete(key);
    else if (random.below(2) === 0) doc.getMap("records").set(key, "Ünïcode 文".repeat(random.below(50)));
    else doc.getMap("bodies").set(key, new Uint8Array(random.below(3000)));
  }
  const update = Y.encodeStateAsUpdate(doc);
  expect(scanUpdateBeforeDecoding(update)).toBeNull();
  for (let cut = 0; cut < update.length; cut += 97)
    expect(scanUpdateBeforeDecoding(update.subarray(0, cut))).not.toBeNull();
});

it("An update is refused with contents that no dossier has", () => {
  const changes: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getText("draft").insert(0, "Our own words"),
    (doc) => doc.getMap("records").set("a", 1),
    (doc) => doc.getMap("records").set("a", { nested: true }),
    (doc) => doc.getMap("records").set("a", new Y.Map()),
    (doc) => doc.getArray("list").insert(0, ["a", "b"]),
  ];
  for (const change of changes) {
    const doc = new Y.Doc();
    change(doc);
    expect(scanUpdateBeforeDecoding(Y.encodeStateAsUpdate(doc))).toBe("update.foreign");
  }
});

it("An update that has bytes after its end is refused", () => {
  const doc = new Y.Doc();
  doc.getMap("records").set(sha256("a"), "text");
  const update = Y.encodeStateAsUpdate(doc);
  expect(scanUpdateBeforeDecoding(update)).toBeNull();
  for (const behind of [1, 1000]) {
    const longer = new Uint8Array(update.length + behind);
    longer.set(update);
    expect(scanUpdateBeforeDecoding(longer)).toBe("update.malformed");
    expect(readUpdateEffect(new Y.Doc(), longer)).toMatchObject({ code: "update.malformed" });
  }
});
