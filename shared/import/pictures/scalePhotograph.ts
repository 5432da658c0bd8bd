import type { Bytes } from "#shared/base/bytes.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_IMPORT_FILE_BYTES, MAX_PICTURE_PIXELS } from "../importLimits.ts";
import { stripJpegMetadata, type BareJpeg } from "./bareJpeg.ts";
import { looksLikeSvg, readPhotographHead } from "./photographHead.ts";

/** The longer side of a stored photograph, in pixels, at most. */
export const MAX_PHOTOGRAPH_SIDE = 1600;
/** The size of a stored photograph, in bytes, at most: in base64 and with its description it fits a record's body. */
export const MAX_PHOTOGRAPH_BYTES = 280 * 1024;

/** The longer side and the quality of each attempt: first less quality, then a smaller picture. */
const ATTEMPTS: readonly (readonly [side: number, quality: number])[] = [
  [MAX_PHOTOGRAPH_SIDE, 0.85],
  [MAX_PHOTOGRAPH_SIDE, 0.72],
  [MAX_PHOTOGRAPH_SIDE, 0.58],
  [MAX_PHOTOGRAPH_SIDE, 0.45],
  [1280, 0.58],
  [1280, 0.5],
  [1024, 0.5],
  [800, 0.45],
];

/** A decoded photograph, upright as its metadata say. */
export interface DecodedPhotograph {
  readonly width: number;
  readonly height: number;
  /** Draws it in a new size on white, and encodes that as a JPEG. */
  encode(width: number, height: number, quality: number): Promise<Uint8Array>;
}

/** Decodes a file of a photograph; null if it cannot be decoded. */
export type PhotographDecoder = (bytes: Bytes) => Promise<DecodedPhotograph | null>;

/**
 * Makes of a photograph's file a small JPEG of new pixels, with nothing of the file's own bytes and no metadata.
 *
 * @returns a refusal: `photograph.too-many-bytes`, `photograph.svg`, `photograph.format`, `photograph.too-many-pixels`
 *   (before anything is decoded), `photograph.heic`, `photograph.damaged`, or `photograph.too-detailed` if even the
 *   smallest JPEG is too large for a record
 */
export async function scalePhotograph(bytes: Bytes, decode: PhotographDecoder): Promise<Outcome<BareJpeg>> {
  if (bytes.length > MAX_IMPORT_FILE_BYTES)
    return refusal("photograph.too-many-bytes", { megabytes: MAX_IMPORT_FILE_BYTES / 1024 / 1024 });
  const head = readPhotographHead(bytes);
  if (!head) return refusal(looksLikeSvg(bytes) ? "photograph.svg" : "photograph.format");
  if (head.width * head.height > MAX_PICTURE_PIXELS)
    return refusal("photograph.too-many-pixels", { megapixels: MAX_PICTURE_PIXELS / 1_000_000 });
  const decoded = await decode(bytes);
  if (!decoded || decoded.width * decoded.height === 0)
    return refusal(head.kind === "heic" ? "photograph.heic" : "photograph.damaged");
  for (const [side, quality] of ATTEMPTS) {
    const scale = Math.min(1, side / Math.max(decoded.width, decoded.height));
    const [width, height] = [decoded.width, decoded.height].map((each) => Math.max(1, Math.round(each * scale)));
    const bare = stripJpegMetadata(await decoded.encode(width!, height!, quality));
    if (!bare) return refusal("photograph.damaged");
    if (bare.bytes.length <= MAX_PHOTOGRAPH_BYTES) return bare;
  }
  return refusal("photograph.too-detailed");
}
