import type { SourceLine } from "../sourceLines.ts";

/** Returns the index after the lines of one table, or after one line outside all tables. */
export function indexAfterTable(lines: readonly SourceLine[], start: number): number {
  const table = lines[start]!.hints.cell?.table;
  let end = start + 1;
  while (table !== undefined && end < lines.length && lines[end]!.hints.cell?.table === table) end++;
  return end;
}

/** Returns the lines of each table, and each line outside all tables alone, in order. */
export function groupLinesByTable(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const all: (readonly SourceLine[])[] = [];
  for (let i = 0; i < lines.length;) {
    const end = indexAfterTable(lines, i);
    all.push(lines.slice(i, end));
    i = end;
  }
  return all;
}

/** Returns the line without its place in a table. */
export function withoutTableCell({ hints: { cell: _, ...hints }, ...line }: SourceLine): SourceLine {
  return { ...line, hints };
}
