import type { TextDirection } from "#shared/draft/draft.ts";

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ARABIC = /\p{Script=Arabic}/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Returns the direction of a text's first letter, or `otherwise` if it has none. */
export function directionOfText(text: string, otherwise: TextDirection = "ltr"): TextDirection {
  const first = STRONG.exec(text);
  if (!first) return otherwise;
  return RIGHT_TO_LEFT.test(first[0]) ? "rtl" : "ltr";
}

export function hasArabicScript(text: string): boolean {
  return ARABIC.test(text);
}

/** Whether a text needs the Chinese face: it has ideographs, kana, or full-width punctuation. */
export function needsChineseFont(text: string): boolean {
  return HAN.test(text);
}
