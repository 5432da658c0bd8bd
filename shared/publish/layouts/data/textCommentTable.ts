import { message } from "#shared/messages/messages.ts";
import { numberNotes, partitionPlacedNotes } from "../content/numberedNotes.ts";
import { buildBriefingBodyRows, type BriefingHeadingRow, type BriefingBodyRow } from "./bodyRows.ts";
import { buildPrintedNotes } from "./printedNote.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { labelProvisionStatuses } from "./provisionStatuses.ts";
import { buildUnplacedWordings, type UnplacedWording } from "./wordingRows.ts";

/** Text on one side, the notes about it on the other. */
export interface TextCommentPair {
  readonly rows: readonly BriefingBodyRow[];
  readonly notes: readonly number[];
}

/** A heading of the draft with the rows beneath it. */
export interface TableLayoutSection {
  readonly heading: BriefingHeadingRow | null;
  readonly pairs: readonly TextCommentPair[];
}

/**
 * Text | comment: a row per provision. Provisions without statements are left out unless the whole text is asked for.
 */
export interface TableLayoutData extends CommonLayoutData {
  readonly parts: readonly TableLayoutSection[];
  readonly elsewhere: readonly number[];
  readonly strays: readonly UnplacedWording[];
}

export function buildTableLayoutData(input: BriefingInput): TableLayoutData {
  const { draft, draftId, shown, proposals = [], settings } = input;
  const notes = numberNotes(shown, draft, draftId);
  const statuses = labelProvisionStatuses(draft, input.statuses);
  const rows = buildBriefingBodyRows(draft, draftId, notes, proposals, { ...input, statuses });
  return {
    ...buildCommonLayoutData(input, message("briefing.layout.table"), buildPrintedNotes(draft, notes), {
      heading: message("briefing.text"),
      text: message("briefing.column.text"),
      comment: message("briefing.column.comment"),
      nothing: message("briefing.nothing"),
    }),
    parts: partsOf(rows, settings?.wholeText ?? false),
    elsewhere: partitionPlacedNotes(notes)[1].map(({ n }) => n),
    strays: buildUnplacedWordings(draft, draftId, proposals),
  };
}

/** Groups the rows by heading. A row that continues the words of the note before it goes into the same cell. */
function partsOf(rows: readonly BriefingBodyRow[], whole: boolean): readonly TableLayoutSection[] {
  const parts: {
    heading: BriefingHeadingRow | null;
    pairs: { rows: BriefingBodyRow[]; notes: readonly number[] }[];
  }[] = [];
  let part = {
    heading: null as BriefingHeadingRow | null,
    pairs: [] as { rows: BriefingBodyRow[]; notes: readonly number[] }[],
  };
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
function isSaidOf(row: BriefingBodyRow): boolean {
  return row.is === "text" ? row.whole.length > 0 || row.runs.some(({ notes }) => notes.length > 0) : true;
}
