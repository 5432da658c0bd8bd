import { message } from "#shared/messages/messages.ts";
import type { BriefingBodyRow, BriefingHeadingRow } from "./bodyRows.ts";

/** Stands for consecutive articles that are left out because nothing is said about them. */
export interface SkippedArticlesRow {
  readonly is: "skipped";
  /** "Left out, without notes: Article 5 to Article 9". */
  readonly text: string;
  readonly notes: readonly number[];
}

/** A heading with the rows beneath it, down to the next heading. */
interface Section {
  readonly heading: BriefingHeadingRow | null;
  readonly rows: readonly BriefingBodyRow[];
}

/**
 * Leaves out the sections in which no row has a note, a wording, an omission or a status. Headings above a section that
 * is printed stay. Consecutive sections that are left out are named in one row.
 */
export function skipRowsWithoutStatements(
  rows: readonly BriefingBodyRow[],
): readonly (BriefingBodyRow | SkippedArticlesRow)[] {
  const sections = sectionsOf(rows);
  const isKept = sections.map(({ heading, rows: own }, i) => {
    if ([...(heading ? [heading] : []), ...own].some(hasStatement)) return true;
    return heading !== null && hasKeptSectionBeneath(sections, i, heading.depth);
  });
  const made: (BriefingBodyRow | SkippedArticlesRow)[] = [];
  let skipped: BriefingHeadingRow[] = [];
  const close = () => {
    if (skipped.length > 0) made.push(skippedRow(skipped));
    skipped = [];
  };
  sections.forEach(({ heading, rows: own }, i) => {
    if (isKept[i]) {
      close();
      if (heading) made.push(heading);
      if ([...(heading ? [heading] : []), ...own].some(hasStatement)) made.push(...own);
    } else if (heading) skipped.push(heading);
  });
  close();
  return made;
}

function sectionsOf(rows: readonly BriefingBodyRow[]): readonly Section[] {
  const sections: { heading: BriefingHeadingRow | null; rows: BriefingBodyRow[] }[] = [];
  for (const row of rows) {
    if (row.is === "heading") sections.push({ heading: row, rows: [] });
    else if (sections.length === 0) sections.push({ heading: null, rows: [row] });
    else sections.at(-1)!.rows.push(row);
  }
  return sections;
}

function hasStatement(row: BriefingBodyRow): boolean {
  if (row.is === "gap" || row.is === "wording") return true;
  if (row.status !== undefined || row.notes.length > 0) return true;
  return row.is === "text" && (row.whole.length > 0 || row.runs.some(({ notes }) => notes.length > 0));
}

function hasKeptSectionBeneath(sections: readonly Section[], index: number, depth: number): boolean {
  for (const { heading, rows } of sections.slice(index + 1)) {
    if (heading && heading.depth <= depth) return false;
    if ([...(heading ? [heading] : []), ...rows].some(hasStatement)) return true;
  }
  return false;
}

function skippedRow(headings: readonly BriefingHeadingRow[]): SkippedArticlesRow {
  const name = ({ num, title }: BriefingHeadingRow) => num || title;
  const [first, last] = [headings[0]!, headings.at(-1)!];
  const text = message("briefing.skipped", { first: name(first), last: first === last ? "none" : name(last) });
  return { is: "skipped", text, notes: [] };
}
