import { UNTAGGED_CONTENT_STRUCTURE } from "../readers/pdf/file/structureTree.ts";
import type { PdfPageContent, PdfTextRun } from "../readers/pdf/file/pdfPageContent.ts";
import type { RecognisedLine, RecognisedPicture, RecognisedWord } from "./recognisedText.ts";

/** A recognised page: its number, its text, and its size in points. */
export interface RecognisedPage {
  readonly n: number;
  readonly picture: RecognisedPicture;
  readonly width: number;
  readonly height: number;
}

/** The type size as a share of the height of a line's ink, which has letters that rise and letters that descend. */
const SIZE_OF_INK = 0.8;
/** A line whose ink is higher than that of most lines by this ratio is larger; below it, the letters decide the height. */
const LARGER = 1.45;
/** Wider gaps, as a multiple of the type size, end a run: what follows may be another cell or column. */
const RUN_GAP = 2;

/**
 * Turns recognised pages into pages as of a PDF with text, so that paragraphs, columns and running heads are found in
 * the same way. Each line is one run, in the size of most lines unless it is clearly larger, because ink differs in
 * height from line to line. `bodySize` is the type size of the text on the other pages of a PDF, if there are any: most
 * lines get it, because a smaller size is that of footnotes.
 */
export function recognisedPagesToPdfPages(pages: readonly RecognisedPage[], bodySize?: number): PdfPageContent[] {
  const heights = pages.flatMap((page) => page.picture.lines.map((line) => inkHeightOf(line) * scaleOf(page)));
  const usual = medianOf(heights);
  const size = bodySize ?? SIZE_OF_INK * usual;
  return pages.map((page) => ({
    n: page.n,
    width: page.width,
    height: page.height,
    runs: page.picture.lines.flatMap((line) => runsOf(line, page, { ink: usual, size })),
    slanted: [],
    annotations: [],
    hasLooks: false,
  }));
}

/** Returns how many points a pixel is. */
const scaleOf = ({ height, picture }: RecognisedPage) => height / picture.height;

const inkHeightOf = ({ y0, y1 }: RecognisedLine) => y1 - y0;

/** Most lines: the height of their ink in points, and the type size that they get. */
interface UsualLine {
  readonly ink: number;
  readonly size: number;
}

function runsOf(line: RecognisedLine, page: RecognisedPage, usual: UsualLine): PdfTextRun[] {
  const scale = scaleOf(page);
  const ink = inkHeightOf(line) * scale;
  const larger = ink > LARGER * usual.ink ? ink / usual.ink : 1;
  const size = larger * usual.size;
  return partsOf(line.words, (RUN_GAP * SIZE_OF_INK * larger * usual.ink) / scale).map((words, i) => {
    const text = joinRecognisedWords(words);
    const left = Math.min(...words.map(({ x0 }) => x0));
    const right = Math.max(...words.map(({ x1 }) => x1));
    return {
      text,
      x: left * scale,
      y: page.height - line.baseline * scale,
      width: (right - left) * scale,
      size,
      font: "",
      rtl: /\p{Script=Arabic}/u.test(text),
      breaks: i === 0,
      tagged: UNTAGGED_CONTENT_STRUCTURE,
    };
  });
}

/** Splits the words of a line at gaps. */
function partsOf(words: readonly RecognisedWord[], gap: number): RecognisedWord[][] {
  const parts: RecognisedWord[][] = [];
  for (const word of words) {
    const part = parts[parts.length - 1];
    const last = part?.[part.length - 1];
    if (part && last && word.x0 - last.x1 <= gap && last.x0 - word.x1 <= gap) part.push(word);
    else parts.push([word]);
  }
  return parts;
}

/** Scripts written without blanks, and their punctuation. */
const WITHOUT_BLANKS = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;
const HAN = /\p{Script=Han}/u;

/** Joins the words of a line with blanks, except in Chinese, where Tesseract takes single characters for words. */
export function joinRecognisedWords(words: readonly Pick<RecognisedWord, "text">[]): string {
  const isChinese = words.some(({ text }) => HAN.test(text));
  return words.reduce((text, { text: word }) => {
    const isJoined = isChinese && WITHOUT_BLANKS.test(text.slice(-1)) && WITHOUT_BLANKS.test(word[0] ?? "");
    return text === "" || isJoined ? text + word : `${text} ${word}`;
  }, "");
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 10;
}
