import type { Language } from "#shared/base/language.ts";

/** Tesseract's names of the languages. */
export const TESSERACT_LANGUAGES: Readonly<Record<Language, string>> = {
  en: "eng",
  fr: "fra",
  es: "spa",
  ru: "rus",
  ar: "ara",
  zh: "chi_sim",
};

/**
 * Languages that are read along with another, because its texts have words in them and its own data lack their letters:
 * Russian texts number their items a), b). Arabic data lose words to English if both are used.
 */
export const ALSO_RECOGNISED_LANGUAGES: Readonly<Partial<Record<Language, Language>>> = { ru: "en" };

/** The most bytes that the data of a language may have, packed or unpacked; those of the six have 13 MB at most. */
export const MAX_LANGUAGE_DATA_BYTES = 64 * 1024 * 1024;
