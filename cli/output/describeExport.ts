import {
  EXPORT_FORMATS,
  isTableExportFormat,
  type ExportFormatName,
  type NoteTableName,
} from "#shared/publish/formats/exportFormats.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { buildNoteTable } from "#shared/publish/tables/register/noteTables.ts";
import { describeExportExclusions } from "#shared/publish/publication/describeExportExclusions.ts";
import type { Publication, ExportExclusions } from "#shared/publish/publication/publication.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { message } from "#shared/messages/messages.ts";

/** Describes an exported file; `table` is the table of notes of a CSV file or workbook. */
export function describeExport(
  format: ExportFormatName,
  content: Publication,
  path: string,
  table: NoteTableName = "register",
): string {
  const { notes, proposals, text } = content;
  if (isTableExportFormat(format) && table !== "register")
    return message("cli.exported-concordance", { path, rows: countRows(content, table) });
  switch (EXPORT_FORMATS[format].contains) {
    case "text":
      return message("cli.wrote-text", { path, provisions: text.draft.provisions.length });
    case "notes":
      return message("cli.exported-register", { path, rows: notes.length });
    case "notes-and-proposals":
    case "everything":
      return message("cli.wrote", { path, notes: notes.length, proposals: proposals.length });
  }
}

const countRows = (content: Publication, table: NoteTableName) => buildNoteTable(content, table).rows.length - 1;

/** Says that a CSV file, which is one table, does not contain how severity was assessed. */
export function describeMissingSeverityMethod(format: ExportFormatName, content: Publication): readonly string[] {
  const isApart = format === "csv" && content.notes.some(({ note }) => hasSeverity(note));
  return isApart ? [message("cli.method-apart")] : [];
}

/** Counts what an exported file contains; `table` is the table of notes of a CSV file or workbook. */
export function countExportedItems(
  format: ExportFormatName,
  content: Publication,
  table: NoteTableName = "register",
): Readonly<Record<string, number>> {
  const { notes, proposals, positions, statuses, votes, text } = content;
  if (isTableExportFormat(format) && table !== "register") return { rows: countRows(content, table) };
  const both = { notes: notes.length, proposals: proposals.length };
  switch (EXPORT_FORMATS[format].contains) {
    case "text":
      return { provisions: text.draft.provisions.length };
    case "notes":
      return { notes: notes.length };
    case "notes-and-proposals":
      return both;
    case "everything":
      return { ...both, positions: positions.length, statuses: statuses.length, votes: votes.length };
  }
}

/** Lists what an audience does not get, and why. */
export function formatExportExclusionLines(excluded: ExportExclusions, asked: ExportAudience): readonly string[] {
  return [
    ...describeExportExclusions(excluded, asked),
    ...(asked.authors === "names" ? [] : [message("cli.left.names")]),
  ];
}
