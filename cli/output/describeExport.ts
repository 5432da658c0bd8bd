import {
  EXPORT_FORMATS,
  isTableFormat,
  type ExportFormatName,
  type NoteTableName,
} from "#shared/publish/formats/exportFormats.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { buildNoteTable } from "#shared/publish/tables/register/noteTables.ts";
import { describeExportExclusions } from "#shared/publish/publication/describeExportExclusions.ts";
import type { CollectedPublication, Publication, ExportExclusions } from "#shared/publish/publication/publication.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { explainEarlierEntriesLeftOut } from "./prepareBriefing.ts";
import { message } from "#shared/messages/messages.ts";

/** Describes an exported file. */
export function describeExport(format: ExportFormatName, content: Publication, path: string): string {
  const { notes, proposals, text } = content;
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

/** Describes an exported file that may be a table of notes, and what it leaves out, line by line. */
export function describeContentExport(
  format: ExportFormatName,
  { content, excluded }: CollectedPublication,
  asked: ExportAudience,
  path: string,
  table: NoteTableName,
): readonly string[] {
  const { contains } = EXPORT_FORMATS[format];
  const kept = contains === "text" ? [] : listLeftOut(excluded, asked);
  const older = contains === "everything" ? explainEarlierEntriesLeftOut(excluded.earlier) : [];
  if (isTableFormat(format) && table !== "register")
    return [
      message("cli.exported-concordance", { path, rows: buildNoteTable(content, table).rows.length - 1 }),
      ...kept,
    ];
  // A CSV file is one table.
  const isMethodApart = format === "csv" && content.notes.some(({ note }) => hasSeverity(note));
  const apart = isMethodApart ? [message("cli.method-apart")] : [];
  return [describeExport(format, content, path), ...older, ...kept, ...apart];
}

/** Lists what an audience does not get, and why. */
export function listLeftOut(excluded: ExportExclusions, asked: ExportAudience): readonly string[] {
  return [
    ...describeExportExclusions(excluded, asked),
    ...(asked.authors === "names" ? [] : [message("cli.left.names")]),
  ];
}
