import { createContext, use, useMemo } from "react";
import { isCitationGraphBuilt } from "#shared/draft/citationReach/citationGraph.ts";
import { describeRowCitations } from "../comparisonLabels.ts";
import type { ComparisonModel } from "../comparisonModel.ts";
import type { ComparisonRow } from "./comparisonRows.ts";
import * as styles from "../compare.module.css";

/**
 * Whether the first rows have been painted, so that work on the whole text may begin. Until then nothing is said of
 * citations; they follow the changes in the same line, so that no row moves.
 */
export const MayReadTextContext = createContext(false);

interface RowCitationsProps {
  readonly row: ComparisonRow;
  readonly comparison: ComparisonModel;
}

/** What cites the changed provisions of a row. */
export function RowCitations({ row, comparison: { pair } }: RowCitationsProps) {
  const isKnown = isCitationGraphBuilt((row.to.length > 0 ? pair.to : pair.from).draft);
  const isDue = use(MayReadTextContext) || isKnown;
  const lines = useMemo(() => (isDue && row.isChanged ? describeRowCitations(pair, row) : []), [pair, row, isDue]);
  return lines.map((line) => (
    <p key={line} className={styles.changes} data-reach>
      {line}
    </p>
  ));
}
