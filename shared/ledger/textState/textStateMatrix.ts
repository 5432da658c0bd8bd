import { buildMatrixFromCells, type Matrix, type MatrixCellToPlace } from "../matrix/matrix.ts";
import { TEXT_STATE_FIGURES, countTextStateFigure, type TextStateFigure } from "./textStatePlaces.ts";
import type { ArticleTextState } from "./textState.ts";

/** A figure of an article. */
export interface TextStateCell {
  readonly article: ArticleTextState;
  readonly figure: TextStateFigure;
  readonly count: number;
}

/** Articles by figures; a row's id is the index of its article. */
export type TextStateMatrix = Matrix<ArticleTextState, TextStateFigure, TextStateCell>;

/** Builds the table of articles by what is unsettled in them. */
export function buildUnsettledArticleMatrix(articles: readonly ArticleTextState[]): TextStateMatrix {
  const rows = new Map(articles.map((article) => [String(article.unit), article]));
  const columns = new Map<string, TextStateFigure>(TEXT_STATE_FIGURES.map((figure) => [figure, figure]));
  const filled = articles.flatMap((article) =>
    TEXT_STATE_FIGURES.flatMap((figure): MatrixCellToPlace<TextStateCell>[] => {
      const count = countTextStateFigure(article, figure);
      const cell = { article, figure, count };
      return count > 0 ? [{ row: String(article.unit), column: figure, cell, count }] : [];
    }),
  );
  return buildMatrixFromCells(rows, columns, filled);
}
