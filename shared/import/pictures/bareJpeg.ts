import { concatBytes, type Bytes } from "#shared/base/bytes.ts";

/** A JPEG without metadata, and its size in pixels. */
export interface BareJpeg {
  readonly bytes: Bytes;
  readonly width: number;
  readonly height: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Baseline, extended and progressive frames: what canvases write and every decoder reads. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Tables that decoding needs: Huffman, quantisation, restart interval. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);

/**
 * Copies of a JPEG only what decoding needs: the frame, the tables and the scans up to the end. So the copy has no EXIF,
 * no position, no comment, no colour profile, no small picture and nothing behind its end. Null if it is not a JPEG with
 * one frame and an end.
 */
export function stripJpegMetadata(bytes: Uint8Array): BareJpeg | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xff00 + SOI) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | null = null;
  let isScanned = false;
  for (let at = 2; at + 4 <= bytes.length || (at + 2 === bytes.length && bytes[at + 1] === EOI);) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === EOI) {
      if (!size || !isScanned) return null;
      return { bytes: concatBytes(...kept, bytes.subarray(at, at + 2)), ...size };
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    if (FRAMES.has(marker)) {
      if (size || end < at + 9) return null;
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === SOS) isScanned = true;
    else if (!TABLES.has(marker) && !isMetadata(marker)) return null;
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

/** Whether a segment belongs to an application (EXIF, JFIF, colour profiles) or is a comment. */
function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Returns the offset of the next marker behind a scan's data; in these, 0xff is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
