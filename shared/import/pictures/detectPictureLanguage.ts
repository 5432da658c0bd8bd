import type { Language } from "#shared/base/language.ts";
import { isLanguage } from "#shared/base/language.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { detectLanguage } from "../language.ts";
import { inkShareOf, densestPartOf } from "./greyPicture.ts";
import { joinWords } from "./pageOfRecognisedText.ts";
import type { GreyPicture, RecognisedPicture, TextRecogniser } from "./recognisedText.ts";

/** A language for each script. English stands for all languages in Latin letters until its words are known. */
const SCRIPTS: readonly Language[] = ["en", "ar", "zh", "ru"];
/** Text recognised with less confidence than this is not readable, or in another script. */
export const LEAST_CONFIDENCE = 62;
/** With fewer letters than this, confidence says little. */
const LEAST_LETTERS = 12;
/** How much of a page is tried in each script, as a share of its height. */
const TRIED = 0.32;

/**
 * Finds the language of pictures of text: recognises a part of the page with the most ink in each script, and decides
 * by the recogniser's confidence, then by frequent words. Refuses with `reading.picture-unreadable` if none is
 * readable, or with `reading.picture-language` if Russian could not be tried.
 */
export async function detectPictureLanguage(
  pages: readonly GreyPicture[],
  recogniser: TextRecogniser,
  isPhotographed: boolean,
): Promise<Outcome<Language>> {
  const [densest] = [...pages].sort((a, b) => inkShareOf(b) - inkShareOf(a));
  if (!densest) return refusal("reading.picture-unreadable");
  const part = densestPartOf(densest, TRIED);
  let best: { language: Language; confidence: number; text: string } | null = null;
  let missing: Refusal | null = null;
  for (const language of SCRIPTS) {
    const tried = await recogniser.recognise(part, { language, isPhotographed });
    if (isRefusal(tried)) {
      if (tried.code !== "reading.recognition-data") return tried;
      missing = tried;
      continue;
    }
    const confidence = confidenceOf(tried);
    if (confidence > (best?.confidence ?? 0)) best = { language, confidence, text: textOf(tried) };
  }
  if (!best || best.confidence < LEAST_CONFIDENCE) {
    return missing ? refusal("reading.picture-language") : refusal("reading.picture-unreadable");
  }
  const named = best.language === "en" ? detectLanguage(best.text) : best.language;
  return isLanguage(named) ? named : best.language;
}

/** Returns the confidence of a recognised text, 0 to 100: the mean of its letters. */
export function confidenceOf({ lines }: RecognisedPicture): number {
  const words = lines
    .flatMap((line) => line.words)
    .map(({ text, confidence }) => ({ letters: lettersIn(text), confidence }));
  const letters = words.reduce((sum, word) => sum + word.letters, 0);
  return letters < LEAST_LETTERS ? 0 : words.reduce((sum, word) => sum + word.letters * word.confidence, 0) / letters;
}

/** Counts the letters and digits of a text. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function textOf({ lines }: RecognisedPicture): string {
  return lines.map(({ words }) => joinWords(words)).join("\n");
}
