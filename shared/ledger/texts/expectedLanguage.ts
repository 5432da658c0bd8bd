import { isLanguage, primarySubtagOf, type Language } from "#shared/base/language.ts";
import type { Ledger } from "../ledger.ts";

/**
 * Returns the language in which a further text of a dossier can be expected: that of its newest text, or the user's if
 * there is no text or its language is none of the six.
 */
export function expectedLanguageOf(ledger: Ledger | undefined, userLanguage: Language): Language {
  const newest = primarySubtagOf(ledger?.newestText?.revision.body.draft.language ?? "");
  return isLanguage(newest) ? newest : userLanguage;
}
