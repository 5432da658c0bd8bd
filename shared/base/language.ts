interface LanguageInfo {
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Locale for plurals, numbers and dates. Arabic documents of the United Nations use the digits 0 to 9. */
  readonly locale: string;
}

/**
 * The six languages of the United Nations: those of the interface, and of the drafts that can be analysed. A language
 * added here needs an entry in every table by language.
 */
const LANGUAGE_INFO = {
  en: { name: "English", direction: "ltr", locale: "en-GB" },
  fr: { name: "Français", direction: "ltr", locale: "fr" },
  es: { name: "Español", direction: "ltr", locale: "es" },
  ru: { name: "Русский", direction: "ltr", locale: "ru" },
  ar: { name: "العربية", direction: "rtl", locale: "ar-u-nu-latn" },
  zh: { name: "中文", direction: "ltr", locale: "zh-Hans" },
} as const satisfies Record<string, LanguageInfo>;

export type Language = keyof typeof LANGUAGE_INFO;
export const LANGUAGES = Object.keys(LANGUAGE_INFO) as readonly Language[];

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGE_INFO, code);
}

export const languageNameOf = (language: Language): string => LANGUAGE_INFO[language].name;
export const localeOf = (language: Language): string => LANGUAGE_INFO[language].locale;
export const textDirectionOf = (language: Language): "ltr" | "rtl" => LANGUAGE_INFO[language].direction;

/** Returns the first supported language of a list (BCP 47, as browsers and systems give them), or English. */
export function pickSupportedLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.toLowerCase().split(/[-_.]/)[0]!).find(isLanguage) ?? "en";
}

/**
 * Returns a tag's primary language in lower case: "pt-BR" gives "pt".
 * @param tag as in BCP 47
 */
export function primarySubtagOf(tag: string): string {
  return tag.toLowerCase().split("-")[0]!;
}
