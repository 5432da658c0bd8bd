import { message } from "#shared/messages/messages.ts";
import { numbered, parted } from "../choose.ts";
import { bodyRows, type HeadingRow, type Row } from "./body.ts";
import { cardsOf } from "./note.ts";
import { pageData, type BriefingInput, type PageData } from "./page.ts";
import { strayWordings, type StrayWording } from "./wording.ts";

/** Text on the one side, what is said of it on the other. */
export interface Pairing {
  readonly rows: readonly Row[];
  readonly notes: readonly number[];
}

/** A heading of the draft with what stands beneath it. */
export interface TablePart {
  readonly heading: HeadingRow | null;
  readonly pairs: readonly Pairing[];
}

/** Text | comment: a row of the table a provision, with only what somebody has said something of unless all is asked for. */
export interface TableData extends PageData {
  readonly parts: readonly TablePart[];
  readonly elsewhere: readonly number[];
  readonly strays: readonly StrayWording[];
}

export function tableData(input: BriefingInput): TableData {
  const { draft, draftId, shown, proposals = [], settings } = input;
  const notes = numbered(shown, draft, draftId);
  const rows = bodyRows(draft, draftId, notes, proposals, input);
  return {
    ...pageData(input, message("briefing.layout.table"), cardsOf(draft, notes), {
      heading: message("briefing.text"),
      text: message("briefing.column.text"),
      comment: message("briefing.column.comment"),
      nothing: message("briefing.nothing"),
    }),
    parts: partsOf(rows, settings?.wholeText ?? false),
    elsewhere: parted(notes)[1].map(({ n }) => n),
    strays: strayWordings(draft, draftId, proposals),
  };
}

/** The rows by the headings over them. A row that goes on with the words of a note before it goes into that one's cell. */
function partsOf(rows: readonly Row[], whole: boolean): readonly TablePart[] {
  const parts: { heading: HeadingRow | null; pairs: { rows: Row[]; notes: readonly number[] }[] }[] = [];
  let part = { heading: null as HeadingRow | null, pairs: [] as { rows: Row[]; notes: readonly number[] }[] };
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

/** Whether a row shows something that was said of the text: marked words, rival wording, a gap. */
function isSaidOf(row: Row): boolean {
  return row.is === "text" ? row.whole.length > 0 || row.runs.some(({ notes }) => notes.length > 0) : true;
}
