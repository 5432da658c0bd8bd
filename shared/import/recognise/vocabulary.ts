import type { ProvisionKind } from "../../draft/draft.ts";

/** The kinds that open with a heading of their own: a word and a number. */
export type HeadedKind = Extract<
  ProvisionKind,
  "article" | "rule" | "part" | "title" | "chapter" | "section" | "annex"
>;

/** The words that a heading begins with, in the languages read so far. Each stands capitalised or in capitals. */
const HEADING_WORDS: Readonly<Record<HeadedKind, string>> = {
  article: "article art\\.? artikel",
  rule: "rule règle",
  part: "part partie",
  title: "title titre titel",
  chapter: "chapter chapitre hoofdstuk",
  section: "section afdeling",
  annex: "annex appendix annexe",
};

/** A heading's word to its kind, in lower case and without a full stop. */
export const KIND_OF_WORD: ReadonlyMap<string, HeadedKind> = new Map(
  (Object.keys(HEADING_WORDS) as HeadedKind[]).flatMap((kind) =>
    HEADING_WORDS[kind].split(" ").map((word) => [word.replace("\\.?", ""), kind] as const),
  ),
);

/** A pattern for any of them, longest first. */
export const ANY_HEADING_WORD = Object.values(HEADING_WORDS)
  .flatMap((list) => list.split(" "))
  .sort((a, b) => b.length - a.length)
  .join("|");

/** The one line over a preamble, in one or two languages. */
export const PREAMBLE_HEADING = /^(?:preamble|préambule|preambule|preámbulo|序言)(?:\s+(?:preamble|序言))?[.:]?$/iu;

/** The line that says whose text it is, and ends in a comma: "The States Parties to this Convention,". */
export const OPENING = /^(?:the|les?|la)\s.{3,200}[,，]$/iu;

/** The line that ends a preamble. */
export const FORMULA =
  /^(?:(?:have|has|hereby|do)\s+)*(?:agreed?s?|decided?|resolved?|adopt(?:ed)?s?|solemnly declares?)\b.*:$|\b(?:as follows|following (?:articles|provisions|rules)|sont convenus de ce qui suit)\s*:$/iu;

/** The first words of a treaty's closing lines. */
export const CLOSING = /^(?:in witness whereof|in faith whereof|done (?:at|in)\b|en foi de quoi|fait à)/iu;

/** The line over a list of contents. */
export const CONTENTS_HEADING = /^(?:table of contents|contents|table des matières)[.:]?$/iu;

/** What a document that lays down law calls itself. */
export const INSTRUMENT =
  /\b(?:convention|agreement|protocol|treaty|covenant|declaration|statute|charter|pact|resolution|rules|principles|package|code|accord|pacte|traité)\b/iu;
