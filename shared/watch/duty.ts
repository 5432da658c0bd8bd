import { plainLanguage } from "../base/language.ts";
import { duties } from "./rules/duties.ts";
import { hitsOf } from "./words.ts";

/** Whether words say that somebody shall do something; where the language has no such words here, they may. */
export function mayBind(language: string, text: string): boolean {
  const known = duties.flatMap(({ search }) => (search.is === "weakened" ? [search.from] : []));
  if (!known.some((words) => Object.hasOwn(words, plainLanguage(language)))) return true;
  return known.some((words) => hitsOf(words, language, text).length > 0);
}
