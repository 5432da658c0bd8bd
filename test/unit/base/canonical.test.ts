import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import {
  toCanonicalJson,
  tryCanonicalJson,
  parseCanonicalJson,
  parseJson,
  sliceCanonicalMember,
} from "#shared/base/canonicalJson.ts";
import { Random } from "#test/support/random.ts";

const NAMES = ["a", "b", "ab", "B", "é", "\u{1f4a1}", "\uff5e", "1", "10", "9", "__proto__", ""];
const LEAVES = [null, true, -0, 1e21, 0.1, "", 'a "quoted" \\ line\n', "\u2028", "\u{1f4a1}"];

/** Returns any JSON value, with its names in any order. */
function anyValue(random: Random, depth: number): unknown {
  if (depth === 0 || random.below(3) === 0) return random.pick(LEAVES);
  const inner = () => anyValue(random, depth - 1);
  if (random.below(2) === 0) return Array.from({ length: random.below(4) }, inner);
  const names = random.shuffle(NAMES).slice(0, random.below(4));
  return Object.fromEntries((random.below(2) ? names.sort() : names).map((name) => [name, inner()]));
}

describe("The canonical text", () => {
  it("is the same as the library's, whatever the order of the names", () => {
    const random = new Random(5);
    const values = Array.from({ length: 2000 }, () => anyValue(random, 4));
    expect(values.map(toCanonicalJson)).toEqual(values.map((value) => canonicalize(value)));
    // Many of them are already in canonical order, and take the short path.
    expect(values.filter((value) => JSON.stringify(value) === canonicalize(value)).length).toBeGreaterThan(500);
  });

  it("leaves out undefined values, whatever the order", () => {
    expect(toCanonicalJson({ a: 1, b: undefined, c: 2 })).toBe('{"a":1,"c":2}');
    expect(toCanonicalJson({ c: 2, b: undefined, a: 1 })).toBe('{"a":1,"c":2}');
    expect(toCanonicalJson([undefined, 1])).toBe("[null,1]");
  });

  it("is refused for values that JSON cannot express, and for a lone surrogate in a name or a value", () => {
    for (const value of [NaN, [Infinity], () => 1, undefined]) expect(() => toCanonicalJson(value)).toThrow();
    for (const value of ["\ud83d", { "\udca1": 1 }, ["a\ud83db"]]) expect(tryCanonicalJson(value)).toBeUndefined();
  });

  it("is read back only in the form in which it is written", () => {
    expect(parseCanonicalJson('{"a":{"1":0,"b":[]}}')).toEqual({ a: { 1: 0, b: [] } });
    for (const text of [
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '{"a": 1}',
      '{"9":0,"10":0}',
      "-0",
      "1.0",
      '"\\ud83d"',
      "{",
    ]) {
      expect(parseCanonicalJson(text), text).toBeUndefined();
    }
    expect(parseCanonicalJson('{"10":0,"9":0}')).toEqual({ 10: 0, 9: 0 });
  });
});

it("The reader of canonical text refuses text that nests too deeply, and does so quickly", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(parseJson(nested(1000))).toBeDefined();
  expect(parseJson(nested(1001))).toBeUndefined();
  expect(parseJson(`${'{"a":['.repeat(600)}0${"]}".repeat(600)}`)).toBeUndefined();
  const before = process.memoryUsage().heapUsed;
  const deep = "[".repeat(30_000_000);
  const began = performance.now();
  expect(parseJson(deep)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(100);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  // Brackets in strings do not nest.
  for (const text of [`${"[".repeat(2000)}`, `${'\\"['.repeat(2000)}`, `${"\\\\[".repeat(2000)}`, '"{'.repeat(2000)]) {
    expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
  }
  expect(parseJson(JSON.stringify(Array(5000).fill([])))).toHaveLength(5000);
});

describe("The canonical text of a member", () => {
  it("is the part of the object's own text, whatever else is in it", () => {
    const random = new Random(11);
    for (let round = 0; round < 500; round++) {
      const names = NAMES.filter((name) => name !== "__proto__" && random.below(2) === 0);
      const object = Object.fromEntries(names.map((name) => [name, anyValue(random, 3)]));
      const text = toCanonicalJson(object);
      for (const name of names) expect(sliceCanonicalMember(text, object, name)).toBe(toCanonicalJson(object[name]));
    }
  });

  it("leaves out members without a value, and is made of the value if the text is not the object's", () => {
    expect(sliceCanonicalMember('{"b":[2],"c":3}', { a: undefined, b: [2], c: 3 }, "b")).toBe("[2]");
    for (const text of ["", "{}", '{"a":1,"b":[1],"c":4}', '{"b":[1]}', '{"a":1,"b":"c":3}'])
      expect(sliceCanonicalMember(text, { a: 1, b: [2], c: 3 }, "b")).toBe("[2]");
  });
});
