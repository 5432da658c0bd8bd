import type { Stance } from "#shared/records/kinds/position.ts";

/** What the signs of a line say. */
export const STANCES: Readonly<Record<string, Stance>> = {
  "+": "supports",
  "-": "opposes",
  "~": "reserves",
  "?": "flexible",
  ">": "proposes",
  "<": "earlier",
};

/** Phrases between words, as lists of words in lower case; the longer ones first. */
export const BEHALF = phrases("on behalf of", "in the name of", "obo", "for");
export const ALIGNING = phrases(
  "aligning itself with",
  "aligns itself with",
  "aligned with",
  "aligning with",
  "aligns with",
  "with",
);
export const OF = phrases("of");
export const OWN_MEMBERS = phrases("its member states", "their member states", "its members", "its member countries");
export const OLD_FIRST = phrases("is replaced by", "replaced by", "becomes", "by", "with", "to");
export const NEW_FIRST = phrases("in the place of", "in place of", "instead of", "for");
export const BEHIND = phrases("after");
export const AHEAD = phrases("before");
export const CHANGE = phrases("replace", "change", "substitute");
export const DELETE = phrases("delete", "strike", "remove");
export const ADD = phrases("add", "insert");
/** What stands for a sign in words; with "to" where it goes on with what is proposed. */
export const SIGN_WORDS: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [">", phrases("proposes to", "propose to", "proposed to", "would like to", "proposes", "propose", "proposed")],
  ["+", phrases("supports", "support", "supported")],
  ["-", phrases("opposes", "oppose", "opposed", "objects to", "object to", "objected to")],
  ["~", phrases("reserves its position", "reserve their position", "reserves", "reserve", "reserved")],
  ["?", phrases("is flexible", "are flexible", "flexible")],
  ["<", phrases("prefers the earlier text", "prefer the earlier text", "prefers earlier text", "prefer earlier text")],
];
/** A code in small letters, or a word: "it" is Italy, "is" Iceland, "to" Tonga. */
export const SHORT = /^[a-z]{2,3}$/;
/** Says nothing between names, in small letters: "AND" is Andorra. */
export const SILENT = /^(?:and|&|[Tt]he)$/;

function phrases(...list: readonly string[]): readonly (readonly string[])[] {
  return list.map((each) => each.split(" "));
}

/** As phrases are written: "Proposes:" is "proposes". */
export function plain(word: string): string {
  return word.toLowerCase().replace(/:$/, "");
}
