import { concatBytes, encodeUtf8 } from "#shared/base/bytes.ts";

/** Puts an EXIF segment with a description into a JPEG, as a camera does with the place. */
export function withExif(jpeg: Uint8Array, description: string): Uint8Array<ArrayBuffer> {
  const words = encodeUtf8(`${description}\0`);
  const tiff = new Uint8Array(26 + words.length);
  const view = new DataView(tiff.buffer);
  tiff.set(encodeUtf8("MM"));
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  // ImageDescription, as text at offset 26.
  view.setUint16(10, 0x010e);
  view.setUint16(12, 2);
  view.setUint32(14, words.length);
  view.setUint32(18, 26);
  tiff.set(words, 26);
  const body = concatBytes(encodeUtf8("Exif\0\0"), tiff);
  const head = new Uint8Array([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return concatBytes(jpeg.subarray(0, 2), head, body, jpeg.subarray(2));
}
