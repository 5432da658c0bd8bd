import type { ImportExclusion } from "#shared/import/sourceLines.ts";
import type { PlainTextRow } from "./joinPages.ts";

/** A number at the beginning of a row, set off by white space only: "12  the Parties". */
const NUMBERED = /^([0-9]{1,4})(?:\s+(.*))?$/u;
/** The least number of numbered rows; a shorter run may be a list. */
const LEAST_ROWS = 8;

/**
 * Removes the line numbers that come with text copied from a numbered document: every row, or every fifth, begins with
 * the next number, and some rows break off within a sentence. Numbering may restart, as on a new page. A list of numbered
 * items has sentences or names of its own in every row, and stays.
 */
export function removeLineNumbers(rows: readonly PlainTextRow[]): {
  rows: readonly PlainTextRow[];
  exclusions: readonly ImportExclusion[];
} {
  const unchanged = { rows, exclusions: [] };
  const numbers = rows.map(({ text }) => NUMBERED.exec(text)?.[1]);
  const used = rows.flatMap(({ text }, i) => (text === "" ? [] : [i]));
  const numbered = used.filter((i) => numbers[i] !== undefined);
  const step = stepOf(numbered.map((i) => Number(numbers[i])));
  const least = step === 1 ? used.length * 0.8 : used.length * 0.12;
  if (step === 0 || numbered.length < LEAST_ROWS || numbered.length < least) return unchanged;
  const stripped = rows.map((row) => {
    const [, number, words = ""] = NUMBERED.exec(row.text) ?? [];
    return number === undefined ? row : { ...row, text: words, indent: 0 };
  });
  const isBroken = stripped.some(({ text }, i) => /\p{L}$/u.test(text) && /^\p{Ll}/u.test(stripped[i + 1]?.text ?? ""));
  if (!isBroken) return unchanged;
  const exclusions = numbered.map((i) => ({
    reason: "line-number" as const,
    text: numbers[i]!,
    where: { unit: "line" as const, n: rows[i]!.at },
  }));
  return { rows: stripped, exclusions };
}

/** Returns 1 or 5 if nearly every number is the one before plus 1 or 5, or begins again; otherwise 0. */
function stepOf(numbers: readonly number[]): 0 | 1 | 5 {
  const follows = (step: number) =>
    numbers.filter((number, i) => number === (numbers[i - 1] ?? 0) + step || (i > 0 && number === step)).length;
  if (follows(1) >= numbers.length * 0.95) return 1;
  return follows(5) >= numbers.length * 0.95 ? 5 : 0;
}
