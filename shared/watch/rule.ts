import type { Language } from "../base/language.ts";

/**
 * Words by language (its first subtag). Each is the source of a regular expression: a space in it stands for any white
 * space, and it begins and ends at a word's edge where the language parts its words.
 */
export type LanguagePatterns = Readonly<Partial<Record<Language, string>>>;

/**
 * What a rule looks for. `words`: words, wherever they stand. `weakened`: words that stand where stronger ones stood in
 * the text before, or from where strong ones that stand `alone` before a verb have gone. `dropped`: words of the text before that its article no longer has. `dangling`: cross-references
 * that point nowhere.
 */
export type RuleSearch =
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
 * A rule of the drafting watch, as data. Its name, why it flags and where that comes from are the messages
 * `watch.<id>`, `watch.<id>.why` and `watch.<id>.source`. `rights` are those of the catalogue that a note would name.
 */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly search: RuleSearch;
  readonly rights: readonly string[];
  /** Whether its words make less of what is owed: a text that has more of them than the one before is weaker. */
  readonly qualifies?: true;
}

/** Fixes a rule's id as it is written. */
export function defineRule<const Id extends string>(definition: Rule<Id>): Rule<Id> {
  return definition;
}
