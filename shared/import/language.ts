import type { Direction } from "../draft/draft.ts";

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["zh", /\p{Script=Han}/gu],
];

/** Small words that fill a text of each language and hardly one of another. */
const SMALL_WORDS: readonly (readonly [language: string, words: RegExp])[] = [
  ["en", /\b(?:the|of|and|shall|to|in|any)\b/giu],
  ["fr", /\b(?:les|des|du|et|la|une|pour|dans)\b/giu],
  ["es", /\b(?:los|las|del|y|una|por|en|con)\b/giu],
];

/** How much of a text is looked at. */
const SAMPLE = 20_000;

/** The language of a text that does not say it, by script and small words; "und" where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  const script = SCRIPTS.find(([, pattern]) => count(sample, pattern) * 2 > letters);
  if (script) return script[0];
  const scores = SMALL_WORDS.map(([language, words]) => ({ language, score: count(sample, words) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.language : "und";
}

/** The direction a language is written in, by its first subtag. */
export function directionOf(language: string): Direction {
  return /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv)\b/i.test(language) ? "rtl" : "ltr";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
