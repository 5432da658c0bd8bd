import { expect, test } from "vitest";
import { countUnreadLines } from "#shared/import/pictures/unreadLines.ts";
import type { GreyPicture, RecognisedLine } from "#shared/import/pictures/recognisedText.ts";

/** A page of 200 by 400 pixels with ink from each of these rows, so many rows high. */
function pageWith(...bands: readonly (readonly [y: number, rows: number])[]): GreyPicture {
  const pixels = new Uint8Array(200 * 400).fill(255);
  for (const [y, rows] of bands) {
    for (let row = y; row < y + rows; row++) pixels.fill(20, row * 200 + 50, row * 200 + 150);
  }
  return { width: 200, height: 400, pixels };
}

const lineAt = (y0: number): RecognisedLine => ({ words: [], x0: 50, x1: 150, y0, y1: y0 + 30, baseline: y0 + 24 });

test("A line of ink between the recognised lines is counted as unread, a rule and the ends of letters are not", () => {
  const lines = [lineAt(100), lineAt(200)];
  expect(countUnreadLines(pageWith([100, 30], [200, 30]), lines)).toBe(0);
  expect(countUnreadLines(pageWith([40, 28], [100, 30], [200, 30]), lines)).toBe(1);
  expect(countUnreadLines(pageWith([40, 28], [100, 30], [150, 25], [200, 30], [372, 28]), lines)).toBe(3);
  expect(countUnreadLines(pageWith([96, 39], [160, 4], [200, 30]), lines)).toBe(0);
});
