import { base64 } from "@scure/base";
import { concatBytes, type Bytes } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/base/crc32.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";

/** A picture reduced to its pixels. Nothing in it tells who made it, where or when. */
export interface LogoPicture {
  readonly type: "png" | "jpeg";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly base64: string;
}

/** The limits of a logo: file size in KB, and number of pixels. */
const LIMIT = { kb: 512, pixels: 4_000_000 } as const;

interface CleanedPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Bytes;
}

/**
 * Reads a logo from a PNG or JPEG file, whatever its name. Keeps only the parts that make its pixels: no EXIF, XMP,
 * comments, thumbnails, profiles, and nothing after its end.
 *
 * @returns the picture, or the refusal `briefing.logo.format`, `.size`, `.pixels`, `.colours` or `.broken`
 */
export function readLogo(file: Uint8Array): Outcome<LogoPicture> {
  const type = startsWith(file, PNG) ? "png" : startsWith(file, JPEG) ? "jpeg" : null;
  if (!type) return refusal("briefing.logo.format");
  if (file.length > LIMIT.kb * 1024) {
    return refusal("briefing.logo.size", { kb: Math.ceil(file.length / 1024), limit: LIMIT.kb });
  }
  const cleaned = type === "png" ? cleanPng(file) : cleanJpeg(file);
  if (isRefusal(cleaned)) return cleaned;
  const { width, height, bytes } = cleaned;
  if (width * height === 0) return refusal("briefing.logo.broken");
  if (width * height > LIMIT.pixels) return refusal("briefing.logo.pixels", { width, height, limit: LIMIT.pixels });
  return { type, width, height, base64: base64.encode(bytes) };
}

/** Returns the bytes of a picture. */
export function logoPictureBytesOf(picture: LogoPicture): Uint8Array {
  return base64.decode(picture.base64);
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

function startsWith(file: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => file[i] === byte);
}

function viewOf(file: Uint8Array): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}

/** The chunks that make the pixels (PNG, third edition, 11). */
const CHUNKS: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

function cleanPng(file: Uint8Array): Outcome<CleanedPicture> {
  const view = viewOf(file);
  const kept: Uint8Array[] = [file.subarray(0, PNG.length)];
  let [width, height] = [0, 0];
  for (let at = PNG.length; at + 12 <= file.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) break;
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (name === "IHDR") [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (CHUNKS.has(name)) kept.push(file.subarray(at, end));
    if (name === "IEND") return { width, height, bytes: concatBytes(...kept) };
    at = end;
  }
  return refusal("briefing.logo.broken");
}

const [JFIF, ADOBE, SCAN, END] = [0xe0, 0xee, 0xda, 0xd9];

/** A minimal JFIF header: version 1.1, no density unit, no thumbnail. */
const PLAIN = Uint8Array.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/** Whether a segment makes the pixels: tables, frame, scans, or how the colours are coded (ITU-T T.81, B.1). */
function isOfPixels(marker: number): boolean {
  const isFrame = marker >= 0xc0 && marker <= 0xc2;
  return isFrame || marker === 0xc4 || (marker >= 0xda && marker <= 0xdd) || marker === ADOBE;
}

function cleanJpeg(file: Uint8Array): Outcome<CleanedPicture> {
  const view = viewOf(file);
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let [width, height] = [0, 0];
  for (let at = 2; at + 4 <= file.length || file[at + 1] === END;) {
    const marker = file[at + 1]!;
    if (file[at] !== 0xff) break;
    if (marker === END) return { width, height, bytes: concatBytes(...kept, file.subarray(at, at + 2)) };
    const body = at + 2 + view.getUint16(at + 2);
    if (body > file.length) break;
    const end = marker === SCAN ? scanEnd(file, body) : body;
    if (marker >= 0xc0 && marker <= 0xc2 && body >= at + 10) {
      if (file[at + 4] !== 8 || ![1, 3].includes(file[at + 9]!)) return refusal("briefing.logo.colours");
      [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    }
    if (marker === JFIF && kept.length === 1) kept.push(PLAIN);
    else if (isOfPixels(marker)) kept.push(file.subarray(at, end));
    at = end;
  }
  return refusal("briefing.logo.broken");
}

/** Finds the end of a scan's coded pixels: the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    const next = file[at + 1]!;
    if (file[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}
