import { memo } from "react";
import type { At } from "#renderer/desk/compare/comparing.ts";
import { RowOf } from "./RowOf.tsx";
import type { Comparison } from "./comparison.ts";
import type { Row } from "./rows.ts";

/** The height of a row is guessed by its characters a line, until it is drawn. */
const CHARACTERS_A_LINE = { sides: 46, redline: 84 } as const;
const LINE = 24;
const AROUND = 34;

interface ChunkProps {
  readonly number: number;
  readonly rows: readonly Row[];
  readonly comparison: Comparison;
  readonly as: "sides" | "redline";
  readonly isDrawn: boolean;
  /** Where one is, in one of these rows. */
  readonly at: At | null;
}

/** Some rows, drawn together; drawn again only where something in them has changed. */
export const Chunk = memo(Drawn, isAsBefore);

function isAsBefore(before: ChunkProps, now: ChunkProps): boolean {
  if (before.rows !== now.rows || before.as !== now.as || before.at !== now.at || before.isDrawn !== now.isDrawn)
    return false;
  return now.rows.every(({ index }) => before.comparison.beside(index) === now.comparison.beside(index));
}

function Drawn({ number, rows, comparison, as, isDrawn, at }: ChunkProps) {
  if (!isDrawn) return <div data-chunk={number} style={{ height: guessed(rows, comparison, as) }} />;
  return (
    <div data-chunk={number}>
      {rows.map((row) => (
        <RowOf
          key={row.index}
          row={row}
          comparison={comparison}
          as={as}
          at={at?.row === row.index ? at : null}
          isFirst={row.index === 0}
        />
      ))}
    </div>
  );
}

function guessed(rows: readonly Row[], { pair: { from, to } }: Comparison, as: "sides" | "redline"): number {
  const length = (draft: typeof from.draft, provisions: readonly number[]) =>
    provisions.reduce((sum, i) => draft.provisions[i]!.blocks.reduce((all, { text }) => all + text.length, sum), 0);
  return rows.reduce((height, row) => {
    const longest = Math.max(length(from.draft, row.from), length(to.draft, row.to));
    return height + AROUND + Math.ceil(longest / CHARACTERS_A_LINE[as]) * LINE;
  }, 0);
}
