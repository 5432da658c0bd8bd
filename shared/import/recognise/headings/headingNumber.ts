import { LATIN_SUFFIX_REGEX_SOURCE } from "#shared/draft/numbers/provisionNumber.ts";
import { valueOfNumberWord } from "#shared/draft/numbers/numberWords.ts";

const DIGITS = "[0-9\u0660-\u0669\u06f0-\u06f9]";
const CARDINAL = `\\(?${DIGITS}{1,4}(?:\\.${DIGITS}+)*(?:[A-Z]|[a-z](?![\\p{L}\\p{N}.)])|er|re|ère|\\.?[º°ª])?\\)?`;
const LATER = `(?:[\\s-]*(?:${LATIN_SUFFIX_REGEX_SOURCE}|${LATIN_SUFFIX_REGEX_SOURCE.toUpperCase()}|бис)|\\s*\\[(?:${LATIN_SUFFIX_REGEX_SOURCE})\\]|\\s*مكررا?ً?(?:\\s+(?:ثاني|ثالث|رابع|خامس|سادس|سابع)اً?)?)`;
const NUMBER = new RegExp(`^(?:${CARDINAL}|[IVXLCDM]+|\\(?X{1,3}\\)?|[A-Z])${LATER}?(?![\\p{L}\\p{N}])`, "u");

/** Reads the number at the beginning of the text after a heading word: in digits or words, bracketed or not. */
export function parseNumberAfterHeadingWord(text: string): { readonly printed: string } | null {
  const open = /^\[+\s*/.exec(text)?.[0] ?? "";
  const inner = text.slice(open.length);
  const number = NUMBER.exec(inner)?.[0] ?? inWords(inner);
  if (number === null) return null;
  const close = /^\s*\]+/.exec(inner.slice(number.length))?.[0] ?? "";
  if (open !== "" && close === "") return null;
  return { printed: open + number + close };
}

/** Reads a number in words ("premier", "الحادي عشر"): the longest run of up to three words that is a number. */
function inWords(text: string): string | null {
  const words = /^\p{L}[\p{L}\p{M}]*(?:\s+\p{L}[\p{L}\p{M}]*){0,2}/u.exec(text)?.[0];
  for (let run = words ?? ""; run !== ""; run = run.replace(/\s*\S+$/, "")) {
    if (valueOfNumberWord(run) !== null) return run;
  }
  return null;
}
