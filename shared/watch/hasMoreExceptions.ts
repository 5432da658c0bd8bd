import { matchLanguagePatterns } from "./matchLanguagePatterns.ts";
import type { LanguagePatterns } from "./watchRule.ts";

/** Words that make an exception, or allow somebody to make one. */
const EXCEPTIONS: LanguagePatterns = {
  en: "unless|except|save (?:as|for|in|that|to|where)|provided,? that|subject to|notwithstanding|other than",
  fr: "sauf|à moins|excepté|à l['’]exception|sous réserve|pourvu qu|à condition|nonobstant|hormis",
  es: "salvo|excepto|a menos|a excepción|con sujeción|siempre que|a condición|no obstante",
  ru: "если (?:только )?[\\p{L} ]{0,60}?не|за исключением|кроме|при условии|несмотря на",
  ar: "ما لم|إلا|باستثناء|شريطة|ره?نا[ً]? ب",
  zh: "除非|除外|除[^，。；]{1,40}外|但书|但须|以[^，。；]{1,40}为(?:限|条件)",
};

/** Whether a wording has more exceptions than its earlier version. */
export function hasMoreExceptions(
  before: string,
  after: string,
  languages: { readonly from: string; readonly to: string },
): boolean {
  return (
    matchLanguagePatterns(EXCEPTIONS, languages.to, after).length >
    matchLanguagePatterns(EXCEPTIONS, languages.from, before).length
  );
}
