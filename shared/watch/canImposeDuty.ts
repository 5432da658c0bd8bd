import { primarySubtagOf } from "../base/language.ts";
import { dutyRules } from "./rules/duties.ts";
import { matchPatterns } from "./matchPatterns.ts";

/** Whether a text states a duty; true for a language without patterns, since it may. */
export function canImposeDuty(language: string, text: string): boolean {
  const known = dutyRules.flatMap(({ search }) => (search.kind === "weakened" ? [search.from] : []));
  if (!known.some((words) => Object.hasOwn(words, primarySubtagOf(language)))) return true;
  return known.some((words) => matchPatterns(words, language, text).length > 0);
}
