import type { Bytes } from "#shared/base/bytes.ts";
import type { ContentDerivedFormat, NoteTableName, TableExportFormat } from "#shared/publish/formats/exportFormats.ts";
import type { StableExportIds } from "#shared/publish/formats/stableExportIds.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { writeTableFile } from "#shared/publish/tables/tableFile.ts";
import { writeBriefingPages } from "#shared/publish/formats/pdf/writeBriefingPages.ts";
import type { SiteContent } from "#shared/publish/formats/site/siteContent.ts";
import { EXPORT_FORMAT_WRITERS, writeExport } from "#shared/publish/formats/writeExport.ts";
import type { TableSheet } from "#shared/publish/tables/xlsx.ts";
import type { Language } from "#shared/base/language.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { serveWorkerRequests } from "./serveWorkerRequests.ts";

/**
 * What to export, in which format, and the language of Clausemark's own words. `out` is a `Publication` as JSON,
 * because a string crosses to the worker faster than an object.
 */
export type WriteExportRequest =
  | {
      readonly as: ContentDerivedFormat;
      readonly out: string;
      readonly names: StableExportIds;
      readonly table: NoteTableName;
      readonly words: Language;
    }
  /** XFDF, whose marks are those of the given PDF of the same notes. */
  | { readonly as: "xfdf"; readonly out: string; readonly pdf: Uint8Array; readonly words: Language }
  /** A site; `out` is a `SiteContent` as JSON. */
  | { readonly as: "site"; readonly out: string; readonly words: Language }
  /** A finished table. */
  | { readonly as: "table"; readonly sheet: TableSheet; readonly file: TableExportFormat }
  /** The pages of a briefing, for the typesetter. */
  | { readonly as: "pdf"; readonly publication: Required<Publication> };

serveWorkerRequests(async (question: WriteExportRequest): Promise<Bytes | string> => {
  switch (question.as) {
    case "table":
      return writeTableFile([question.sheet], question.file);
    case "pdf":
      return writeBriefingPages(question.publication);
    case "xfdf": {
      const reader = await import("#shared/publish/formats/xfdf/readNoteMarksOfBriefingPdf.ts");
      const marks = await reader.readNoteMarksOfBriefingPdf(question.pdf);
      return withMessageLanguage(question.words, () =>
        EXPORT_FORMAT_WRITERS.xfdf(JSON.parse(question.out) as Publication, marks),
      );
    }
    case "site":
      return withMessageLanguage(question.words, () =>
        EXPORT_FORMAT_WRITERS.site(JSON.parse(question.out) as SiteContent),
      );
    default: {
      const { as, out, names, table, words } = question;
      return withMessageLanguage(words, () => writeExport(as, JSON.parse(out) as Publication, names, { table }));
    }
  }
});
