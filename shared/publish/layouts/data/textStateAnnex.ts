import { captionOfProvision, type Draft } from "#shared/draft/draft.ts";
import {
  TEXT_STATE_FIGURES,
  countTextStateFigure,
  type TextStateFigure,
} from "#shared/ledger/textState/textStatePlaces.ts";
import type { TextWithStateTotals } from "#shared/ledger/textState/textStateHistory.ts";
import {
  sumArticleTextStates,
  type ArticleTextState,
  type TextStateTotals,
} from "#shared/ledger/textState/textState.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import {
  toAuthoredTemplateText,
  toInterfaceTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** The state of the printed text by article, and of each text of its document. Its statuses have passed the gate. */
export interface BriefingTextState {
  readonly articles: readonly ArticleTextState[];
  readonly over: readonly TextWithStateTotals[];
}

/** A table: the names of its columns, and its rows; the first column is the widest. */
interface AnnexTable {
  readonly head: readonly TemplateTextWithLanguage[];
  readonly rows: readonly (readonly TemplateTextWithLanguage[])[];
}

/** The state of the text, as an annex. */
export interface TextStateAnnex {
  readonly title: TemplateTextWithLanguage;
  readonly note: string;
  /** The sums of each text of the document, the oldest first, and its brackets as a share of the most; null for one. */
  readonly texts: (AnnexTable & { readonly bars: readonly number[] }) | null;
  readonly articles: AnnexTable;
}

/** Builds the annex. Articles in which everything is open and nothing is in brackets are left out. */
export function buildTextStateAnnex(draft: Draft, { articles, over }: BriefingTextState): TextStateAnnex {
  const told = articles.filter((article) =>
    TEXT_STATE_FIGURES.some((figure) => figure !== "open" && countTextStateFigure(article, figure) > 0),
  );
  const most = Math.max(1, ...over.map(({ totals }) => totals.pairs));
  const figures = TEXT_STATE_FIGURES.map((figure) => toInterfaceTemplateText(message(`state.${figure}`)));
  return {
    title: toInterfaceTemplateText(message("matrix.table.state")),
    note: message("state.annex.note"),
    texts:
      over.length < 2
        ? null
        : {
            head: [toInterfaceTemplateText(message("table.text")), ...figures],
            rows: over.map(({ text, totals }) => [toAuthoredTemplateText(nameOfText(text)), ...figuresOf(totals)]),
            bars: over.map(({ totals }) => totals.pairs / most),
          },
    articles: {
      head: [toInterfaceTemplateText(message("matrix.corner.rights")), ...figures],
      rows: told.map((article) => [nameOf(draft, article), ...figuresOf(sumArticleTextStates([article]))]),
    },
  };
}

function nameOf(draft: Draft, { unit }: ArticleTextState): TemplateTextWithLanguage {
  const provision = draft.provisions[unit]!;
  const t = [provision.address, captionOfProvision(provision)].filter(Boolean).join(" ");
  return { t, lang: draft.language, dir: draft.direction };
}

function figuresOf(totals: TextStateTotals): readonly TemplateTextWithLanguage[] {
  const { pairs, unmatched, options, words, bracketedWords, provisions } = totals;
  const counts = { brackets: pairs, unmatched, options, words: bracketedWords, ...provisions };
  const say = (figure: TextStateFigure): string => {
    if (counts[figure] === 0) return "–";
    if (figure === "words") return message("state.share", { share: bracketedWords / words });
    return message("state.count", { count: counts[figure] });
  };
  return TEXT_STATE_FIGURES.map((figure) => toInterfaceTemplateText(say(figure)));
}
