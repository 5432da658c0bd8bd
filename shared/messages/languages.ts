/** The languages of the interface, each by its own name: the six of the United Nations. */
export const LANGUAGES = {
  en: "English",
  fr: "Français",
  es: "Español",
  ru: "Русский",
  ar: "العربية",
  zh: "中文",
} as const;
export type Language = keyof typeof LANGUAGES;

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** The first of these (BCP 47, as a browser or a system lists them) that the interface has; English where it has none. */
export function preferred(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.toLowerCase().split(/[-_.]/)[0]!).find(isLanguage) ?? "en";
}

/** How a language's plurals, numbers and dates are written. Arabic documents of the United Nations use the digits 0 to 9. */
export function localeOf(language: Language): string {
  return { en: "en-GB", fr: "fr", es: "es", ru: "ru", ar: "ar-u-nu-latn", zh: "zh-Hans" }[language];
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
