import { utf8, type Bytes } from "../base/bytes.ts";
import { akomaNtoso, type WorkNames } from "./akn/write.ts";
import { docxOf } from "./docx/write/docx.ts";
import type { Written } from "./formats.ts";
import { json } from "./json.ts";
import { webAnnotations } from "./jsonld/write.ts";
import { markdown } from "./markdown.ts";
import type { Outgoing } from "./outgoing.ts";
import { qdpx } from "./qdpx/write.ts";
import { methodSheet, registerSheet } from "./register/write.ts";
import { tableFile } from "./sheets.ts";

const WRITERS: Readonly<Record<Written, (out: Outgoing, names: WorkNames) => Bytes>> = {
  csv: (out) => tableFile(register(out), "csv"),
  xlsx: (out) => tableFile(register(out), "xlsx"),
  docx: ({ text: { id, ...text }, notes, proposals, audience }) =>
    docxOf({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, audience }),
  jsonld: (out) => utf8(webAnnotations(out)),
  md: (out) => utf8(markdown(out)),
  json: (out) => utf8(json(out)),
  qdpx,
  akn: (out, names) => utf8(akomaNtoso(out.text, names)),
};

/** What leaves about one text as a file of a format; `names` are those of its provisions through the texts (Akoma Ntoso). */
export function write(format: Written, out: Outgoing, names: WorkNames = new Map()): Bytes {
  return WRITERS[format](out, names);
}

function register(out: Outgoing) {
  return [registerSheet(out), methodSheet(out)].filter((sheet) => sheet !== null);
}
