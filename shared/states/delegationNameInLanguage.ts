import type { Language } from "#shared/base/language.ts";
import { GROUP_NAMES_IN_OTHER_LANGUAGES } from "./groupNamesInOtherLanguages.ts";
import { GROUPS_OF_STATES } from "./groupsOfStates.ts";
import { STATE_NAMES_IN_OTHER_LANGUAGES } from "./stateNamesInOtherLanguages.ts";
import { SOVEREIGN_STATES } from "./sovereignStates.ts";

/** The names of the listed States and groups by their English name, as records have it. */
const BY_ENGLISH_NAME = new Map([
  ...SOVEREIGN_STATES.map(({ code, name }) => [name, STATE_NAMES_IN_OTHER_LANGUAGES.get(code)] as const),
  ...GROUPS_OF_STATES.map(({ code, name }) => [name, GROUP_NAMES_IN_OTHER_LANGUAGES.get(code)] as const),
]);

/**
 * Returns the name of a listed State or group in a language, by its English name. A name that is not listed, or that
 * has no translation, is returned as it is.
 */
export function delegationNameInLanguage(language: Language, name: string): string {
  const [usual] = BY_ENGLISH_NAME.get(name)?.get(language) ?? [];
  return usual?.replaceAll("'", "’") ?? name;
}
