import type { Bytes } from "#shared/base/bytes.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { SiteContent } from "#shared/publish/formats/site/siteContent.ts";
import type { StableExportIds } from "#shared/publish/formats/stableExportIds.ts";
import type { ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import type { ContentDerivedFormat, NoteTableName, TableExportFormat } from "#shared/publish/formats/exportFormats.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import type { TableSheet } from "#shared/publish/tables/xlsx.ts";
import type { BareJpeg } from "#shared/import/pictures/bareJpeg.ts";
import type { Language } from "#shared/base/language.ts";
import { packRecordForFile } from "#shared/records/recordTransfer.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { ReadDossierFileRequest } from "#renderer/workers/readDossierFile.ts";
import type { PackDossierRequest } from "#renderer/workers/packDossier.ts";
import type { DraftingWatchRequest } from "#renderer/workers/findWatchFindings.ts";
import type { WriteExportRequest } from "#renderer/workers/writeExport.ts";
import { askWorkerOnce } from "./askWorker.ts";
import { startJobWorker } from "./startJobWorker.ts";

/** Reads and verifies a dossier file, or a packet and its key, in a worker of its own. */
export function readDossierFileInWorker(question: ReadDossierFileRequest): Promise<Outcome<ParsedDossierFile>> {
  return askWorkerOnce<Outcome<ParsedDossierFile>>(startJobWorker("readDossierFile"), question);
}

/** Packs a dossier file or a packet in a worker of its own. */
export function packDossierInWorker({ records, ...question }: PackDossierRequest): Promise<Outcome<Bytes>> {
  return askWorkerOnce<Outcome<Bytes>>(startJobWorker("packDossier"), {
    ...question,
    records: records.map(packRecordForFile),
  } satisfies PackDossierRequest);
}

/**
 * An export to write: XFDF with the marks of a PDF of the same notes, or another format with the names of the
 * provisions.
 */
type ExportJob = { readonly out: Publication; readonly words: Language } & (
  | { readonly as: ContentDerivedFormat; readonly names: StableExportIds; readonly table: NoteTableName }
  | { readonly as: "xfdf"; readonly pdf: Uint8Array }
);

/** Writes an export as a file, in a worker of its own. If aborted, it is refused with `briefing.cancelled`. */
export function writeExportInWorker(job: ExportJob, signal: globalThis.AbortSignal): Promise<Outcome<Bytes>> {
  const question: WriteExportRequest = { ...job, out: JSON.stringify(job.out) };
  return askWorkerOnce<Outcome<Bytes>>(startJobWorker("writeExport"), question, { signal });
}

/** Writes a site as a ZIP file, in a worker of its own. */
export function writeSiteInWorker(
  site: SiteContent,
  words: Language,
  signal: globalThis.AbortSignal,
): Promise<Outcome<Bytes>> {
  const question: WriteExportRequest = { as: "site", out: JSON.stringify(site), words };
  return askWorkerOnce<Outcome<Bytes>>(startJobWorker("writeExport"), question, { signal });
}

/** Writes a table as a file, in a worker of its own. */
export function writeTableInWorker(
  sheet: TableSheet,
  file: TableExportFormat,
  signal?: globalThis.AbortSignal,
): Promise<Outcome<Bytes>> {
  return askWorkerOnce<Outcome<Bytes>>(
    startJobWorker("writeExport"),
    { as: "table", sheet, file } satisfies WriteExportRequest,
    {
      signal,
    },
  );
}

/** Writes the pages of a briefing for the typesetter, in a worker of its own. */
export function writeBriefingPagesInWorker(
  publication: Required<Publication>,
  signal: globalThis.AbortSignal,
): Promise<Outcome<string>> {
  const question: WriteExportRequest = { as: "pdf", publication };
  return askWorkerOnce<Outcome<string>>(startJobWorker("writeExport"), question, { signal });
}

/** Makes a small JPEG of a photograph's file, in a worker of its own. */
export function scalePhotographInWorker(file: Bytes, signal: globalThis.AbortSignal): Promise<Outcome<BareJpeg>> {
  return askWorkerOnce<Outcome<BareJpeg>>(startJobWorker("scalePhotograph"), file, { signal });
}

/** Runs the drafting watch on a draft, in a worker of its own. */
export function findWatchFindingsInWorker(question: DraftingWatchRequest): Promise<Outcome<readonly WatchFinding[]>> {
  return askWorkerOnce<Outcome<readonly WatchFinding[]>>(startJobWorker("findWatchFindings"), question);
}
