import { hasMagicBytes } from "#shared/base/bytes.ts";
import { readPictureHead } from "./pictureHead.ts";

/** The kind of a photograph's file by its first bytes, and its size in pixels as the file states it. */
export interface PhotographHead {
  readonly kind: "jpeg" | "png" | "webp" | "heic";
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the head of a JPEG, PNG, WebP, HEIC or AVIF file without decoding it (AVIF counts as `heic`: the same
 * container). Null if it is none of them, or is cut off before its size.
 */
export function readPhotographHead(bytes: Uint8Array): PhotographHead | null {
  const picture = readPictureHead(bytes);
  if (picture) return picture.isWhole ? picture : null;
  return readWebpHead(bytes) ?? readHeicHead(bytes);
}

/** Whether a file is a drawing in SVG: text that may contain programs, and no photograph. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(String.fromCharCode(...bytes.subarray(0, 2048)));
}

function readWebpHead(bytes: Uint8Array): PhotographHead | null {
  if (bytes.length < 30 || !hasMagicBytes(bytes, "RIFF") || !hasMagicBytes(bytes.subarray(8), "WEBP")) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunk = bytes.subarray(12);
  if (hasMagicBytes(chunk, "VP8X"))
    return { kind: "webp", width: 1 + readUint24(bytes, 24), height: 1 + readUint24(bytes, 27) };
  if (hasMagicBytes(chunk, "VP8L")) {
    const packed = view.getUint32(21, true);
    return { kind: "webp", width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) };
  }
  if (!hasMagicBytes(chunk, "VP8 ")) return null;
  return { kind: "webp", width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const readUint24 = (bytes: Uint8Array, at: number) => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);

/** Brands of the container of HEIC and AVIF whose contents are pictures. */
const BRANDS: readonly string[] = ["heic", "heix", "heim", "heis", "mif1", "msf1", "avif"];
/** How far into a file its sizes are. */
const SIZES_WITHIN = 64 * 1024;

/** Finds the largest size that a HEIC or AVIF file states (`ispe`): that of the whole picture, not of its tiles. */
function readHeicHead(bytes: Uint8Array): PhotographHead | null {
  const isPicture =
    hasMagicBytes(bytes.subarray(4), "ftyp") && BRANDS.some((brand) => hasMagicBytes(bytes.subarray(8), brand));
  if (!isPicture) return null;
  const head = bytes.subarray(0, SIZES_WITHIN);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let found: PhotographHead | null = null;
  for (let at = 12; at + 16 <= head.length; at++) {
    if (!hasMagicBytes(head.subarray(at, at + 4), "ispe")) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!found || width * height > found.width * found.height) found = { kind: "heic", width, height };
  }
  return found;
}
