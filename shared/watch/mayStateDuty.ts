import { primarySubtagOf } from "../base/language.ts";
import { dutyRules } from "./rules/dutyRules.ts";
import { matchLanguagePatterns } from "./matchLanguagePatterns.ts";

/** Returns true if a text states a duty, or may state one because the language has no patterns for duties. */
export function mayStateDuty(language: string, text: string): boolean {
  const known = dutyRules.flatMap(({ search }) => (search.kind === "weakened" ? [search.from] : []));
  if (!known.some((words) => Object.hasOwn(words, primarySubtagOf(language)))) return true;
  return known.some((words) => matchLanguagePatterns(words, language, text).length > 0);
}
