import type { LetterInTextRun } from "./placeLettersInTextRuns.ts";
import type { ThinLine } from "./thinLines.ts";

/** Where a line through or under letters may be, above their baseline, as a multiple of their size. */
const STRIKE = { low: 0.12, high: 0.5 };
const UNDERLINE = { low: -0.38, high: -0.03 };
/** Arabic letters reach further down, and so does the line under them. */
const RTL_UNDERLINE = { low: -0.6, high: -0.03 };
/** How far below the line of a fraction the letters under it are, as a multiple of their size. */
const DENOMINATOR = { low: 0.4, high: 1 };
/** The thickest such line, and how far it may reach beyond its letters, as a multiple of their size. */
const MAX_THICKNESS = 0.14;
const OVERHANG = 0.4;
/** The widest gap between letters with one line, and after the number of a paragraph, as a multiple of the size. */
const MAX_GAP = 2.5;
const TAB_GAP = 10;
const LONGEST_NUMBER = 6;
/** Lines closer than this, in points, are one; likewise the end of a line and an upright one of a table. */
const SAME_HEIGHT = 0.6;
const TOUCHES = 0.4;
const CORNER = 2;
/** Baselines closer than this, in points, are one. */
const SAME_BASELINE = 0.3;

/** The letters with a line through or under them, by their index. */
export interface StruckAndUnderlinedLetters {
  readonly struck: ReadonlySet<number>;
  readonly underlined: ReadonlySet<number>;
}

/**
 * Finds the letters that thin lines strike or underline. Such a line begins and ends with its letters; a longer one is
 * the rule of a table or a form, and one that meets an upright line is part of a box.
 */
export function findStruckAndUnderlinedLetters(
  letters: readonly LetterInTextRun[],
  lines: readonly ThinLine[],
): StruckAndUnderlinedLetters {
  const struck = new Set<number>();
  const underlined = new Set<number>();
  const upright = lines.filter(({ isUpright }) => isUpright);
  const rows = rowsOf(letters);
  const reach = -RTL_UNDERLINE.low * letters.reduce((most, { size }) => Math.max(most, size), 0);
  for (const line of joinLines(lines.filter(({ isUpright }) => !isUpright))) {
    if (upright.some((each) => meets(each, line))) continue;
    for (const row of rowsBetween(rows, line.y - reach, line.y + reach)) {
      const touched = row.letters.filter((i) => letters[i]!.x1 > line.x0 && letters[i]!.x0 < line.x1);
      const size = touched.reduce((most, i) => Math.max(most, letters[i]!.size), 0);
      if (line.thickness > MAX_THICKNESS * size) continue;
      const height = (line.y - row.y) / size;
      const range = { line, row: row.letters, touched, size };
      if (isWithin(height, STRIKE) && hugs(range, letters, TAB_GAP)) addCovered(struck, range, letters);
      const underline = touched.some((i) => letters[i]!.rtl) ? RTL_UNDERLINE : UNDERLINE;
      if (!isWithin(height, underline) || !hugs(range, letters, MAX_GAP)) continue;
      if (!isFraction(range, rows, letters)) addCovered(underlined, range, letters);
    }
  }
  return { struck, underlined };
}

/** A horizontal line. */
interface Level {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly thickness: number;
}

/** Joins the lines of one height that touch: programs draw one for each part of a row. */
function joinLines(lines: readonly ThinLine[]): readonly Level[] {
  const levels = lines.map(({ x0, x1, y0, y1, thickness }) => ({ x0, x1, y: (y0 + y1) / 2, thickness }));
  levels.sort((a, b) => b.y - a.y || a.x0 - b.x0);
  const joined: Level[] = [];
  for (const level of levels) {
    let at = joined.length - 1;
    while (at >= 0 && joined[at]!.y - level.y < SAME_HEIGHT && !areTouching(joined[at]!, level)) at--;
    const touched = at >= 0 && joined[at]!.y - level.y < SAME_HEIGHT ? joined[at]! : null;
    if (touched) joined[at] = { ...touched, x0: Math.min(touched.x0, level.x0), x1: Math.max(touched.x1, level.x1) };
    else joined.push(level);
  }
  return joined;
}

