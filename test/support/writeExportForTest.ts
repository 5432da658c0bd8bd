import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  EXPORT_FORMATS,
  type ExportFormatName,
  type ExportFormatFromSource,
} from "#shared/publish/formats/exportFormats.ts";
import type { ExportFormatSource } from "#shared/publish/formats/exportFormat.ts";
import { findStableExportIds } from "#shared/publish/formats/stableExportIds.ts";
import { collectSite } from "#shared/publish/formats/site/siteContent.ts";
import { EXPORT_FORMAT_WRITERS, writeExport } from "#shared/publish/formats/writeExport.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { collectPublication, type TextForExport } from "#shared/publish/publication/publication.ts";
import { unwrapOutcome } from "./team/team.ts";

/**
 * Writes what an audience gets of a text, or of the whole dossier, in a format: the file, or for a briefing everything
 * that would be typeset.
 */
export async function writeExportForTest(
  format: ExportFormatName,
  ledger: Ledger,
  text: TextForExport,
  asked: ExportAudience,
): Promise<Bytes> {
  const collected = collectPublication(ledger, text, asked);
  if (isFrom(format, "publication"))
    return writeExport(format, collected.content, findStableExportIds(format, ledger, collected));
  if (isFrom(format, "pages")) return EXPORT_FORMAT_WRITERS[format](collected.content, []);
  if (isFrom(format, "dossier")) return EXPORT_FORMAT_WRITERS[format](collectSite(ledger, asked));
  const briefing = collectBriefing(ledger, text, { layout: "annotated", audience: asked });
  return unwrapOutcome(
    await EXPORT_FORMAT_WRITERS[format](briefing.content, (pages) => Promise.resolve(encodeUtf8(pages))),
  );
}

function isFrom<S extends ExportFormatSource>(
  format: ExportFormatName,
  source: S,
): format is ExportFormatFromSource<S> {
  return EXPORT_FORMATS[format].source === source;
}
