import type { Anchor } from "#shared/anchor/anchor.ts";
import { createProvisionAnchor, createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { numberHeadingAndBlockTextsOf, type Bracket } from "#shared/draft/brackets.ts";
import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import { PROVISION_STANDINGS, type ArticleState } from "./textState.ts";

/** The figures of an article, in the order of the table's columns. */
export const STATE_FIGURES = ["brackets", "unmatched", "options", "words", ...PROVISION_STANDINGS] as const;
export type StateFigure = (typeof STATE_FIGURES)[number];

/** Returns one figure of an article. */
export function stateFigureOf(article: ArticleState, figure: StateFigure): number {
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
export interface StatePlace {
  readonly provision: number;
  readonly words: string;
  readonly anchor: Anchor;
}

/** Lists what a figure of an article counts, in reading order; for words in brackets, the provisions that have some. */
export function listStatePlaces(
  text: { readonly id: Hash; readonly draft: Draft },
  article: ArticleState,
  figure: StateFigure,
): readonly StatePlace[] {
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

function provisionPlace({ id, draft }: { readonly id: Hash; readonly draft: Draft }, provision: number): StatePlace {
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
  { provision, part, at }: Bracket,
  close?: Bracket,
): StatePlace {
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
