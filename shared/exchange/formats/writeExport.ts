import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { writeAkomaNtoso } from "./akn/write.ts";
import { writeDocx } from "./docx/write/writeDocx.ts";
import type { ContentDerivedFormat, NoteTableName } from "./exportFormats.ts";
import { NO_EXPORT_NAMES, type ExportNames } from "./exportNames.ts";
import { writePage } from "./html/writePage.ts";
import { writeExportAsJson } from "./json.ts";
import { writeWebAnnotations } from "./jsonld/write.ts";
import { writeExportAsMarkdown } from "./markdown.ts";
import type { ExportContent } from "../export/exportContent.ts";
import { writeQdpx } from "./qdpx/write.ts";
import { buildNoteTable, buildNoteWorkbook } from "./register/noteTables.ts";
import { writeTableFile } from "./tables/tableFile.ts";

type Writer = (content: ExportContent, names: ExportNames, table: NoteTableName) => Bytes;

const WRITERS: Readonly<Record<ContentDerivedFormat, Writer>> = {
  csv: (content, _names, table) => writeTableFile([buildNoteTable(content, table)], "csv"),
  xlsx: (content, _names, table) => writeTableFile(buildNoteWorkbook(content, table), "xlsx"),
  docx: ({ text: { id, ...text }, notes, proposals, audience }) =>
    writeDocx({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, audience }),
  jsonld: (content) => encodeUtf8(writeWebAnnotations(content)),
  html: (content, { page }) => encodeUtf8(writePage(content, page)),
  md: (content) => encodeUtf8(writeExportAsMarkdown(content)),
  json: (content) => encodeUtf8(writeExportAsJson(content)),
  qdpx: writeQdpx,
  akn: (content, names) => encodeUtf8(writeAkomaNtoso(content.text, names.workIds)),
};

/**
 * Writes the exported content of one text in a format. `names` come from `findExportNames`; `table` is for CSV and
 * workbooks.
 */
export function writeExport(
  format: ContentDerivedFormat,
  content: ExportContent,
  names: ExportNames = NO_EXPORT_NAMES,
  table: NoteTableName = "register",
): Bytes {
  return WRITERS[format](content, names, table);
}
