import type { Bytes } from "./bytes.ts";
import { crc32 } from "./crc32.ts";

/**
 * A frame of a durable log: `[length u32 | crc32 u32 | seq u64 | bytes]`, big-endian. `length` counts the bytes alone;
 * the checksum covers seq and bytes; seq rises by one from frame to frame.
 */
export interface LogFrame {
  readonly seq: number;
  /** A view into the input. */
  readonly bytes: Bytes;
}

/** The size of a frame's header, in bytes. */
export const FRAME_HEADER_BYTES = 16;

/** The longest valid frame, in bytes: a greater length is damage, not data. */
export const MAX_FRAME_BYTES = 1024 * 1024 * 1024;

/**
 * Damage at an offset: `short` if the bytes end inside a frame (a torn write), `length` if the length is impossible,
 * `checksum` if the content differs from what was written, `sequence` if the frame does not follow the one before it.
 */
export interface LogFrameDamage {
  readonly at: number;
  readonly kind: "short" | "length" | "checksum" | "sequence";
}

/** The readable frames, up to the offset `end`, and the damage that begins there, if any. */
export interface LogFrameReadResult {
  readonly frames: readonly LogFrame[];
  readonly end: number;
  readonly damage?: LogFrameDamage;
}

/** Encodes one frame. Throws a RangeError if seq is not a counter, or above `MAX_FRAME_BYTES` bytes. */
export function encodeLogFrame(seq: number, bytes: Uint8Array): Bytes {
  if (!Number.isSafeInteger(seq) || seq < 0) throw new RangeError(`Not a sequence number: ${seq}`);
  if (bytes.length > MAX_FRAME_BYTES) throw new RangeError(`Too long for a frame: ${bytes.length}`);
  const frame = new Uint8Array(FRAME_HEADER_BYTES + bytes.length);
  const head = new DataView(frame.buffer);
  head.setUint32(0, bytes.length);
  head.setBigUint64(8, BigInt(seq));
  frame.set(bytes, FRAME_HEADER_BYTES);
  head.setUint32(4, crc32(frame.subarray(8)));
  return frame;
}

/** Reads frames from the start and stops at the first bad one: no later frame has a known beginning. */
export function readLogFrames(bytes: Bytes): LogFrameReadResult {
  const frames: LogFrame[] = [];
  let end = 0;
  while (end < bytes.length) {
    const read = readFrame(bytes, end, frames.at(-1)?.seq);
    if ("kind" in read) return { frames, end, damage: read };
    frames.push(read);
    end += FRAME_HEADER_BYTES + read.bytes.length;
  }
  return { frames, end };
}

/** Returns the bytes of the frames by their lengths alone, as far as those go. Verifies nothing. */
export function readLogFramesUnverified(bytes: Bytes): readonly Bytes[] {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const frames: Bytes[] = [];
  for (let at = 0, end = 0; at + FRAME_HEADER_BYTES <= bytes.length; at = end) {
    end = at + FRAME_HEADER_BYTES + lengths.getUint32(at);
    frames.push(bytes.subarray(at + FRAME_HEADER_BYTES, end));
  }
  return frames;
}

function readFrame(bytes: Bytes, at: number, before: number | undefined): LogFrame | LogFrameDamage {
  if (bytes.length - at < FRAME_HEADER_BYTES) return { at, kind: "short" };
  const head = new DataView(bytes.buffer, bytes.byteOffset + at, FRAME_HEADER_BYTES);
  const length = head.getUint32(0);
  if (length > MAX_FRAME_BYTES) return { at, kind: "length" };
  if (length > bytes.length - at - FRAME_HEADER_BYTES) return { at, kind: "short" };
  const end = at + FRAME_HEADER_BYTES + length;
  if (crc32(bytes.subarray(at + 8, end)) !== head.getUint32(4)) return { at, kind: "checksum" };
  const seq = Number(head.getBigUint64(8));
  if (!Number.isSafeInteger(seq) || (before !== undefined && seq !== before + 1)) return { at, kind: "sequence" };
  return { seq, bytes: bytes.subarray(at + FRAME_HEADER_BYTES, end) };
}
