import { nonLatinLetterPositions } from "./nonLatinLetters.ts";
import {
  listLetterPosition,
  normaliseProvisionNumber,
  parseRomanNumeral,
  splitLatinSuffix,
} from "./provisionNumber.ts";

/** What a printed number may mean in any script. */
export interface ProvisionNumberValues {
  /** "i" is 1 as a Roman numeral and 9 as a letter; "ج" is the third or the fifth letter. Empty if it is no number. */
  readonly values: readonly number[];
  /** The position of its Latin suffix: 0 for none, 1 for "bis". */
  readonly suffix: number;
  /** The number in normal form, without the suffix. */
  readonly text: string;
}

/** Returns the values that the printed number of a provision may have: "(a)", "(أ)", "а)" and "（一）" are all 1. */
export function provisionNumberValuesOf(printed: string): ProvisionNumberValues {
  const { base, suffix } = splitLatinSuffix(normaliseProvisionNumber(printed));
  const digits = /^\d+$/.test(base) ? [Number(base)] : [];
  const others = [parseRomanNumeral(base), listLetterPosition(base)].filter((value) => value !== null);
  return { values: [...digits, ...others, ...nonLatinLetterPositions(base)], suffix, text: base };
}

/** Returns whether two printed numbers may mean the same. */
export function canBeSameNumber(one: ProvisionNumberValues, other: ProvisionNumberValues): boolean {
  if (one.values.length === 0 || other.values.length === 0) return one.text === other.text;
  return one.suffix === other.suffix && one.values.some((value) => other.values.includes(value));
}

/**
 * Decides what the numbers of a list mean by the order of the list: after "h", "i" is a letter, and before "ii" it is a
 * Roman numeral. Example: "a", "i" stay 1 and 9; "i", "ii" are 1 and 2.
 */
export function resolveListNumbers(numbers: readonly ProvisionNumberValues[]): readonly ProvisionNumberValues[] {
  let last: number | null = null;
  return numbers.map((number, i) => {
    const values = [...number.values].sort((a, b) => a - b);
    if (values.length < 2) {
      last = values[0] ?? last;
      return number;
    }
    const before = last;
    const next = numbers[i + 1]?.values ?? [];
    const value =
      values.find((each) => before !== null && (each === before || each === before + 1)) ??
      values.find((each) => next.includes(each + 1) && (before === null || each > before)) ??
      values.find((each) => before === null || each > before) ??
      values[0]!;
    last = value;
    return { ...number, values: [value] };
  });
}
