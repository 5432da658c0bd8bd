import type { RecognisedLine, RecognisedWord } from "./recognisedText.ts";
import type { RecognisedPage } from "./recognisedPagesToPdfPages.ts";

/** Signs that direct the writing, which Tesseract adds and no page shows. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Vowel signs without a letter, and strokes between letters read as a line below them. */
const STRAY_SIGNS = /^[\p{M}_ـ]+|(?<=^|[(])_+|_+$/gu;
/** Signs as which the edge of a sheet or the rule of a table is read. */
const STROKES = /^[|¦!:;'`()[\]{}\\/]+$/u;
/** Strokes farther from the text than this, as a multiple of the line's height, do not belong to it. */
const APART = 1.5;
/** Arabic vowel signs. */
const VOWELS = /[\u064b-\u0652]/gu;

/**
 * Removes from recognised words what no page shows and the edge of the sheet, and reads an Arabic comma that was taken for a hamza: "عملياء" is
 * "عمليا،" if the document has "عمليا".
 */
export function cleanRecognisedWords(pages: readonly RecognisedPage[]): RecognisedPage[] {
  const cleaned = mapRecognisedLines(pages, (line) => withoutEdge({ ...line, words: line.words.flatMap(cleanWord) }));
  const counts = countWords(cleaned);
  return mapRecognisedLines(cleaned, (line) => ({ ...line, words: line.words.map((word) => withComma(word, counts)) }));
}

/** Returns pages with other lines; lines without words are left out. */
export function mapRecognisedLines(
  pages: readonly RecognisedPage[],
  change: (line: RecognisedLine) => RecognisedLine,
): RecognisedPage[] {
  return pages.map((page) => ({
    ...page,
    picture: { ...page.picture, lines: page.picture.lines.map(change).filter(({ words }) => words.length > 0) },
  }));
}

function cleanWord(word: RecognisedWord): RecognisedWord[] {
  const text = word.text.replace(DIRECTIONS, "").replace(STRAY_SIGNS, "").trim();
  return text === "" ? [] : [{ ...word, text }];
}

/** Removes strokes at the ends of a line that stand apart from its text, or make up all of it. */
function withoutEdge(line: RecognisedLine): RecognisedLine {
  const { words } = line;
  const texts = words.flatMap(({ text }, i) => (STROKES.test(text) ? [] : [i]));
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return { ...line, words: [] };
  const gaps = words.flatMap((word, i) => (i > 0 && isApart(words[i - 1]!, word, line) ? [i] : []));
  const from = Math.max(0, ...gaps.filter((i) => i <= first));
  const to = Math.min(words.length, ...gaps.filter((i) => i > last));
  return { ...line, words: words.slice(from, to) };
}

function isApart(a: RecognisedWord, b: RecognisedWord, { y0, y1 }: RecognisedLine): boolean {
  return Math.max(a.x0 - b.x1, b.x0 - a.x1) > APART * (y1 - y0);
}

const bare = (text: string) => text.replace(VOWELS, "");

function countWords(pages: readonly RecognisedPage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { picture } of pages) {
    for (const { text } of picture.lines.flatMap(({ words }) => words)) {
      const word = bare(text).replace(/[^\p{L}]+$/u, "");
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function withComma(word: RecognisedWord, counts: ReadonlyMap<string, number>): RecognisedWord {
  const stem = /^(\p{Script=Arabic}{2,})ء$/u.exec(word.text)?.[1];
  if (stem === undefined) return word;
  const isComma = stem.endsWith("ء") || (counts.get(bare(stem)) ?? 0) > (counts.get(bare(word.text)) ?? 0);
  return isComma ? { ...word, text: `${stem}،` } : word;
}
