import { buildMatrixFromCells, type Matrix, type MatrixCellInput } from "../matrix/matrix.ts";
import { STATE_FIGURES, stateFigureOf, type StateFigure } from "./statePlaces.ts";
import type { ArticleState } from "./textState.ts";

/** A figure of an article. */
export interface StateCell {
  readonly article: ArticleState;
  readonly figure: StateFigure;
  readonly count: number;
}

/** Articles by figures; a row's id is the index of its article. */
export type TextStateMatrix = Matrix<ArticleState, StateFigure, StateCell>;

/** Builds the table of articles by what is unsettled in them. */
export function buildTextStateMatrix(articles: readonly ArticleState[]): TextStateMatrix {
  const rows = new Map(articles.map((article) => [String(article.unit), article]));
  const columns = new Map<string, StateFigure>(STATE_FIGURES.map((figure) => [figure, figure]));
  const filled = articles.flatMap((article) =>
    STATE_FIGURES.flatMap((figure): MatrixCellInput<StateCell>[] => {
      const count = stateFigureOf(article, figure);
      const cell = { article, figure, count };
      return count > 0 ? [{ row: String(article.unit), column: figure, cell, count }] : [];
    }),
  );
  return buildMatrixFromCells(rows, columns, filled);
}
