import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Language } from "#shared/base/language.ts";
import { selectProvisionsByEId } from "#shared/publish/layouts/content/provisionSelection.ts";
import { countPages } from "#shared/publish/formats/pdf/finish/countPages.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import {
  EXPORT_FORMATS,
  hasExportFormatOption,
  isContentDerivedFormat,
  isNoteTable,
  isTableExportFormat,
  type ExportFormatName,
  type ExportTableName,
} from "#shared/publish/formats/exportFormats.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { findStableExportIds } from "#shared/publish/formats/stableExportIds.ts";
import { EXPORT_FORMAT_WRITERS, writeExport } from "#shared/publish/formats/writeExport.ts";
import { readNoteMarksOfBriefingPdf } from "#shared/publish/formats/xfdf/readNoteMarksOfBriefingPdf.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message, withMessageLanguage } from "#shared/messages/messages.ts";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { suggestFilterLine } from "../arguments/suggestFilterLine.ts";
import type { CommandEnvironment } from "../environment.ts";
import { findBriefingText, findProvisionIdsByAddress } from "../texts/findBriefingText.ts";
import { buildTableExport } from "./buildTableExport.ts";
import { openCommandOutput, type CommandOutput } from "./commandOutput.ts";
import {
  countExportedItems,
  describeExport,
  describeMissingSeverityMethod,
  formatExportExclusionLines,
} from "./describeExport.ts";
import type { ExportedFile } from "./exportedFile.ts";
import { exportSite } from "./exportSite.ts";
import { explainEarlierEntriesLeftOut, prepareBriefing, type BriefingFlagValues } from "./prepareBriefing.ts";

interface FileRequest {
  readonly format: ExportFormatName;
  readonly path: string;
  readonly table: ExportTableName;
  readonly audience: ExportAudience;
  /** What the filter found, if there is one. */
  readonly found: FilteredLedgerEntries | undefined;
  readonly language: Language;
  readonly values: BriefingFlagValues & {
    readonly [flag in "text" | "to" | "provisions" | "filter"]?: string | undefined;
  } & { readonly "with-text"?: boolean | undefined };
}

/** Writes one file. Refuses with `cli.nothing-found` if the filter lets nothing through that the file could contain. */
export async function exportFile(
  ledger: Ledger,
  request: FileRequest,
  io: CommandEnvironment,
): Promise<Outcome<ExportedFile>> {
  const { format, path, table, audience, found, language, values } = request;
  if (format === "site") return exportSite(ledger, { audience, found, language }, path, io);
  const file = await openCommandOutput(path, io);
  if (isRefusal(file)) return file;
  const written = (counts: ExportedFile["counts"], line: string, left: readonly string[]): ExportedFile => {
    return { format, path, counts, lines: [line, ...left], left, ...outputOf(file) };
  };
  if (isTableExportFormat(format) && !isNoteTable(table)) {
    const made = await withMessageLanguage(language, () =>
      buildTableExport(ledger, { what: table, format, audience, texts: values }, path),
    );
    if (isRefusal(made)) return made;
    await file.write(made.bytes);
    return written({ rows: made.rows }, made.told, made.left);
  }
  const text = findBriefingText(ledger, values.text);
  if (isRefusal(text)) return text;
  const provisions = findProvisionIdsByAddress(text, values.provisions);
  if (isRefusal(provisions)) return provisions;
  const within = provisions && selectProvisionsByEId(text.draft, provisions).within;
  const collected = collectPublication(ledger, text, audience, { found, within });
  const { content, excluded } = collected;
  const isEmpty = content.notes.length + content.proposals.length === 0;
  if (found && isEmpty && hasExportFormatOption(format, "filter"))
    return refusal("cli.nothing-found", { near: suggestFilterLine(values.filter ?? "") });
  const noteTable = isNoteTable(table) ? table : "register";
  const counts = countExportedItems(format, content, noteTable);
  if (isContentDerivedFormat(format)) {
    const names = findStableExportIds(format, ledger, collected);
    const withText = values["with-text"] === true;
    await file.write(
      await withMessageLanguage(language, () => writeExport(format, content, names, { withText, table: noteTable })),
    );
    const { contains } = EXPORT_FORMATS[format];
    const kept = contains === "text" ? [] : formatExportExclusionLines(excluded, audience);
    const older = contains === "everything" ? explainEarlierEntriesLeftOut(excluded.earlier) : [];
    const apart = noteTable === "register" ? describeMissingSeverityMethod(format, content) : [];
    return written(counts, describeExport(format, content, path, noteTable), [...older, ...kept, ...apart]);
  }
  const briefing = await prepareBriefing(ledger, text, { ...request, provisions, now: io.now() });
  if (isRefusal(briefing)) return briefing;
  const printed = await EXPORT_FORMAT_WRITERS.pdf(briefing.publication, (pages) =>
    typesetWithCheckoutAssets(pages, {}),
  );
  if (isRefusal(printed)) return printed;
  if (format === "xfdf") {
    const marks = await readNoteMarksOfBriefingPdf(printed);
    await file.write(await withMessageLanguage(language, () => EXPORT_FORMAT_WRITERS.xfdf(content, marks)));
    return written(counts, describeExport(format, content, path), formatExportExclusionLines(excluded, audience));
  }
  await file.write(printed);
  const pages = await countPages(printed);
  const { counts: inPrint, leftLines } = await briefing.told(printed);
  const { notes, proposals, positions } = inPrint;
  return written(
    { pages, notes, proposals, positions },
    message("cli.exported", { path, pages, ...inPrint }),
    leftLines,
  );
}

function outputOf(file: CommandOutput): Pick<ExportedFile, "report" | "isOnStdout"> {
  return { report: (text) => file.report(text), isOnStdout: file.isOnStdout };
}
