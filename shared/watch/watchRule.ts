import type { Language } from "../base/language.ts";

/**
 * Patterns by language (its primary subtag). Each is the source of a regular expression: a space matches any white
 * space, and matches begin and end at word boundaries if the language separates words.
 */
export type LanguagePatterns = Readonly<Partial<Record<Language, string>>>;

/**
 * The search of a rule. `words`: words anywhere. `weakened`: weaker words in place of stronger ones of the earlier
 * text, or strong words (`alone`) that were removed from before a verb. `dropped`: words of the earlier text that its
 * article no longer has. `dangling`: cross-references without a target.
 */
export type WatchRuleCriterion =
  | { readonly kind: "words"; readonly words: LanguagePatterns }
  | {
      readonly kind: "weakened";
      readonly from: LanguagePatterns;
      readonly to: LanguagePatterns;
      readonly alone: LanguagePatterns;
    }
  | { readonly kind: "dropped"; readonly words: LanguagePatterns }
  | { readonly kind: "dangling" };

/**
 * A rule of the drafting watch, as data. Its name, reason and source are the messages `watch.<id>`, `watch.<id>.why`
 * and `watch.<id>.source`. `rights` are the catalogue's rights that a note on it would name.
 */
export interface WatchRule<Id extends string = string> {
  readonly id: Id;
  readonly search: WatchRuleCriterion;
  readonly rights: readonly string[];
  /** Whether its words qualify a duty: a text that has more of them than the one before is weaker. */
  readonly qualifies?: true;
  /** Whether it is about operative provisions only: the same words in a preamble bind nobody and are not searched. */
  readonly isOperative?: true;
}

/** Defines a rule, inferring its id as a literal type. */
export function defineWatchRule<const Id extends string>(definition: WatchRule<Id>): WatchRule<Id> {
  return definition;
}
