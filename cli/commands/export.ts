import { realpath } from "node:fs/promises";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { selectProvisionsByEId } from "#shared/publish/layouts/content/provisionSelection.ts";
import { countPages } from "#shared/publish/formats/pdf/finish/countPages.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import {
  EXPORT_FORMATS,
  EXPORT_FORMAT_NAMES,
  EXPORT_TABLES,
  hasFormatOption,
  holdsPhotographs,
  isTableFormat,
  optionalEarlierContentOf,
  isContentDerivedFormat,
} from "#shared/publish/formats/exportFormats.ts";
import { collectExport } from "#shared/publish/publication/publication.ts";
import { findExportNames } from "#shared/publish/formats/exportNames.ts";
import { WRITERS, writeExport } from "#shared/publish/formats/writeExport.ts";
import { readNoteMarksOfBriefingPdf } from "#shared/publish/formats/xfdf/readNoteMarksOfBriefingPdf.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { withMessageLanguage, message, getMessageLanguage } from "#shared/messages/messages.ts";
import { typesetWithCheckoutAssets } from "#node/typeset/typeset.ts";
import { briefingFlags, prepareBriefing, explainEarlierEntriesLeftOut } from "../output/prepareBriefing.ts";
import { openDossierForViewer } from "../dossier/openDossier.ts";
import { readChoiceFlag, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import { describeExport, listLeftOut } from "../output/describeExport.ts";
import type { CommandEnvironment } from "../io.ts";
import { openOutput } from "../output/commandOutput.ts";
import { exportSite } from "../output/exportSite.ts";
import { buildTableExport } from "../output/buildTableExport.ts";
import { findProvisionIds, findBriefingText } from "../texts/findBriefingText.ts";

const flags = {
  as: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  audience: { type: "string" },
  "include-informals": { type: "boolean" },
  "include-replies": { type: "boolean" },
  "include-earlier": { type: "boolean" },
  "include-photographs": { type: "boolean" },
  authors: { type: "string" },
  language: { type: "string" },
  table: { type: "string" },
  text: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  filter: { type: "string" },
  provisions: { type: "string" },
  concordance: { type: "boolean" },
  state: { type: "boolean" },
  votes: { type: "boolean" },
  ...briefingFlags,
} as const;

/**
 * `export DOSSIER --format … --out FILE …`: what an audience may see of a text's notes and proposals, in one of the
 * formats of docs/formats.md; as a site, of all texts; or, as csv or xlsx, a table of positions, proposals or the concordance. Needs no key,
 * except to show what a blind round hides from others. Prints what was left out, and why. Overwrites an earlier export,
 * but never a dossier.
 */
export async function run(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["format", "out"] });
  const format = readChoiceFlag("format", values.format, EXPORT_FORMAT_NAMES, "pdf");
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "public");
  const authors = readChoiceFlag("authors", values.authors, ["names", "roles", "none"], "none");
  const language = readChoiceFlag("language", values.language, LANGUAGES, getMessageLanguage());
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  const [replies, earlier] = [values["include-replies"] ?? false, values["include-earlier"] ?? false];
  const photographs = values["include-photographs"] ?? false;
  if (photographs && !holdsPhotographs(format)) throw UsageError.clash("include-photographs", `format ${format}`);
  const asked: ExportAudience = { audience, informals, authors, replies, earlier, photographs };
  const { filter, faults } = parseFilterQuery(values.filter ?? "");
  if (faults[0]) return faults[0].refusal;
  const table = readChoiceFlag("table", values.table, ["register", ...EXPORT_TABLES], "register");
  if (earlier && !optionalEarlierContentOf(format, { table, layout: values.layout }))
    throw UsageError.clash("include-earlier", `format ${format}`);
  if (!hasFormatOption(format, "text"))
    for (const flag of ["text", "provisions"] as const)
      if (values[flag] !== undefined) throw UsageError.clash(flag, `format ${format}`);
  const path = values.out!;
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const found = filter.length > 0 ? filterLedger(dossier.ledger, filter, dossier.ledger.viewer) : undefined;
  if (format === "site")
    return (await isSame(path, dossier.path))
      ? refusal("cli.exists", { path })
      : exportSite(dossier.ledger, { audience: asked, found, language }, path, io);
  const file = (await isSame(path, dossier.path)) ? refusal("cli.exists", { path }) : await openOutput(path, io);
  if (isRefusal(file)) return file;
  const { ledger } = dossier;
  if (isTableFormat(format) && table !== "register") {
    if (values.provisions !== undefined) throw UsageError.clash("provisions", `table ${table}`);
    const made = await withMessageLanguage(language, () =>
      buildTableExport(ledger, { what: table, format, audience: asked, texts: values }, path),
    );
    if (isRefusal(made)) return made;
    await file.write(made.bytes);
    file.report(made.told);
    return 0;
  }
  const text = findBriefingText(ledger, values.text);
  if (isRefusal(text)) return text;
  const provisions = findProvisionIds(text, values.provisions);
  if (isRefusal(provisions)) return provisions;
  const within = provisions && selectProvisionsByEId(text.draft, provisions).within;
  const collected = collectExport(ledger, text, asked, { found, within });
  const { content, excluded } = collected;
  if (isContentDerivedFormat(format)) {
    const names = findExportNames(format, ledger, collected);
    await file.write(await withMessageLanguage(language, () => writeExport(format, content, names)));
    const { contains } = EXPORT_FORMATS[format];
    const kept = contains === "text" ? [] : listLeftOut(excluded, asked);
    const older = contains === "everything" ? explainEarlierEntriesLeftOut(excluded.earlier) : [];
    file.report([describeExport(format, content, path), ...older, ...kept].join("\n"));
    return 0;
  }
  const briefing = await prepareBriefing(ledger, text, {
    audience: asked,
    found,
    provisions,
    language,
    values,
    now: io.now(),
  });
  if (isRefusal(briefing)) return briefing;
  const printed = await typesetWithCheckoutAssets(briefing.source, {});
  if (isRefusal(printed)) return printed;
  if (format === "xfdf") {
    const marks = await readNoteMarksOfBriefingPdf(printed);
    await file.write(await withMessageLanguage(language, () => WRITERS.xfdf(content, marks)));
    file.report([describeExport(format, content, path), ...listLeftOut(excluded, asked)].join("\n"));
    return 0;
  }
  await file.write(printed);
  const pages = await countPages(printed);
  const { counts, leftLines: unprinted } = await briefing.told(printed);
  file.report([message("cli.exported", { path, pages, ...counts }), ...unprinted].join("\n"));
  return 0;
}

/** Returns whether an export would overwrite the dossier itself, by whatever path. */
async function isSame(path: string, dossier: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null);
  return real !== null && real === (await realpath(dossier));
}
