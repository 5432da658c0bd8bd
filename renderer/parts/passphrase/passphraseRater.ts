import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import type { Language } from "#shared/base/language.ts";

/** How long a program that knows common words and passwords would try until it has a passphrase. */
export const GUESSING_TIMES = ["hours", "months", "years", "centuries"] as const;
export type GuessingTime = (typeof GUESSING_TIMES)[number];

/**
 * How long a passphrase lasts; `unknown` if it seems good, but only because it has letters of a script whose words are
 * in no list.
 */
export type PassphraseRating = GuessingTime | "unknown";

/** Powers of ten of guesses: with ten thousand a second, 10^8 take three hours, 10^11 four months, 10^14 three centuries. */
const LIMITS = [8, 11, 14] as const;

/** The most characters that are rated; the rest only makes a passphrase better. */
const LONGEST = 100;

/** The words of other languages that the library has. */
async function wordsOf(language: Language): Promise<Record<string, string[]>> {
  if (language === "fr") return (await import("./passphraseWordsFrench.ts")).dictionary;
  return language === "es" ? (await import("./passphraseWordsSpanish.ts")).dictionary : {};
}

/**
 * Returns a function that estimates how hard passphrases are to guess (Wheeler 2016), by passwords in use, names, and
 * words of English and of a language.
 */
export async function createPassphraseRater(language: Language): Promise<(passphrase: string) => PassphraseRating> {
  const dictionary = { ...common, ...english, ...(await wordsOf(language)) };
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (passphrase) => {
    const { guessesLog10 } = zxcvbn.check(passphrase.slice(0, LONGEST));
    const limit = LIMITS.findIndex((each) => guessesLog10 < each);
    const hasUnknownWords = /\p{L}/u.test(passphrase.replace(/\p{Script=Latin}/gu, ""));
    return hasUnknownWords && limit !== 0 ? "unknown" : GUESSING_TIMES[limit < 0 ? LIMITS.length : limit]!;
  };
}
