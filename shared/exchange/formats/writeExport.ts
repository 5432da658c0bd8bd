import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { writeAkomaNtoso } from "./akn/write.ts";
import { writeDocx } from "./docx/write/writeDocx.ts";
import type { ContentDerivedFormat } from "./exportFormats.ts";
import { NO_EXPORT_NAMES, type ExportNames } from "./exportNames.ts";
import { writeHypothesis } from "./hypothesis/write.ts";
import { writePage } from "./html/writePage.ts";
import { writeExportAsJson } from "./json.ts";
import { writeWebAnnotations } from "./jsonld/write.ts";
import { writeExportAsMarkdown } from "./markdown.ts";
import type { ExportContent } from "../export/exportContent.ts";
import { writeQdpx } from "./qdpx/write.ts";
import { buildSeverityMethodSheet, buildRiskRegisterSheet } from "./register/write.ts";
import { writeTableFile } from "./tables/tableFile.ts";

const WRITERS: Readonly<Record<ContentDerivedFormat, (content: ExportContent, names: ExportNames) => Bytes>> = {
  csv: (content) => writeTableFile(register(content), "csv"),
  xlsx: (content) => writeTableFile(register(content), "xlsx"),
  docx: ({ text: { id, ...text }, notes, proposals, audience }) =>
    writeDocx({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, audience }),
  jsonld: (content) => encodeUtf8(writeWebAnnotations(content)),
  hypothesis: (content) => encodeUtf8(writeHypothesis(content)),
  html: (content, { page }) => encodeUtf8(writePage(content, page)),
  md: (content) => encodeUtf8(writeExportAsMarkdown(content)),
  json: (content) => encodeUtf8(writeExportAsJson(content)),
  qdpx: writeQdpx,
  akn: (content, names) => encodeUtf8(writeAkomaNtoso(content.text, names.workIds)),
};

/** Writes the exported content of one text in a format. `names` come from `findExportNames`. */
export function writeExport(
  format: ContentDerivedFormat,
  content: ExportContent,
  names: ExportNames = NO_EXPORT_NAMES,
): Bytes {
  return WRITERS[format](content, names);
}

function register(content: ExportContent) {
  return [buildRiskRegisterSheet(content), buildSeverityMethodSheet(content)].filter((sheet) => sheet !== null);
}
