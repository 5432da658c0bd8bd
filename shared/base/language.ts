interface Written {
  /** By its own name. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** How its plurals, numbers and dates are written. Arabic documents of the United Nations use the digits 0 to 9. */
  readonly locale: string;
}

/**
 * The six languages of the United Nations: those of the interface, and of the drafts whose words are known. A language that
 * is added here has to be given its words in every place that has words by language.
 */
const WRITTEN = {
  en: { name: "English", direction: "ltr", locale: "en-GB" },
  fr: { name: "Français", direction: "ltr", locale: "fr" },
  es: { name: "Español", direction: "ltr", locale: "es" },
  ru: { name: "Русский", direction: "ltr", locale: "ru" },
  ar: { name: "العربية", direction: "rtl", locale: "ar-u-nu-latn" },
  zh: { name: "中文", direction: "ltr", locale: "zh-Hans" },
} as const satisfies Record<string, Written>;

export type Language = keyof typeof WRITTEN;
export const LANGUAGES = Object.keys(WRITTEN) as readonly Language[];

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(WRITTEN, code);
}

export const languageNameOf = (language: Language): string => WRITTEN[language].name;
export const localeOf = (language: Language): string => WRITTEN[language].locale;
export const textDirectionOf = (language: Language): "ltr" | "rtl" => WRITTEN[language].direction;

/** The first of these (BCP 47, as a browser or a system lists them) that is one of the six; English where none is. */
export function pickLanguage(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.toLowerCase().split(/[-_.]/)[0]!).find(isLanguage) ?? "en";
}

/** A language without region or script, in lower case: "pt-BR" is "pt". @param tag as in BCP 47. */
export function primarySubtagOf(tag: string): string {
  return tag.toLowerCase().split("-")[0]!;
}
