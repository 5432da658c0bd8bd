import type { Language } from "../base/language.ts";
import type { TextDirection } from "../draft/draft.ts";

/**
 * Scripts in which texts are written, with the language that a script stands for unless its letters show another. The
 * letters of `others` do not occur in the first language.
 */
interface Script {
  readonly letters: RegExp;
  readonly language: string;
  readonly others?: readonly (readonly [language: string, letters: RegExp])[];
}

const SCRIPTS: readonly Script[] = [
  {
    letters: /\p{Script=Arabic}/gu,
    language: "ar",
    others: [
      ["ur", /[ٹڈڑںے]/gu],
      ["fa", /[پچژگک]/gu],
    ],
  },
  { letters: /\p{Script=Hebrew}/gu, language: "he" },
  {
    letters: /\p{Script=Cyrillic}/gu,
    language: "ru",
    others: [
      ["uk", /[іїєґ]/giu],
      ["sr", /[ђјљњћџ]/giu],
      ["kk", /[әғқңөұүһ]/giu],
    ],
  },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: "ja" },
  { letters: /\p{Script=Han}/gu, language: "zh" },
  { letters: /\p{Script=Hangul}/gu, language: "ko" },
  { letters: /\p{Script=Greek}/gu, language: "el" },
  { letters: /\p{Script=Thai}/gu, language: "th" },
  { letters: /\p{Script=Armenian}/gu, language: "hy" },
  { letters: /\p{Script=Georgian}/gu, language: "ka" },
  { letters: /\p{Script=Ethiopic}/gu, language: "am" },
];

/** Short words of the app's languages that no script of their own shows: frequent in them and rare in the others. */
const WORDS_OF_APP_LANGUAGES: Readonly<Record<Exclude<Language, "ar" | "ru" | "zh">, string>> = {
  en: "the of and a shall to in any be by or is on for with that this your not",
  fr: "les des du et la une pour dans le au aux",
  es: "los las del y una por en con el la",
};

/** The same of further languages in Latin script. */
const WORDS: Readonly<Record<string, string>> = {
  ...WORDS_OF_APP_LANGUAGES,
  de: "der die und das den des dem ist nicht zu von",
  it: "della delle degli dei il che per gli nel di e",
  pt: "dos das e os uma ao pela não em o da",
  nl: "de het een van en dat niet zijn met voor te op aan worden die",
  sv: "och att det som är skall av för inte den",
  da: "og at det er til ikke af skal den på",
  nb: "og å det er til ikke av skal den på",
  fi: "ja on tai sekä jos joka se ei voidaan",
  pl: "i w z nie jest oraz na lub przez się",
  cs: "a v se na je nebo podle za být zákona",
  hu: "a az és nem hogy vagy egy szerint",
  ro: "și în la cu este sau din pentru care",
  tr: "ve bir bu ile için veya olarak olan",
  id: "dan yang di dengan untuk dalam pada atau",
  sw: "ya na wa kwa katika ni la za",
};

const WORD_SETS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = Object.entries(WORDS).map(
  ([language, words]) => [language, new Set(words.split(" "))],
);

/** How many characters of a text are examined. */
const SAMPLE = 20_000;
/** The share of all words that the short words of a language have in any text of some length. */
const LEAST_SHARE = 0.08;
/** The share of the letters that are enough to tell a language from the main one of its script. */
const LEAST_LETTERS = 0.01;

/**
 * Detects the language of a text by its script and its short words. Returns "und" if no language that is known here is
 * sure: too few of its words are in the text, or as many of two languages.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  for (const { letters: script, language, others = [] } of SCRIPTS) {
    const own = count(sample, script);
    const least = language === "ja" ? letters / 10 : letters / 2;
    if (own === 0 || own <= least) continue;
    return others.find(([, signs]) => count(sample, signs) > own * LEAST_LETTERS)?.[0] ?? language;
  }
  const words = wordsOf(sample);
  const scores = WORD_SETS.map(([language, set]) => ({
    language,
    score: words.filter((word) => set.has(word)).length,
  })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best!.score > second!.score && best!.score >= words.length * LEAST_SHARE ? best!.language : "und";
}

/**
 * Returns the language of a text: the one that its source states, unless the words show nothing of it and are plainly
 * of another. Programs state the language of their user, or none.
 */
export function statedLanguageUnlessContradicted(text: string, stated: string | undefined): string {
  const detected = detectLanguage(text);
  if (stated === undefined) return detected;
  const [base = ""] = stated.toLowerCase().split("-");
  return detected === "und" || hasSignsOf(base, text.slice(0, SAMPLE)) ? stated : detected;
}

/** Returns whether a text has some letters or short words of a language, or whether the language is not known here. */
function hasSignsOf(language: string, sample: string): boolean {
  const words = WORD_SETS.find(([known]) => known === language)?.[1];
  const all = wordsOf(sample);
  if (words) return all.filter((word) => words.has(word)).length >= (all.length * LEAST_SHARE) / 2;
  const script = SCRIPTS.find(({ language: main, others = [] }) => [main, ...others.flat()].includes(language));
  return !script || count(sample, script.letters) > 0;
}

/** Returns the writing direction of a language, by its first subtag. */
export function languageDirectionOf(language: string): TextDirection {
  return /^(?:ar|he|fa|ur|yi|ps|sd|ug|dv)\b/i.test(language) ? "rtl" : "ltr";
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
