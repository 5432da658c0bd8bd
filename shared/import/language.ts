import type { Language } from "../base/language.ts";
import type { TextDirection } from "../draft/draft.ts";

/**
 * The sign of a language: its script, or short words that are frequent in it and rare in other languages of the script.
 */
type Sign = { readonly letters: RegExp } | { readonly words: RegExp };

const SIGNS: Readonly<Record<Language | "he", Sign>> = {
  ar: { letters: /\p{Script=Arabic}/gu },
  he: { letters: /\p{Script=Hebrew}/gu },
  ru: { letters: /\p{Script=Cyrillic}/gu },
  zh: { letters: /\p{Script=Han}/gu },
  en: { words: /\b(?:the|of|and|shall|to|in|any)\b/giu },
  fr: { words: /\b(?:les|des|du|et|la|une|pour|dans)\b/giu },
  es: { words: /\b(?:los|las|del|y|una|por|en|con)\b/giu },
};

/** How many characters of a text are examined. */
const SAMPLE = 20_000;

/** Detects the language of a text by script and short words; "und" if there is no sign of any. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  const signs = Object.entries(SIGNS);
  const script = signs.find(([, sign]) => "letters" in sign && count(sample, sign.letters) * 2 > letters);
  if (script) return script[0];
  const scores = signs.map(([language, sign]) => ({
    language,
    score: "words" in sign ? count(sample, sign.words) : 0,
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.language : "und";
}

/** Returns the writing direction of a language, by its first subtag. */
export function languageDirectionOf(language: string): TextDirection {
  return /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv)\b/i.test(language) ? "rtl" : "ltr";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
