import type { Language } from "../base/language.ts";
import type { TextDirection } from "../draft/draft.ts";

/** What tells a language: its script, or small words that fill a text of it and hardly one of another in that script. */
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

/** How much of a text is looked at. */
const SAMPLE = 20_000;

/** The language of a text that does not say it, by script and small words; "und" where nothing tells. */
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

/** The direction a language is written in, by its first subtag. */
export function directionOf(language: string): TextDirection {
  return /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv)\b/i.test(language) ? "rtl" : "ltr";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
