import type { TextDirection, Draft } from "#shared/draft/draft.ts";

/** The direction and language of a text as HTML's `dir` and `lang`; null if they equal those of the surroundings. */
export interface LanguageAttributes {
  readonly dir: TextDirection | null;
  readonly lang: string | null;
}

type Surroundings = Pick<Draft, "direction" | "language">;

const RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RIGHT_LETTERS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const HEBREW = /\p{Script=Hebrew}/u;
const HAN = /\p{Script=Han}/gu;

/**
 * Returns the direction of most letters of a text, so that an Arabic sentence may begin with a Latin name; `fallback`
 * if there are equally many of both, or none.
 */
export function detectDirection(text: string, fallback: TextDirection): TextDirection {
  if (fallback === "ltr" && !RIGHT.test(text)) return "ltr";
  const right = text.match(RIGHT_LETTERS)?.length ?? 0;
  const left = (text.match(/\p{L}/gu)?.length ?? 0) - right;
  if (right === left) return fallback;
  return right > left ? "rtl" : "ltr";
}

/** Returns the attributes of a text within a draft or a part of it. */
export function languageAttributesOfText(text: string, around: Surroundings): LanguageAttributes {
  const direction = detectDirection(text, around.direction);
  const dir = direction === around.direction ? null : direction;
  if (dir === "rtl") return { dir, lang: HEBREW.test(text) ? "he" : "ar" };
  // Nothing says which of the languages in Latin, Greek or Cyrillic letters it is.
  if (dir === "ltr") return { dir, lang: "" };
  return { dir, lang: isChinese(text) && !/^(?:zh|ja)\b/i.test(around.language) ? "zh" : null };
}

function isChinese(text: string): boolean {
  return (text.match(HAN)?.length ?? 0) * 2 > text.length;
}
