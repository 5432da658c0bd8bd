import type { Stance } from "#shared/records/kinds/position.ts";

/** The stance of each sign. */
export const STANCE_BY_SIGN: Readonly<Record<string, Stance>> = {
  "+": "supports",
  "-": "opposes",
  "~": "reserves",
  "?": "flexible",
  ">": "proposes",
  "<": "earlier",
};

/** Connecting phrases, as lists of words in lower case; the longer ones first. */
export const BEHALF_PHRASES = phrases("on behalf of", "in the name of", "obo", "for");
export const ALIGNING_PHRASES = phrases(
  "aligning itself with",
  "aligns itself with",
  "aligned with",
  "aligning with",
  "aligns with",
  "with",
);
export const PROPOSED_BY_PHRASES = phrases("of");
export const OWN_MEMBERS_PHRASES = phrases(
  "its member states",
  "their member states",
  "its members",
  "its member countries",
);
export const OLD_WORDS_FIRST_PHRASES = phrases("is replaced by", "replaced by", "becomes", "by", "with", "to");
export const NEW_WORDS_FIRST_PHRASES = phrases("in the place of", "in place of", "instead of", "for");
export const AFTER_PHRASES = phrases("after");
export const BEFORE_PHRASES = phrases("before");
export const REPLACE_VERBS = phrases("replace", "change", "substitute");
export const DELETE_VERBS = phrases("delete", "strike", "remove");
export const ADD_VERBS = phrases("add", "insert");
/** Words that stand for a sign; with "to" if the proposed words follow. */
export const STANCE_SIGN_PHRASES: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [">", phrases("proposes to", "propose to", "proposed to", "would like to", "proposes", "propose", "proposed")],
  ["+", phrases("supports", "support", "supported")],
  ["-", phrases("opposes", "oppose", "opposed", "objects to", "object to", "objected to")],
  ["~", phrases("reserves its position", "reserve their position", "reserves", "reserve", "reserved")],
  ["?", phrases("is flexible", "are flexible", "flexible")],
  ["<", phrases("prefers the earlier text", "prefer the earlier text", "prefers earlier text", "prefer earlier text")],
];
/** A code in small letters may be a word: "it" is Italy, "is" Iceland, "to" Tonga. */
export const LOWER_CASE_DELEGATION_CODE = /^[a-z]{2,3}$/;
/** Words that are ignored between names. In capitals, "AND" is Andorra. */
export const FILLER_WORD = /^(?:and|&|[Tt]he)$/;

function phrases(...list: readonly string[]): readonly (readonly string[])[] {
  return list.map((each) => each.split(" "));
}

/** Folds a word as phrases are written: "Proposes:" becomes "proposes". */
export function foldPhraseWord(word: string): string {
  return word.toLowerCase().replace(/:$/, "");
}
