import type { Anchor } from "#shared/anchor/anchor.ts";
import { createProvisionAnchor, createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { numberHeadingAndBlockTextsOf, type SquareBracket } from "#shared/draft/squareBrackets.ts";
import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import { NEGOTIATION_STAGES, type ArticleTextState } from "./textState.ts";

/** The figures of an article, in the order of the table's columns. */
export const TEXT_STATE_FIGURES = ["brackets", "unmatched", "options", "words", ...NEGOTIATION_STAGES] as const;
export type TextStateFigure = (typeof TEXT_STATE_FIGURES)[number];

/** Returns one figure of an article. */
export function countTextStateFigure(article: ArticleTextState, figure: TextStateFigure): number {
  switch (figure) {
    case "brackets":
      return article.pairs.length;
    case "unmatched":
      return article.unmatched.length;
    case "options":
      return article.options.length;
    case "words":
      return article.bracketedWords;
    default:
      return article.provisions[figure].length;
  }
}

/** A place that a figure counts: its provision, the words there, and an anchor on them. */
export interface TextStatePlace {
  readonly provision: number;
  readonly words: string;
  readonly anchor: Anchor;
}

/** Lists what a figure of an article counts, in reading order; for words in brackets, the provisions that have some. */
export function listTextStatePlaces(
  text: { readonly id: Hash; readonly draft: Draft },
  article: ArticleTextState,
  figure: TextStateFigure,
): readonly TextStatePlace[] {
  switch (figure) {
    case "brackets":
      return article.pairs.map(({ open, close }) => bracketPlace(text, open, close));
    case "unmatched":
      return article.unmatched.map((bracket) => bracketPlace(text, bracket));
    case "options":
      return article.options.map((index) => provisionPlace(text, index));
    case "words":
      return article.bracketed.map((index) => provisionPlace(text, index));
    default:
      return article.provisions[figure].map((index) => provisionPlace(text, index));
  }
}

function provisionPlace(
  { id, draft }: { readonly id: Hash; readonly draft: Draft },
  provision: number,
): TextStatePlace {
  const { num } = draft.provisions[provision]!;
  const words = [num, captionOfProvision(draft.provisions[provision]!)].filter((part) => part !== "").join(" ");
  return { provision, words, anchor: createProvisionAnchor(draft, id, provision) };
}

/** The greatest number of characters that are shown of the words in brackets. */
const LONGEST = 120;
/** The parts of a provision before its first block: the number and the heading. */
const PARTS_BEFORE_BLOCKS = 2;

function bracketPlace(
  { id, draft }: { readonly id: Hash; readonly draft: Draft },
  { provision, part, at }: SquareBracket,
  close?: SquareBracket,
): TextStatePlace {
  const text = numberHeadingAndBlockTextsOf(draft.provisions[provision]!)[part]!;
  const isWithin = close?.provision === provision && close.part === part;
  const end = isWithin ? close.at + 1 : text.length;
  const whole = text.slice(at, end);
  const words = whole.length > LONGEST || !isWithin ? `${whole.slice(0, LONGEST).trimEnd()} …` : whole;
  const block = part - PARTS_BEFORE_BLOCKS;
  const range =
    block < 0
      ? null
      : createRangeAnchor(draft, id, { provision, block, offset: at }, { provision, block, offset: end });
  return {
    provision,
    words,
    anchor: range === null || isRefusal(range) ? createProvisionAnchor(draft, id, provision) : range,
  };
}
