import { memo } from "react";
import type { ComparisonPosition } from "#renderer/workspace/comparison/comparisonState.ts";
import { ComparisonRowView } from "./ComparisonRowView.tsx";
import type { ComparisonModel } from "../comparisonModel.ts";
import type { ComparisonRow } from "./comparisonRows.ts";

/**
 * Used to estimate a row's height before it is drawn: the characters per line, the line height and the surrounding
 * space in px.
 */
const CHARACTERS_A_LINE = { sides: 46, redline: 84 } as const;
const LINE = 24;
const AROUND = 34;

interface ChunkProps {
  readonly number: number;
  readonly rows: readonly ComparisonRow[];
  readonly comparison: ComparisonModel;
  readonly as: "sides" | "redline";
  readonly isDrawn: boolean;
  /** The current position, if it is in one of these rows. */
  readonly at: ComparisonPosition | null;
}

/** Some rows, drawn together, and again only if something in them has changed. */
export const ComparisonRowChunk = memo(Drawn, isAsBefore);

function isAsBefore(before: ChunkProps, now: ChunkProps): boolean {
  if (before.rows !== now.rows || before.as !== now.as || before.at !== now.at || before.isDrawn !== now.isDrawn)
    return false;
  return now.rows.every(({ index }) => before.comparison.notesOf(index) === now.comparison.notesOf(index));
}

function Drawn({ number, rows, comparison, as, isDrawn, at: position }: ChunkProps) {
  if (!isDrawn) return <div data-chunk={number} style={{ height: estimateHeight(rows, comparison, as) }} />;
  return (
    <div data-chunk={number}>
      {rows.map((row) => (
        <ComparisonRowView
          key={row.index}
          row={row}
          comparison={comparison}
          as={as}
          at={position?.row === row.index ? position : null}
          isFirst={row.index === 0}
        />
      ))}
    </div>
  );
}

/** Estimates the height of rows that are not drawn, in px; the cards beside them are not counted. */
export function estimateHeight(
  rows: readonly ComparisonRow[],
  { pair: { from, to } }: ComparisonModel,
  as: "sides" | "redline",
): number {
  const length = (draft: typeof from.draft, provisions: readonly number[]) =>
    provisions.reduce((sum, i) => draft.provisions[i]!.blocks.reduce((all, { text }) => all + text.length, sum), 0);
  return rows.reduce((height, row) => {
    const longest = Math.max(length(from.draft, row.from), length(to.draft, row.to));
    return height + AROUND + Math.ceil(longest / CHARACTERS_A_LINE[as]) * LINE;
  }, 0);
}
