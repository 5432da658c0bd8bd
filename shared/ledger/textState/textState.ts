import { indexOfParent, isPrintedAsHeading, ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { articleLevelProvisionOf } from "../matrix/articleLevelProvisions.ts";
import { listBracketFiguresByUnit, type UnsettledUnit } from "./unsettledText.ts";

/** How far a provision has come: agreed, in the Chair's package, withdrawn or deleted, or open, which is all else. */
export const NEGOTIATION_STAGES = ["agreed", "package", "gone", "open"] as const;
export type NegotiationStage = (typeof NEGOTIATION_STAGES)[number];

/** An article with what its text shows to be unsettled, and its provisions with words by how far they have come. */
export interface ArticleTextState extends UnsettledUnit {
  readonly provisions: Readonly<Record<NegotiationStage, readonly number[]>>;
}

/**
 * Returns the state of each article of a draft, in reading order. `statuses` has the status of its provisions by index,
 * of the present words only: null where leads say different things, which leaves a provision open. A provision without
 * a status has that of the nearest provision around it. Lines that are under no heading of a text with headings, such as
 * its title, are not negotiated, and not counted.
 */
export function measureArticleTextStates(
  draft: Draft,
  statuses: ReadonlyMap<number, ProvisionStatusWord | null>,
): readonly ArticleTextState[] {
  const standings = standingsOf(draft, statuses);
  return listBracketFiguresByUnit(draft).map((unit) => ({ ...unit, provisions: standings.get(unit.unit) ?? NONE }));
}

const NONE: ArticleTextState["provisions"] = { agreed: [], package: [], gone: [], open: [] };

function standingsOf(draft: Draft, statuses: ReadonlyMap<number, ProvisionStatusWord | null>) {
  const byUnit = new Map<number, Record<NegotiationStage, number[]>>();
  const isOfArticles = draft.provisions.some(isPrintedAsHeading);
  draft.provisions.forEach((provision, i) => {
    if (ownTextOfProvision(provision) === "") return;
    const unit = articleLevelProvisionOf(draft, i);
    // What stands before the preamble or the first heading is the document's own front matter.
    if (isOfArticles && !isPrintedAsHeading(draft.provisions[unit]!)) return;
    const known = byUnit.get(unit) ?? { agreed: [], package: [], gone: [], open: [] };
    known[standingOf(draft, i, statuses)].push(i);
    byUnit.set(unit, known);
  });
  return byUnit;
}

function standingOf(
  draft: Draft,
  index: number,
  statuses: ReadonlyMap<number, ProvisionStatusWord | null>,
): NegotiationStage {
  let i = index;
  while (i >= 0 && !statuses.has(i)) i = indexOfParent(draft, i);
  const word = i < 0 ? null : statuses.get(i)!;
  if (word === "agreed" || word === "package") return word;
  return word === "withdrawn" || word === "deleted" ? "gone" : "open";
}

/** The sums of the articles of a text. `deepest` is the greatest depth of its brackets, 0 if it has none. */
export interface TextStateTotals {
  readonly pairs: number;
  readonly deepest: number;
  readonly unmatched: number;
  readonly options: number;
  readonly words: number;
  readonly bracketedWords: number;
  readonly provisions: Readonly<Record<NegotiationStage, number>>;
}

/** Sums up the state of articles, of one or of many. */
export function sumArticleTextStates(articles: readonly ArticleTextState[]): TextStateTotals {
  const sum = (count: (each: ArticleTextState) => number) => articles.reduce((total, each) => total + count(each), 0);
  return {
    pairs: sum(({ pairs }) => pairs.length),
    deepest: Math.max(0, ...articles.flatMap(({ pairs }) => pairs.map(({ depth }) => depth))),
    unmatched: sum(({ unmatched }) => unmatched.length),
    options: sum(({ options }) => options.length),
    words: sum(({ words }) => words),
    bracketedWords: sum(({ bracketedWords }) => bracketedWords),
    provisions: {
      agreed: sum(({ provisions }) => provisions.agreed.length),
      package: sum(({ provisions }) => provisions.package.length),
      gone: sum(({ provisions }) => provisions.gone.length),
      open: sum(({ provisions }) => provisions.open.length),
    },
  };
}