function areTouching(a: Level, b: Level): boolean {
  return a.x0 <= b.x1 + TOUCHES && b.x0 <= a.x1 + TOUCHES;
}

function meets(upright: ThinLine, { x0, x1, y }: Level): boolean {
  const x = (upright.x0 + upright.x1) / 2;
  const isAtEnd = Math.abs(x - x0) < CORNER || Math.abs(x - x1) < CORNER;
  return isAtEnd && upright.y1 - upright.y0 > 6 && y > upright.y0 - CORNER && y < upright.y1 + CORNER;
}

function isWithin(height: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return height >= low && height <= high;
}

/** A line beside a row: the letters of the row, those of them that it touches, and their size. */
interface LineAtRow {
  readonly line: Level;
  readonly row: readonly number[];
  readonly touched: readonly number[];
  readonly size: number;
}

/** Returns whether a line is about as long as the letters that it touches. It may go on to the next word of the row. */
function hugs(
  { line, row, touched, size }: LineAtRow,
  letters: readonly LetterInTextRun[],
  widestGap: number,
): boolean {
  const [first, last] = [letters[touched[0]!]!, letters[touched.at(-1)!]!];
  const isAtLetter = (x: number) =>
    row.some((i) => Math.min(Math.abs(letters[i]!.x0 - x), Math.abs(letters[i]!.x1 - x)) < OVERHANG * size);
  const fits = (overhang: number, x: number) =>
    overhang <= OVERHANG * size || (overhang <= MAX_GAP * size && isAtLetter(x));
  if (!fits(first.x0 - line.x0, line.x0) || !fits(line.x1 - last.x1, line.x1)) return false;
  return touched.every((i, nth) => {
    const gap = nth === 0 ? 0 : letters[i]!.x0 - letters[touched[nth - 1]!]!.x1;
    return gap <= (nth <= LONGEST_NUMBER ? widestGap : MAX_GAP) * size;
  });
}

/** Returns whether a line has as few letters below it as above: the line of a fraction. */
function isFraction({ line, size }: LineAtRow, rows: readonly Row[], letters: readonly LetterInTextRun[]): boolean {
  const { low, high } = DENOMINATOR;
  return rowsBetween(rows, line.y - high * size, line.y - low * size).some((row) => {
    const near = row.letters.filter((i) => letters[i]!.x1 > line.x0 - size && letters[i]!.x0 < line.x1 + size);
    return near.length > 0 && near.every((i) => letters[i]!.x0 > line.x0 - 1 && letters[i]!.x1 < line.x1 + 1);
  });
}

/** Adds the letters whose middle a line covers. */
function addCovered(to: Set<number>, { line, touched }: LineAtRow, letters: readonly LetterInTextRun[]): void {
  for (const i of touched) {
    const middle = (letters[i]!.x0 + letters[i]!.x1) / 2;
    if (middle > line.x0 && middle < line.x1) to.add(i);
  }
}

/** Letters on one baseline, from the left, by their index. */
interface Row {
  readonly y: number;
  readonly letters: readonly number[];
}

/** Returns the letters of a page by their baselines, from the foot of the page. */
function rowsOf(letters: readonly LetterInTextRun[]): readonly Row[] {
  const order = letters.map((_, i) => i).sort((a, b) => letters[a]!.y - letters[b]!.y);
  const rows: { y: number; letters: number[] }[] = [];
  for (const i of order) {
    const { y } = letters[i]!;
    const last = rows.at(-1);
    if (last && y - last.y < SAME_BASELINE) last.letters.push(i);
    else rows.push({ y, letters: [i] });
  }
  for (const row of rows) row.letters.sort((a, b) => letters[a]!.x0 - letters[b]!.x0);
  return rows;
}

/** Returns the rows between two heights. */
function rowsBetween(rows: readonly Row[], low: number, high: number): readonly Row[] {
  let start = 0;
  for (let end = rows.length; start < end;) {
    const middle = (start + end) >> 1;
    if (rows[middle]!.y < low) start = middle + 1;
    else end = middle;
  }
  let end = start;
  while (end < rows.length && rows[end]!.y <= high) end++;
  return rows.slice(start, end);
}
