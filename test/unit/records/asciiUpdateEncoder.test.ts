import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { AsciiUpdateEncoder } from "#shared/records/sync/asciiUpdateEncoder.ts";

const TEXTS = [
  "",
  "a",
  "x".repeat(127),
  "x".repeat(128),
  "y".repeat(20_000),
  "naïve",
  "條約",
  "a😀",
  "\ud800",
  "\u007f\u0080",
];
const VALUES = [...TEXTS, 7, -1.5, null, undefined, true, { a: ["b", "ü"] }, new Uint8Array([1, 2])];

function encode(encoder: Y.UpdateEncoderV1): Uint8Array {
  for (const text of TEXTS) encoder.writeString(text);
  for (const value of VALUES) encoder.writeAny(value);
  for (const text of TEXTS) encoder.writeKey(text);
  return encoder.toUint8Array();
}

describe("The encoder of updates", () => {
  it.each([1, 130, 25_000, 1_000_000])("writes what Yjs writes, with a buffer of %i bytes", (bytes) => {
    const buffer = new Uint8Array(bytes);
    expect(encode(new AsciiUpdateEncoder(buffer))).toEqual(encode(new Y.UpdateEncoderV1()));
  });
});
