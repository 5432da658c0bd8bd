import { utf8, type Bytes } from "#shared/base/bytes.ts";
import { writeAkomaNtoso, type WorkNames } from "./akn/write.ts";
import { writeDocx } from "./docx/write/writeDocx.ts";
import type { DirectFormat } from "./formats.ts";
import { writeJson } from "./json.ts";
import { writeWebAnnotations } from "./jsonld/write.ts";
import { writeMarkdown } from "./markdown.ts";
import type { ExportContent } from "../export/exportContent.ts";
import { writeQdpx } from "./qdpx/write.ts";
import { methodSheet, registerSheet } from "./register/write.ts";
import { writeTableFile } from "./tables/tableFile.ts";

const WRITERS: Readonly<Record<DirectFormat, (content: ExportContent, names: WorkNames) => Bytes>> = {
  csv: (content) => writeTableFile(register(content), "csv"),
  xlsx: (content) => writeTableFile(register(content), "xlsx"),
  docx: ({ text: { id, ...text }, notes, proposals, audience }) =>
    writeDocx({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, audience }),
  jsonld: (content) => utf8(writeWebAnnotations(content)),
  md: (content) => utf8(writeMarkdown(content)),
  json: (content) => utf8(writeJson(content)),
  qdpx: writeQdpx,
  akn: (content, names) => utf8(writeAkomaNtoso(content.text, names)),
};

/** Writes the exported content of one text in a format. `names` are the wIds of its provisions (Akoma Ntoso). */
export function writeExport(format: DirectFormat, content: ExportContent, names: WorkNames = new Map()): Bytes {
  return WRITERS[format](content, names);
}

function register(content: ExportContent) {
  return [registerSheet(content), methodSheet(content)].filter((sheet) => sheet !== null);
}
