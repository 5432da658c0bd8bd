import { zlibSync } from "fflate";
import { concatBytes, encodeUtf8 } from "#shared/base/bytes.ts";
import { crc32 } from "#shared/base/crc32.ts";

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(encodeUtf8(name), data);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}

const STRIPES = [
  [36, 80, 127],
  [200, 90, 40],
  [60, 130, 70],
] as const;

/** Creates a PNG picture with three bands and metadata chunks. */
export function pngOf(
  width: number,
  height: number,
  more: readonly (readonly [string, Uint8Array])[] = [],
): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = new Uint8Array(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    const colour = STRIPES[Math.floor((y * STRIPES.length) / height)]!;
    for (let x = 0; x < width; x++) pixels.set(colour, y * (1 + 3 * width) + 1 + 3 * x);
  }
  return concatBytes(
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk("IDAT", zlibSync(pixels)),
    chunk("IEND", new Uint8Array()),
  );
}

/** A grey JPEG picture of 8 × 8 pixels (baseline, one component). */
const GREY_JPEG = (() => {
  const segment = (marker: number, ...bytes: number[]) => [
    0xff,
    marker,
    (bytes.length + 2) >> 8,
    (bytes.length + 2) & 255,
    ...bytes,
  ];
  const dc = segment(0xc4, 0x00, 1, ...Array<number>(15).fill(0), 0);
  const ac = segment(0xc4, 0x10, 1, ...Array<number>(15).fill(0), 0);
  return {
    head: [0xff, 0xd8],
    rest: [
      ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
      ...segment(0xc0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0),
      ...dc,
      ...ac,
      ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
      0x3f,
      0xff,
      0xd9,
    ],
  };
})();

/** Creates a JPEG picture with further segments before its own, and bytes after its end. */
export function jpegWithSegments(
  more: readonly (readonly [marker: number, data: Uint8Array])[] = [],
  behind = "",
): Uint8Array {
  const segments = more.flatMap(([marker, data]) => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ]);
  return Uint8Array.from([...GREY_JPEG.head, ...segments, ...GREY_JPEG.rest, ...encodeUtf8(behind)]);
}
