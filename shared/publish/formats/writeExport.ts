import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { Publication } from "../publication/publication.ts";
import { buildNoteTable, buildNoteWorkbook } from "../tables/register/noteTables.ts";
import { writeTableFile } from "../tables/tableFile.ts";
import { writeAkomaNtoso } from "./akn/write.ts";
import { writeDocx } from "./docx/write/writeDocx.ts";
import type { ContentDerivedFormat, EXPORT_FORMATS, ExportFormatName, NoteTableName } from "./exportFormats.ts";
import { NO_STABLE_EXPORT_IDS, type StableExportIds } from "./stableExportIds.ts";
import type { ExportFormatSource } from "./exportFormat.ts";
import { writeHtmlPage } from "./html/writeHtmlPage.ts";
import { writeHypothesis } from "./hypothesis/write.ts";
import { writeExportAsJson } from "./json/write.ts";
import { writeWebAnnotations } from "./jsonld/write.ts";
import { writeExportAsMarkdown } from "./md/write.ts";
import { writeBriefingPdf, type TypesetPages } from "./pdf/writeBriefingPdf.ts";
import { writeQdpx } from "./qdpx/write.ts";
import type { SiteContent } from "./site/siteContent.ts";
import { writeSite, zipSite } from "./site/writeSite.ts";
import type { BriefingNoteMark } from "./xfdf/readNoteMarksOfBriefingPdf.ts";
import { writeXfdf } from "./xfdf/write.ts";

/** What can be chosen for a file beside its content. */
interface WriteOptions {
  /** Web Annotations: attaches the text. */
  readonly withText?: boolean;
  /** CSV and workbooks: the table of notes; the register if absent. */
  readonly table?: NoteTableName;
}

/** How a file is written, by what it is written from. */
interface WriterFrom extends Record<ExportFormatSource, unknown> {
  readonly publication: (content: Publication, names: StableExportIds, options?: WriteOptions) => Bytes;
  /** `marks` are those on the pages of the same notes. */
  readonly pages: (content: Publication, marks: readonly BriefingNoteMark[]) => Bytes;
  readonly typesetter: (publication: Required<Publication>, typeset: TypesetPages) => Promise<Outcome<Bytes>>;
  readonly dossier: (site: SiteContent) => Bytes;
}

type Writers = {
  readonly [Name in ExportFormatName]: WriterFrom[(typeof EXPORT_FORMATS)[Name]["source"]];
};

/** The writer of every format. They put the labels in the current message language. */
export const EXPORT_FORMAT_WRITERS: Writers = {
  docx: ({ text: { id, ...text }, notes, proposals, statuses, audience }) =>
    writeDocx({ ...text, draftId: id, shown: notes.map(({ note }) => note), proposals, statuses, audience }),
  xlsx: (content, _names, { table = "register" } = {}) => writeTableFile(buildNoteWorkbook(content, table), "xlsx"),
  pdf: writeBriefingPdf,
  html: (content, { page }) => encodeUtf8(writeHtmlPage(content, page)),
  site: (site) => zipSite(writeSite(site)),
  csv: (content, _names, { table = "register" } = {}) => writeTableFile([buildNoteTable(content, table)], "csv"),
  xfdf: (content, marks) => encodeUtf8(writeXfdf(content, marks)),
  jsonld: (content, _, options) => encodeUtf8(writeWebAnnotations(content, options)),
  hypothesis: (content) => encodeUtf8(writeHypothesis(content)),
  akn: (content, names) => encodeUtf8(writeAkomaNtoso(content.text, names.workIds)),
  qdpx: writeQdpx,
  md: (content) => encodeUtf8(writeExportAsMarkdown(content)),
  json: (content) => encodeUtf8(writeExportAsJson(content)),
};

/**
 * Writes the exported content of one text in a format. `names` come from `findStableExportIds`.
 */
export function writeExport(
  format: ContentDerivedFormat,
  content: Publication,
  names: StableExportIds = NO_STABLE_EXPORT_IDS,
  options: WriteOptions = {},
): Bytes {
  return EXPORT_FORMAT_WRITERS[format](content, names, options);
}
