import { message } from "#shared/messages/messages.ts";
import { numberNotes, partitionPlaced } from "../content/numberedNotes.ts";
import { buildBodyRows, type HeadingRow, type BodyRow } from "./bodyRows.ts";
import { buildPrintedNotes } from "./printedNote.ts";
import { buildPageData, type BriefingInput, type PageData } from "./pageData.ts";
import { buildUnplacedWordings, type UnplacedWording } from "./wordingRows.ts";

/** Text on one side, the notes about it on the other. */
export interface TextCommentPair {
  readonly rows: readonly BodyRow[];
  readonly notes: readonly number[];
}

/** A heading of the draft with the rows beneath it. */
export interface TablePart {
  readonly heading: HeadingRow | null;
  readonly pairs: readonly TextCommentPair[];
}

/**
 * Text | comment: a row per provision. Provisions without statements are left out unless the whole text is asked for.
 */
export interface TableData extends PageData {
  readonly parts: readonly TablePart[];
  readonly elsewhere: readonly number[];
  readonly strays: readonly UnplacedWording[];
}

export function buildTableData(input: BriefingInput): TableData {
  const { draft, draftId, shown, proposals = [], settings } = input;
  const notes = numberNotes(shown, draft, draftId);
  const rows = buildBodyRows(draft, draftId, notes, proposals, input);
  return {
    ...buildPageData(input, message("briefing.layout.table"), buildPrintedNotes(draft, notes), {
      heading: message("briefing.text"),
      text: message("briefing.column.text"),
      comment: message("briefing.column.comment"),
      nothing: message("briefing.nothing"),
    }),
    parts: partsOf(rows, settings?.wholeText ?? false),
    elsewhere: partitionPlaced(notes)[1].map(({ n }) => n),
    strays: buildUnplacedWordings(draft, draftId, proposals),
  };
}

/** Groups the rows by heading. A row that continues the words of the note before it goes into the same cell. */
function partsOf(rows: readonly BodyRow[], whole: boolean): readonly TablePart[] {
  const parts: { heading: HeadingRow | null; pairs: { rows: BodyRow[]; notes: readonly number[] }[] }[] = [];
  let part = { heading: null as HeadingRow | null, pairs: [] as { rows: BodyRow[]; notes: readonly number[] }[] };
  const close = () =>
    (part.pairs.length > 0 || (part.heading && (whole || part.heading.notes.length > 0))) && parts.push(part);
  for (const row of rows) {
    if (row.is === "heading") {
      close();
      part = { heading: row, pairs: [] };
    } else if (row.notes.length > 0) part.pairs.push({ rows: [row], notes: row.notes });
    else if (!whole && !isSaidOf(row)) continue;
    else if (part.pairs.length > 0 && isSaidOf(row)) part.pairs.at(-1)!.rows.push(row);
    else part.pairs.push({ rows: [row], notes: [] });
  }
  close();
  return parts;
}

/** Whether a row shows a statement about the text: marked words, a rival wording, or a gap. */
function isSaidOf(row: BodyRow): boolean {
  return row.is === "text" ? row.whole.length > 0 || row.runs.some(({ notes }) => notes.length > 0) : true;
}
