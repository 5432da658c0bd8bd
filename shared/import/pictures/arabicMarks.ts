import type { GreyPicture, PixelBox, RecognisedLine, RecognisedWord } from "./recognisedText.ts";

const COMMA = "،";
const SEMICOLON = "؛";
/** Words that end in a comma or semicolon, or in a quotation mark; a comma is read as all three. */
const ENDS_IN_MARK = /[،؛»]$/u;

/**
 * Decides between the Arabic comma and semicolon by the ink at the end of each word: Tesseract confuses them, but a
 * semicolon is two pieces of ink above each other, and a comma is one. A closing quotation mark that no other opens is
 * a comma too.
 */
export function separateArabicMarks(lines: readonly RecognisedLine[], picture: GreyPicture): RecognisedLine[] {
  let isQuoting = false;
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      const wasQuoting = isQuoting || word.text.includes("«");
      isQuoting = word.text.includes("»") ? false : wasQuoting;
      const isMark = ENDS_IN_MARK.test(word.text) && !(wasQuoting && word.text.includes("»"));
      return isMark ? withSeenMark(word, line, picture) : word;
    }),
  }));
}

function withSeenMark(word: RecognisedWord, line: RecognisedLine, picture: GreyPicture): RecognisedWord {
  const pieces = countPiecesAtLeftEnd(word, line, picture);
  if (pieces === null) return word;
  // A word read with two marks ("والمقاييس»؛") ends in one.
  return { ...word, text: word.text.replace(/[،؛»]+$/u, pieces > 1 ? SEMICOLON : COMMA) };
}

/** Below this shade, a pixel is ink. */
const INK = 150;
/** The most that a piece of a mark measures, as multiples of the line's height; letters are larger. */
const MAX_WIDTH = 0.35;
const MAX_HEIGHT = 0.45;
/** Where the pieces of a mark begin, from the word's left end, as a multiple of the line's height. */
const REACH = 0.4;
/** White columns before the word's ink that are searched for it, in pixels. */
const MARGIN = 4;

/**
 * Counts the pieces of the mark at the left end of a word: the leftmost small piece of ink, and those above or below it.
 * Null if there is none.
 */
function countPiecesAtLeftEnd(word: PixelBox, line: PixelBox, picture: GreyPicture): number | null {
  const height = line.y1 - line.y0;
  const region = {
    x0: Math.max(0, word.x0 - MARGIN),
    y0: Math.max(0, line.y0),
    x1: Math.min(picture.width, word.x1),
    y1: Math.min(picture.height, line.y1),
  };
  const small = findPieces(region, picture)
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 <= MAX_WIDTH * height && y1 - y0 <= MAX_HEIGHT * height)
    .filter(({ x0 }) => x0 - region.x0 <= REACH * height)
    .sort((a, b) => a.x0 - b.x0);
  const [mark] = small;
  if (!mark) return null;
  return small.filter(({ x0, x1 }) => x0 < mark.x1 && x1 > mark.x0).length;
}

/** Returns the boxes of the connected pieces of ink in a region of a picture, without specks. */
function findPieces({ x0, y0, x1, y1 }: PixelBox, { width, pixels }: GreyPicture): PixelBox[] {
  const [columns, rows] = [x1 - x0, y1 - y0];
  const seen = new Uint8Array(columns * rows);
  const isFreshInk = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && !seen[y * columns + x] && pixels[(y0 + y) * width + x0 + x]! < INK;
  const pieces: PixelBox[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (!isFreshInk(start % columns, Math.floor(start / columns))) continue;
    const box = { x0: columns, y0: rows, x1: 0, y1: 0 };
    const open = [start];
    let size = 0;
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop(), size++) {
      const [x, y] = [at % columns, Math.floor(at / columns)];
      Object.assign(box, { x0: Math.min(box.x0, x), y0: Math.min(box.y0, y) });
      Object.assign(box, { x1: Math.max(box.x1, x + 1), y1: Math.max(box.y1, y + 1) });
      for (const [nextX, nextY] of neighboursOf(x, y)) {
        if (!isFreshInk(nextX, nextY)) continue;
        seen[nextY * columns + nextX] = 1;
        open.push(nextY * columns + nextX);
      }
    }
    if (size >= MIN_PIXELS) pieces.push({ x0: box.x0 + x0, y0: box.y0 + y0, x1: box.x1 + x0, y1: box.y1 + y0 });
  }
  return pieces;
}

/** Fewer connected pixels are dirt. */
const MIN_PIXELS = 6;

function neighboursOf(x: number, y: number): readonly (readonly [number, number])[] {
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [x + dx, y + dy] as const));
}
