import { foldCharacter } from "#shared/revise/words/foldDraftText.ts";

/** A range of a text, in UTF-16 units, `end` exclusive. */
export interface TextQuoteRange {
  readonly start: number;
  readonly end: number;
}

/** A folded text, and where in the original each of its characters comes from. */
interface FoldedText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Folds what other tools change without notice: white space, ligatures, quotes, case. */
export function foldWithOffsets(text: string): FoldedText {
  const [codes, from, to]: [string[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const character of text) {
    for (const code of foldCharacter(character.codePointAt(0)!).codes) {
      codes.push(String.fromCharCode(code));
      from.push(at);
      to.push(at + character.length);
    }
    at += character.length;
  }
  return { text: codes.join(""), from, to };
}

/** Finds every place of some words in a text: exact matches or, if there are none, matches of the folded words. */
export function findQuoteRanges(text: string, folded: FoldedText, exact: string): readonly TextQuoteRange[] {
  const wanted = exact.trim();
  if (wanted === "") return [];
  const outright = every(text, wanted).map((start) => ({ start, end: start + wanted.length }));
  if (outright.length > 0) return outright;
  const plain = foldWithOffsets(wanted).text;
  if (plain === "") return [];
  return every(folded.text, plain).map((at) => ({ start: folded.from[at]!, end: folded.to[at + plain.length - 1]! }));
}

function every(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** Returns how many folded characters of a place's context match the text around a range. */
export function scoreQuoteContext(
  text: string,
  { start, end }: TextQuoteRange,
  prefix: string,
  suffix: string,
): number {
  const before = foldWithOffsets(text.slice(Math.max(0, start - 2 * prefix.length - 8), start)).text;
  const after = foldWithOffsets(text.slice(end, end + 2 * suffix.length + 8)).text;
  const [wantedBefore, wantedAfter] = [foldWithOffsets(prefix).text, foldWithOffsets(suffix).text];
  return common([...before].reverse(), [...wantedBefore].reverse()) + common([...after], [...wantedAfter]);
}

function common(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}
