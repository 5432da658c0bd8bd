import fc from "fast-check";
import { crc32 as zlibCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { concatBytes, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/base/crc32.ts";
import { encodeLogFrame, FRAME_HEADER_BYTES, MAX_FRAME_BYTES, readLogFrames } from "#shared/base/logFrames.ts";

const payloads = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 8 });

/** Returns consecutive frames of the payloads, and the offset at which each of them ends. */
function log(bodies: readonly Uint8Array[], first = 1): { bytes: Bytes; ends: number[] } {
  const frames = bodies.map((body, i) => encodeLogFrame(first + i, body));
  let end = 0;
  return { bytes: concatBytes(...frames), ends: frames.map((frame) => (end += frame.length)) };
}

const whole = (bodies: readonly Uint8Array[]) => bodies.map((body) => [...body]);
const read = (bytes: Bytes) => readLogFrames(bytes).frames.map((frame) => [...frame.bytes]);

describe("A log's frame reader", () => {
  it("computes the checksum as zlib does", () => {
    expect(crc32(encodeUtf8("123456789"))).toBe(0xcbf43926);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
  });

  it("reads back what was written, from any first number", () => {
    fc.assert(
      fc.property(payloads, fc.nat(2 ** 31), (bodies, first) => {
        const { bytes } = log(bodies, first);
        const reading = readLogFrames(bytes);
        expect(reading.damage).toBeUndefined();
        expect(reading.end).toBe(bytes.length);
        expect(reading.frames.map(({ seq }) => seq)).toEqual(bodies.map((_, i) => first + i));
        expect(read(bytes)).toEqual(whole(bodies));
      }),
    );
  });

  it("keeps numbers beyond 32 bits", () => {
    expect(readLogFrames(encodeLogFrame(2 ** 40 + 7, encodeUtf8("x"))).frames[0]!.seq).toBe(2 ** 40 + 7);
  });

  it("ends at the last whole frame wherever the log is cut", () => {
    const bodies = [encodeUtf8("one"), encodeUtf8(""), encodeUtf8("three"), new Uint8Array(100).fill(0)];
    const { bytes, ends } = log(bodies);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const reading = readLogFrames(bytes.slice(0, cut));
      const kept = ends.filter((end) => end <= cut);
      expect(reading.frames.length).toBe(kept.length);
      expect(reading.end).toBe(kept.at(-1) ?? 0);
      expect(reading.damage).toEqual(reading.end === cut ? undefined : { at: reading.end, kind: "short" });
    }
  });

  it("stops at the frame in which a bit is flipped", () => {
    const { bytes, ends } = log([encodeUtf8("one"), encodeUtf8("two two"), encodeUtf8("three")]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const hit = ends.findIndex((end) => bit >> 3 < end);
      const reading = readLogFrames(flipped);
      expect(reading.frames.length).toBe(hit);
      expect(reading.damage?.at).toBe(hit === 0 ? 0 : ends[hit - 1]);
    }
  });

  it("never throws and never invents a frame", () => {
    fc.assert(
      fc.property(payloads, fc.uint8Array({ maxLength: 60 }), fc.nat(), (bodies, noise, at) => {
        const { bytes, ends } = log(bodies);
        const torn = concatBytes(bytes.slice(0, at % (bytes.length + 1)), noise);
        const reading = readLogFrames(torn);
        const intact = ends.filter((end) => end <= at % (bytes.length + 1)).length;
        expect(read(torn).slice(0, intact)).toEqual(whole(bodies).slice(0, intact));
        expect(reading.end).toBeLessThanOrEqual(torn.length);
        expect(reading.damage === undefined).toBe(reading.end === torn.length);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses zeros, a repeated frame, and an impossible length", () => {
    expect(readLogFrames(new Uint8Array(64)).damage).toEqual({ at: 0, kind: "checksum" });
    const frame = encodeLogFrame(3, encodeUtf8("again"));
    expect(readLogFrames(concatBytes(frame, frame)).damage).toEqual({ at: frame.length, kind: "sequence" });
    const long = encodeLogFrame(1, encodeUtf8("x"));
    new DataView(long.buffer).setUint32(0, MAX_FRAME_BYTES + 1);
    expect(readLogFrames(long).damage).toEqual({ at: 0, kind: "length" });
    expect(FRAME_HEADER_BYTES).toBe(16);
  });

  it("refuses a number that is not a sequence number", () => {
    for (const seq of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => encodeLogFrame(seq, encodeUtf8(""))).toThrow(RangeError);
  });
});
