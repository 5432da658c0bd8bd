import type { GreyPicture } from "./recognisedText.ts";

/** Returns the shades of a picture in RGBA; what is transparent is white paper. */
export function toGreyPicture({
  width,
  height,
  data,
}: {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const at = i * 4;
    const light = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
    const opaque = data[at + 3]!;
    pixels[i] = opaque === 255 ? light : 255 - Math.round(((255 - light) * opaque) / 255);
  }
  return { width, height, pixels };
}

/** Below this shade, a pixel is ink. */
const INK = 176;

/** Returns the share of a picture that is ink, 0 to 1, from every fourth pixel. */
export function inkShareOf({ pixels }: GreyPicture): number {
  let ink = 0;
  for (let i = 0; i < pixels.length; i += 4) if (pixels[i]! < INK) ink++;
  return pixels.length === 0 ? 0 : (ink * 4) / pixels.length;
}

/**
 * The least height of a part of a picture, in pixels: so many lines that those that are cut through at its edges do not
 * matter.
 */
const LEAST_ROWS = 600;

/** Returns the part of a picture, `share` of its height, with the most ink; a small picture as it is. */
export function partWithMostInk({ width, height, pixels }: GreyPicture, share: number): GreyPicture {
  const rows = Math.min(height, Math.max(LEAST_ROWS, Math.ceil(share * height)));
  const inkAbove = new Uint32Array(height + 1);
  for (let y = 0; y < height; y++) {
    let ink = 0;
    for (let x = 0; x < width; x += 2) if (pixels[y * width + x]! < INK) ink++;
    inkAbove[y + 1] = inkAbove[y]! + ink;
  }
  let first = 0;
  const inkFrom = (y: number) => inkAbove[y + rows]! - inkAbove[y]!;
  for (let y = 1; y + rows <= height; y++) if (inkFrom(y) > inkFrom(first)) first = y;
  return { width, height: rows, pixels: pixels.slice(first * width, (first + rows) * width) };
}

/** Turns a picture about its centre so that lines that rise by `tilt` (radians) to the right become level. */
export function straightenGreyPicture({ width, height, pixels }: GreyPicture, tilt: number): GreyPicture {
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, below] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = pixels[at]! * (1 - right) + pixels[at + 1]! * right;
      const under = pixels[at + width]! * (1 - right) + pixels[at + width + 1]! * right;
      turned[y * width + x] = Math.round(above * (1 - below) + under * below);
    }
  }
  return { width, height, pixels: turned };
}
