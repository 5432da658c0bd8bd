import { indexOfParent, type Draft } from "#shared/draft/draft.ts";
import type { RenderedMatrix } from "./render/renderedMatrix.ts";

/** The rows and columns of a table that are about one passage, by their indices. */
export interface MarkedHeads {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export const NO_MARKED_HEADS: MarkedHeads = { rows: [], columns: [] };

/**
 * Returns the rows and columns about a provision or, if there are none, about the nearest provision that contains it.
 * In a table of an article's rows, 5(2)(a) marks the row of article 5.
 */
export function findMarkedHeads(
  { rows, columns }: Pick<RenderedMatrix, "rows" | "columns">,
  draft: Pick<Draft, "provisions">,
  provision: number,
): MarkedHeads {
  for (let at = provision; at >= 0; at = indexOfParent(draft, at)) {
    const marked = { rows: indicesOf(rows, at), columns: indicesOf(columns, at) };
    if (marked.rows.length + marked.columns.length > 0) return marked;
  }
  return NO_MARKED_HEADS;
}

function indicesOf(heads: RenderedMatrix["rows"], provision: number): readonly number[] {
  return heads.flatMap((head, i) => (head.provision === provision ? [i] : []));
}
