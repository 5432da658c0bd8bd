import type { GreyPicture, RecognisedLine } from "./recognisedText.ts";

/** Below this shade, a pixel is ink. */
const INK = 150;
/** Fewer pixels of ink in a row are dirt. */
const LEAST_INK = 3;
/** Rows of ink below this, as a multiple of the height of most lines, are a rule; a line of writing is higher. */
const LEAST_HEIGHT = 0.45;
/** Signs above and below the letters may reach beyond the box of a line by this, as a multiple of its height. */
const BEYOND = 0.3;

/**
 * Counts the places of a clean page where there is ink over the height of a line, but no line was recognised across the
 * whole width: Tesseract may overlook a short heading.
 */
export function countUnreadLines({ width, height, pixels }: GreyPicture, lines: readonly RecognisedLine[]): number {
  const isRead = new Uint8Array(height);
  for (const { y0, y1 } of lines) {
    const beyond = BEYOND * (y1 - y0);
    isRead.fill(1, Math.max(0, Math.floor(y0 - beyond)), Math.ceil(y1 + beyond));
  }
  const heights = lines.map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
  const least = LEAST_HEIGHT * (heights[Math.floor(heights.length / 2)] ?? height);
  let [count, rows] = [0, 0];
  for (let y = 0; y <= height; y++) {
    if (y < height && !isRead[y] && inkIn(pixels, y * width, width) >= LEAST_INK) rows++;
    else {
      if (rows >= least) count++;
      rows = 0;
    }
  }
  return count;
}

function inkIn(pixels: Uint8Array, from: number, length: number): number {
  let ink = 0;
  for (let i = from; i < from + length; i++) if (pixels[i]! < INK) ink++;
  return ink;
}
