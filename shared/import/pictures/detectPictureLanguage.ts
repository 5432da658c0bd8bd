import { isLanguage, type Language } from "#shared/base/language.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { detectLanguage } from "../detectLanguage.ts";
import { inkShareOf, partWithMostInk } from "./greyPicture.ts";
import { joinRecognisedWords } from "./recognisedPagesToPdfPages.ts";
import type { GreyPicture, RecognisedPicture, TextRecogniser } from "./recognisedText.ts";

/**
 * A language whose data are tried for each script, and the letters of the script. English stands for all languages in
 * Latin letters until its words are known.
 */
const SCRIPTS: readonly (readonly [language: Language, letters: RegExp])[] = [
  ["en", /\p{Script=Latin}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];
/** Text recognised with less confidence than this is not readable, or in another script. */
export const MIN_READABLE_CONFIDENCE = 62;
/** With fewer letters than this, confidence says little. */
const LEAST_LETTERS = 12;
/**
 * The least share of letters of its script in a recognised text. The data for Russian, which are used together with
 * those for English, read French with a higher confidence than the data for English do, but in Latin letters.
 */
const LEAST_SHARE = 0.6;
/** A script is sure if its score is higher than that of every other by this. */
const MARGIN = 10;
/** With this score, and if its words are known, no further script is tried. */
const SURE = 75;
/** How much of a page is tried in each script, as a share of its height. */
const TRIED = 0.32;

/** A text as it was recognised in one script. */
interface Attempt {
  readonly language: Language;
  readonly text: string;
  /** Its confidence by the share of letters in the script, 0 to 100. */
  readonly score: number;
}

/**
 * Finds the language of pictures of text: recognises a part of the page with the most ink in each script, decides by the
 * letters of the script and the recogniser's confidence in them, and then by frequent words. Where that leaves two
 * scripts or no language, `expected` decides. Refuses with `reading.picture-unreadable` if no script is readable, with
 * `reading.picture-language` if only Russian could not be tried, or like the recogniser.
 */
export async function detectPictureLanguage(
  pages: readonly GreyPicture[],
  recogniser: TextRecogniser,
  { isPhotographed, expected }: { readonly isPhotographed: boolean; readonly expected?: Language | undefined },
): Promise<Outcome<Language>> {
  const [densest] = [...pages].sort((a, b) => inkShareOf(b) - inkShareOf(a));
  if (!densest) return refusal("reading.picture-unreadable");
  const part = partWithMostInk(densest, TRIED);
  const attempts: Attempt[] = [];
  let missing: { readonly language: Language; readonly refusal: Refusal } | null = null;
  for (const [language, letters] of orderedFor(expected)) {
    const tried = await recogniser.recognise(part, { language, isPhotographed });
    if (!isRefusal(tried)) attempts.push(...attemptOf(tried, language, letters));
    else if (tried.code === "reading.recognition-data") missing ??= { language, refusal: tried };
    else return tried;
    if (attempts.some(isSure)) break;
  }
  const best = chooseAttempt(attempts, expected);
  if (best) return languageWithin(best, expected);
  if (!missing) return refusal("reading.picture-unreadable");
  return missing.language === "ru" ? refusal("reading.picture-language") : missing.refusal;
}

/** Returns the attempt if it is readable and in the letters of its script. */
function attemptOf(recognised: RecognisedPicture, language: Language, letters: RegExp): Attempt[] {
  const confidence = recognitionConfidenceOf(recognised);
  const text = textOf(recognised);
  const share = countOf(text, letters) / Math.max(1, countOf(text, /\p{L}/gu));
  return confidence >= MIN_READABLE_CONFIDENCE && share >= LEAST_SHARE
    ? [{ language, text, score: confidence * share }]
    : [];
}

/** Returns whether the frequent words or the script of an attempt leave no doubt. */
function isSure({ language, text, score }: Attempt): boolean {
  return score >= SURE && (language !== "en" || isLanguage(detectLanguage(text)));
}

/** Returns the scripts to try, that of the expected language first. */
function orderedFor(expected: Language | undefined): typeof SCRIPTS {
  const first = scriptLanguageOf(expected ?? "en");
  return [...SCRIPTS].sort(([a], [b]) => Number(b === first) - Number(a === first));
}

function chooseAttempt(attempts: readonly Attempt[], expected: Language | undefined): Attempt | undefined {
  const [best, ...others] = [...attempts].sort((a, b) => b.score - a.score);
  const rivals = others.filter(({ score }) => best!.score - score < MARGIN);
  const script = expected && scriptLanguageOf(expected);
  return rivals.find(({ language }) => language === script) ?? best;
}

/** Returns the language of a text within its script, by its frequent words. */
function languageWithin({ language, text }: Attempt, expected: Language | undefined): Language {
  if (language !== "en") return language;
  const named = detectLanguage(text);
  if (isLanguage(named)) return named;
  return named === "und" && expected && scriptLanguageOf(expected) === "en" ? expected : "en";
}

/** Returns the language that stands for the script of a language. */
function scriptLanguageOf(language: Language): Language {
  return SCRIPTS.find(([each]) => each === language)?.[0] ?? "en";
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Returns the confidence of a recognised text, 0 to 100: the mean of its letters. */
export function recognitionConfidenceOf({ lines }: RecognisedPicture): number {
  const words = lines
    .flatMap((line) => line.words)
    .map(({ text, confidence }) => ({ letters: countLettersAndDigits(text), confidence }));
  const letters = words.reduce((sum, word) => sum + word.letters, 0);
  return letters < LEAST_LETTERS ? 0 : words.reduce((sum, word) => sum + word.letters * word.confidence, 0) / letters;
}

/** Counts the letters and digits of a text. */
export function countLettersAndDigits(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function textOf({ lines }: RecognisedPicture): string {
  return lines.map(({ words }) => joinRecognisedWords(words)).join("\n");
}
