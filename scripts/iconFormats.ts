/** PNG pictures by width in pixels. */
export type PngsBySize = ReadonlyMap<number, Buffer>;

/** The sizes that each system requires. */
export const LINUX_ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
export const WINDOWS_ICON_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;

/** macOS's type for each size; sizes for double resolution have their own types. */
const MAC_KINDS: readonly (readonly [kind: string, size: number])[] = [
  ["icp4", 16],
  ["icp5", 32],
  ["ic07", 128],
  ["ic08", 256],
  ["ic09", 512],
  ["ic10", 1024],
  ["ic11", 32],
  ["ic12", 64],
  ["ic13", 256],
  ["ic14", 512],
];
export const MAC_ICON_SIZES = [...new Set(MAC_KINDS.map(([, size]) => size))];

/** Encodes a Windows icon file: a directory of sixteen bytes per picture, then the pictures. */
export function encodeIco(pngs: PngsBySize): Buffer {
  const all = WINDOWS_ICON_SIZES.map((size) => ({ size, png: pictured(pngs, size) }));
  const head = Buffer.alloc(6 + 16 * all.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(all.length, 4);
  let at = head.length;
  for (const [index, { size, png }] of all.entries()) {
    const line = 6 + 16 * index;
    head.writeUInt8(size % 256, line);
    head.writeUInt8(size % 256, line + 1);
    head.writeUInt16LE(1, line + 4);
    head.writeUInt16LE(32, line + 6);
    head.writeUInt32LE(png.length, line + 8);
    head.writeUInt32LE(at, line + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...all.map(({ png }) => png)]);
}

/** Encodes a macOS icon file: type and length before each picture, and before all of them. */
export function encodeIcns(pngs: PngsBySize): Buffer {
  return piece(
    "icns",
    MAC_KINDS.map(([kind, size]) => piece(kind, [pictured(pngs, size)])),
  );
}

function piece(kind: string, parts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  const length = parts.reduce((total, part) => total + part.length, head.length);
  head.write(kind, "latin1");
  head.writeUInt32BE(length, 4);
  return Buffer.concat([head, ...parts]);
}

function pictured(pngs: PngsBySize, size: number): Buffer {
  const png = pngs.get(size);
  if (!png) throw new RangeError(`There is no picture of ${size} pixels`);
  return png;
}
