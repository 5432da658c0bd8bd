import type { PdfTextRun } from "../file/pdfPageContent.ts";
import type { DrawnLetter } from "./pageDrawing.ts";

/** A drawn letter as part of a run of text; the range in the run's text is null if it is not known. */
export interface LetterInTextRun {
  readonly run: number;
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly rtl: boolean;
  readonly colour: string | null;
  readonly isBold: boolean;
}

/** How far apart two positions of one letter may be, in points. */
const SAME_PLACE = 0.3;
/** How many letters are passed over to find the first one of a run: those at an angle, or outside the page. */
const MAX_PASSED = 3_000;

/**
 * Finds the drawn letters of each run. pdf.js lists both in the order in which they are drawn, but joins letters, adds
 * blanks, and puts right-to-left text into its logical order. Runs whose first letter is not found have none.
 */
export function placeLettersInTextRuns(
  runs: readonly PdfTextRun[],
  letters: readonly DrawnLetter[],
): readonly LetterInTextRun[] {
  const placed: LetterInTextRun[] = [];
  let from = 0;
  runs.forEach((run, nth) => {
    if (run.text.trim() === "") return;
    const first = findFirst(letters, from, run);
    if (first < 0) return;
    const own = lettersOfRun(run, letters, first);
    from = first + own.length;
    const ranges = rangesInRun(run, own);
    own.forEach((letter, i) => placed.push(placedLetter(run, nth, letter, ranges?.[i] ?? null)));
  });
  return placed;
}

function findFirst(letters: readonly DrawnLetter[], from: number, { x, y }: PdfTextRun): number {
  const end = Math.min(letters.length, from + MAX_PASSED);
  for (let i = from; i < end; i++) {
    if (Math.abs(letters[i]!.x - x) < SAME_PLACE && Math.abs(letters[i]!.y - y) < SAME_PLACE) return i;
  }
  return -1;
}

/** Returns as many letters from `first` on as a run's text has, at the height of the run. */
function lettersOfRun(run: PdfTextRun, letters: readonly DrawnLetter[], first: number): readonly DrawnLetter[] {
  const wanted = withoutBlanks(run.text.normalize("NFKC")).length;
  let count = 0;
  let end = first;
  for (; end < letters.length && count < wanted; end++) {
    const letter = letters[end]!;
    if (Math.abs(letter.y - run.y) > run.size) break;
    count += withoutBlanks(letter.text.normalize("NFKC")).length;
  }
  return letters.slice(first, end);
}

function placedLetter(
  { size, rtl }: PdfTextRun,
  run: number,
  { x, y, width, colour, isBold }: DrawnLetter,
  range: LetterInTextRun["range"],
): LetterInTextRun {
  return { run, range, x0: Math.min(x, x + width), x1: Math.max(x, x + width), y, size, rtl, colour, isBold };
}

type Range = NonNullable<LetterInTextRun["range"]>;

/** Returns the range of each letter in the text of its run; null if the letters do not spell it. */
function rangesInRun(run: PdfTextRun, letters: readonly DrawnLetter[]): readonly Range[] | null {
  const inOrder = letters.map((_, i) => i);
  const orders = run.rtl ? [inOrder, [...inOrder].reverse(), readingOrder(letters)] : [inOrder];
  for (const order of orders) {
    const found = spell(
      run.text,
      order.map((i) => letters[i]!.text),
    );
    if (!found) continue;
    const ranges = new Array<Range>(letters.length);
    order.forEach((i, nth) => (ranges[i] = found[nth]!));
    return ranges;
  }
  return null;
}

/** Returns the order in which right-to-left text is read: from the right, but numbers and Latin words from the left. */
function readingOrder(letters: readonly DrawnLetter[]): readonly number[] {
  const order = letters.map((_, i) => i).sort((a, b) => letters[b]!.x - letters[a]!.x);
  const runsForwards = (i: number | undefined) => i !== undefined && /[\p{N}\p{Script=Latin}]/u.test(letters[i]!.text);
  const read: number[] = [];
  for (let i = 0; i < order.length;) {
    let end = i;
    for (let at = i; at < order.length && /^[\p{N}\p{P}\p{Script=Latin}]/u.test(letters[order[at]!]!.text); at++)
      if (runsForwards(order[at])) end = at + 1;
    const group = runsForwards(order[i]) ? order.slice(i, end).reverse() : [order[i]!];
    read.push(...group);
    i += group.length;
  }
  return read;
}

/** Returns the range of each piece in a text that consists of the pieces and blanks, or null. */
function spell(text: string, pieces: readonly string[]): readonly Range[] | null {
  const ranges: Range[] = [];
  let at = 0;
  const skipBlanks = () => {
    while (at < text.length && text[at]!.trim() === "") at++;
  };
  for (const piece of pieces) {
    skipBlanks();
    const form = formsOf(piece).find((each) => text.startsWith(each, at));
    if (form === undefined) return null;
    ranges.push({ start: at, end: at + form.length });
    at += form.length;
  }
  skipBlanks();
  return at === text.length ? ranges : null;
}

/** Returns the forms in which pdf.js may give the text of one letter. */
function formsOf(piece: string): readonly string[] {
  const plain = withoutBlanks(piece);
  const normal = withoutBlanks(piece.normalize("NFKC"));
  return [plain, normal, [...normal].reverse().join("")];
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, "");
}
