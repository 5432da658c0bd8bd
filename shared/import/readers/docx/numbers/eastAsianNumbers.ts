/** How a language counts in words: its digits from zero, and its words for ten, a hundred and a thousand. */
interface Counting {
  readonly digits: string;
  readonly steps: string;
  /**
   * From which power of ten up a leading digit one is written: "一十" and "一百" for 10 and 100 rather than the bare word.
   */
  readonly one: 10 | 100 | 1000 | 10_000;
  /** Written for skipped places: 一百零一. */
  readonly nought: string;
  /** From this value up, digits only, as a number is read out. */
  readonly digital?: number;
}

export const EAST_ASIAN_NUMBER_FORMATS: Readonly<Record<string, Counting>> = {
  chineseCounting: { digits: "○一二三四五六七八九", steps: "十百千", one: 100, nought: "", digital: 100 },
  chineseCountingThousand: { digits: "零一二三四五六七八九", steps: "十百千", one: 100, nought: "零" },
  chineseLegalSimplified: { digits: "零壹贰叁肆伍陆柒捌玖", steps: "拾佰仟", one: 10, nought: "零" },
  taiwaneseCounting: { digits: "○一二三四五六七八九", steps: "十百千", one: 100, nought: "", digital: 100 },
  taiwaneseCountingThousand: { digits: "零一二三四五六七八九", steps: "十百千", one: 100, nought: "零" },
  ideographLegalTraditional: { digits: "零壹貳參肆伍陸柒捌玖", steps: "拾佰仟", one: 10, nought: "零" },
  japaneseCounting: { digits: "〇一二三四五六七八九", steps: "十百千", one: 10_000, nought: "" },
  japaneseLegal: { digits: "〇壱弐参四伍六七八九", steps: "拾百阡", one: 10, nought: "" },
  koreanCounting: { digits: "영일이삼사오육칠팔구", steps: "십백천", one: 10_000, nought: "" },
  koreanLegal: { digits: "영일이삼사오육칠팔구", steps: "십백천", one: 10_000, nought: "" },
};

/** Prints a number from 1 to 9999 in a format of `EAST_ASIAN_NUMBER_FORMATS`; other numbers are printed in ASCII digits. */
export function printEastAsianNumber(value: number, format: string): string {
  const counting = EAST_ASIAN_NUMBER_FORMATS[format]!;
  if (value < 1 || value > 9999) return String(value);
  const digits = [...counting.digits];
  if (counting.digital !== undefined && value >= counting.digital) {
    return [...String(value)].map((digit) => digits[Number(digit)]!).join("");
  }
  return printPlaces(value, counting, digits);
}

function printPlaces(value: number, { steps, one, nought }: Counting, digits: readonly string[]): string {
  let [text, skipped] = ["", false];
  for (const place of [1000, 100, 10, 1]) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    const bare = digit === 1 && place > 1 && ((place < one && text === "") || one === 10_000);
    text += (skipped ? nought : "") + (bare ? "" : digits[digit]!) + stepWord(place, steps);
    skipped = false;
  }
  return text;
}

function stepWord(place: number, steps: string): string {
  return place === 1 ? "" : steps[String(place).length - 2]!;
}
