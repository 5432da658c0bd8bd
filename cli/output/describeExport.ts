import { EXPORT_FORMATS, type ExportFormatName } from "#shared/publish/formats/exportFormats.ts";
import { describeExportExclusions } from "#shared/publish/publication/describeExportExclusions.ts";
import type { Publication, ExportExclusions } from "#shared/publish/publication/publication.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
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

/** Counts what an exported file contains. */
export function countExported(format: ExportFormatName, content: Publication): Readonly<Record<string, number>> {
  const { notes, proposals, positions, statuses, votes, text } = content;
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
export function listLeftOut(excluded: ExportExclusions, asked: ExportAudience): readonly string[] {
  return [
    ...describeExportExclusions(excluded, asked),
    ...(asked.authors === "names" ? [] : [message("cli.left.names")]),
  ];
}
