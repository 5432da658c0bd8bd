import {
  pairSquareBrackets,
  isOffsetInBrackets,
  numberHeadingAndBlockTextsOf,
  type SquareBracket,
  type BracketPairing,
} from "#shared/draft/squareBrackets.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { isOptionProvision } from "#shared/draft/optionProvisions.ts";
import { articleLevelProvisionOf, articleLevelProvisionsOf } from "../matrix/articleLevelProvisions.ts";

/** A pair of square brackets, and how many pairs it is in, itself included: 1 if it is in no other. */
export interface BracketPairAtDepth {
  readonly open: SquareBracket;
  readonly close: SquareBracket;
  readonly depth: number;
}

/** What the printed text of an article, or of another unit of that level, shows to be unsettled. */
export interface UnsettledUnit {
  /** The index of the article, rule or preamble; of the heading or provision around text that is in none. */
  readonly unit: number;
  /** The pairs that open in it, in reading order. */
  readonly pairs: readonly BracketPairAtDepth[];
  /** Its brackets without a partner, in reading order. */
  readonly unmatched: readonly SquareBracket[];
  /** The indexes of the provisions that are options. */
  readonly options: readonly number[];
  /** The number of words in its headings and paragraphs. */
  readonly words: number;
  /** How many of them are within square brackets. */
  readonly bracketedWords: number;
  /** The places where words in brackets begin, one for each provision that has such words. */
  readonly bracketed: readonly number[];
}

/**
 * Measures what is unsettled in each unit of a draft, in reading order: units without brackets and options are listed,
 * too, and every bracket of the text is in exactly one unit. The result is cached: a draft never changes.
 */
export function listBracketFiguresByUnit(draft: Draft): readonly UnsettledUnit[] {
  let units = measured.get(draft);
  if (!units) measured.set(draft, (units = measure(draft)));
  return units;
}

const measured = new WeakMap<Draft, readonly UnsettledUnit[]>();

function measure(draft: Draft): readonly UnsettledUnit[] {
  const unitOf = draft.provisions.map((_, i) => articleLevelProvisionOf(draft, i));
  const units = new Map<number, Writable<UnsettledUnit>>();
  for (const unit of [...new Set([...articleLevelProvisionsOf(draft), ...unitOf])].sort((a, b) => a - b))
    units.set(unit, { unit, pairs: [], unmatched: [], options: [], words: 0, bracketedWords: 0, bracketed: [] });
  const at = (provision: number) => units.get(unitOf[provision]!)!;
  const pairing = pairSquareBrackets(draft.provisions);
  for (const pair of depthsOf(pairing)) at(pair.open.provision).pairs.push(pair);
  for (const bracket of [...pairing.unmatched].sort(inReadingOrder)) at(bracket.provision).unmatched.push(bracket);
  draft.provisions.forEach((_, i) => {
    const unit = at(i);
    const { words, bracketed } = countWordsOf(draft, i);
    if (isOptionProvision(draft, i)) unit.options.push(i);
    unit.words += words;
    unit.bracketedWords += bracketed;
    if (bracketed > 0) unit.bracketed.push(i);
  });
  return [...units.values()];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Returns the pairs in the order in which they open. One that closes before the next opens does not contain it. */
function depthsOf({ pairs }: BracketPairing): readonly BracketPairAtDepth[] {
  const around: SquareBracket[] = [];
  return [...pairs]
    .sort(([a], [b]) => inReadingOrder(a, b))
    .map(([open, close]) => {
      while (around.length > 0 && inReadingOrder(around.at(-1)!, open) < 0) around.pop();
      around.push(close);
      return { open, close, depth: around.length };
    });
}

function inReadingOrder(a: SquareBracket, b: SquareBracket): number {
  return a.provision - b.provision || a.part - b.part || a.at - b.at;
}

/** A word, or one Chinese character: Chinese has no spaces between words. */
const WORD = /\p{Script=Han}|(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'’-])*/gu;

function countWordsOf(draft: Draft, provision: number): { readonly words: number; readonly bracketed: number } {
  let [words, bracketed] = [0, 0];
  for (const [part, text] of numberHeadingAndBlockTextsOf(draft.provisions[provision]!).entries()) {
    // The first part is the number, which is no word.
    if (part === 0) continue;
    for (const { index } of text.matchAll(WORD)) {
      words++;
      if (isOffsetInBrackets(draft, { provision, part, at: index })) bracketed++;
    }
  }
  return { words, bracketed };
}
