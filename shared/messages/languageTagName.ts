import { localeOf } from "../base/language.ts";
import { getMessageLanguage } from "./messages.ts";

/** Returns the name of a language (BCP 47) in the language of the messages, or the tag if it has none there. */
export function nameOfLanguageTag(tag: string): string {
  return new Intl.DisplayNames(localeOf(getMessageLanguage()), { type: "language" }).of(tag) ?? tag;
}
