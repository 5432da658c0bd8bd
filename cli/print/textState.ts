import type { Draft } from "#shared/draft/draft.ts";
import { listTextStatePlaces, TEXT_STATE_FIGURES } from "#shared/ledger/textState/textStatePlaces.ts";
import type { TextWithStateTotals } from "#shared/ledger/textState/textStateHistory.ts";
import {
  sumArticleTextStates,
  type ArticleTextState,
  type TextStateTotals,
} from "#shared/ledger/textState/textState.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import type { Hash } from "#shared/base/hash.ts";

/** Formats the state of a text: its sums, a line for each article with figures, and the sums of each text before it. */
export function formatTextStateLines(
  draft: Draft,
  articles: readonly ArticleTextState[],
  over: readonly TextWithStateTotals[],
): readonly string[] {
  const lines = articles.flatMap((article) => {
    const { address, heading } = draft.provisions[article.unit]!;
    const figures = formatTotals(sumArticleTextStates([article]));
    return figures === "" ? [] : [`${[address, heading].filter(Boolean).join(" ")}: ${figures}`];
  });
  const before = over.map(({ text, totals }) => `${nameOfText(text)}: ${formatTotals(totals)}`);
  return [
    `${message("state.all")}: ${formatTotals(sumArticleTextStates(articles))}`,
    ...lines.map((line) => `  ${line}`),
    ...(before.length > 1 ? [message("state.over"), ...before.map((line) => `  ${line}`)] : []),
  ];
}

/** Returns the same for JSON: every figure with the addresses and words of its places. */
export function toTextStateJson(
  text: { readonly id: Hash; readonly draft: Draft },
  articles: readonly ArticleTextState[],
  over: readonly TextWithStateTotals[],
) {
  const { provisions } = text.draft;
  return {
    total: sumArticleTextStates(articles),
    articles: articles.map((article) => ({
      address: provisions[article.unit]!.address,
      heading: provisions[article.unit]!.heading,
      ...sumArticleTextStates([article]),
      places: Object.fromEntries(
        TEXT_STATE_FIGURES.map((figure) => [
          figure,
          listTextStatePlaces(text, article, figure).map(({ provision, words }) => ({
            address: provisions[provision]!.address,
            words,
          })),
        ]),
      ),
    })),
    texts: over.map(({ text: each, totals }) => ({ text: nameOfText(each), ...totals })),
  };
}

/** Formats the figures that are not zero. */
function formatTotals(totals: TextStateTotals): string {
  const { pairs, deepest, unmatched, options, words, bracketedWords, provisions } = totals;
  const figures = { brackets: pairs, unmatched, options, words: bracketedWords, ...provisions };
  const parts = TEXT_STATE_FIGURES.filter((figure) => figures[figure] > 0).map((figure) => {
    const said = message("state.figure", { label: message(`state.${figure}`), count: figures[figure] });
    if (figure === "brackets" && deepest > 1) return `${said} (${message("state.depth", { count: deepest })})`;
    return figure === "words" ? `${said} (${message("state.share", { share: bracketedWords / words })})` : said;
  });
  return parts.join(" · ");
}
