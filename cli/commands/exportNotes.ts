import { realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_TABLES, type ExportFormatName } from "#shared/publish/formats/exportFormats.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import { briefingFlags } from "../output/prepareBriefing.ts";
import { openDossierForViewer } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments, splitCommaList, UsageError } from "../arguments/parseArguments.ts";
import { refuseFlagsOfOtherFormats } from "../arguments/exportFlags.ts";
import type { CommandEnvironment } from "../environment.ts";
import { exportFileNameInFolder, openOutputFolder } from "../output/outputFolder.ts";
import { exportFile } from "../output/exportFile.ts";
import type { ExportedFile } from "../output/exportedFile.ts";

const flags = {
  as: { type: "string" },
  format: { type: "string" },
  out: { type: "string" },
  audience: { type: "string" },
  "include-informals": { type: "boolean" },
  "include-replies": { type: "boolean" },
  "include-earlier": { type: "boolean" },
  "include-photographs": { type: "boolean" },
  "with-text": { type: "boolean" },
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
  json: { type: "boolean" },
  ...briefingFlags,
} as const;

/**
 * `export DOSSIER --format … --out FILE …`: what an audience may see of a text's notes and proposals, in one of the
 * formats of docs/formats.md; as a site, of all texts; or, as csv or xlsx, a table of positions, proposals or the
 * concordance. Several formats, with commas between, are written to a folder. Needs no key, except to show what a blind
 * round hides from others. Prints what was left out, and why. Overwrites an earlier export, but never a dossier.
 */
export async function exportNotesCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["format", "out"] });
  const formats = readFormats(values.format!);
  const audience = readChoiceFlag("audience", values.audience, ["public", "team"], "public");
  const authors = readChoiceFlag("authors", values.authors, ["names", "roles", "none"], "none");
  const language = readChoiceFlag("language", values.language, LANGUAGES, getMessageLanguage());
  const table = readChoiceFlag("table", values.table, EXPORT_TABLES, "register");
  const informals = values["include-informals"] ?? false;
  if (informals && audience === "public") throw UsageError.clash("include-informals", "audience public");
  if (table === "ratings" && audience === "public") throw UsageError.clash("table ratings", "audience public");
  refuseFlagsOfOtherFormats(values, formats, table);
  const asked: ExportAudience = {
    audience,
    informals,
    authors,
    replies: values["include-replies"] ?? false,
    earlier: values["include-earlier"] ?? false,
    photographs: values["include-photographs"] ?? false,
  };
  const { filter, faults } = parseFilterQuery(values.filter ?? "");
  if (faults[0]) return faults[0].refusal;
  const dossier = await openDossierForViewer(positionals[0]!, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const found = filter.length > 0 ? filterLedger(ledger, filter, ledger.viewer) : undefined;
  const paths = await pathsOf(values.out!, formats, dossier.path);
  if (isRefusal(paths)) return paths;
  const files: ExportedFile[] = [];
  for (const [format, path] of paths) {
    if (await isSame(path, dossier.path)) return refusal("cli.exists", { path });
    const file = await exportFile(ledger, { format, path, table, audience: asked, found, language, values }, io);
    if (isRefusal(file)) return file;
    files.push(file);
    if (!values.json) file.report(file.lines.join("\n"));
  }
  if (values.json) reportAsJson(files, io);
  return 0;
}

function readFormats(list: string): readonly ExportFormatName[] {
  const formats = splitCommaList(list.toLowerCase()).map((name) =>
    readChoiceFlag("format", name, EXPORT_FORMAT_NAMES, "pdf"),
  );
  if (formats.length === 0) throw UsageError.value("format", list, EXPORT_FORMAT_NAMES);
  return [...new Set(formats)];
}

/** Returns the path of each format's file: `--out` itself for one, a name in that folder for several. */
async function pathsOf(
  out: string,
  formats: readonly ExportFormatName[],
  dossier: string,
): Promise<Outcome<readonly (readonly [ExportFormatName, string])[]>> {
  if (formats.length === 1) return [[formats[0]!, out]];
  const folder = await openOutputFolder(out);
  if (isRefusal(folder)) return folder;
  const stem = basename(dossier).replace(/\.clausemark$/iu, "");
  return formats.map((format) => [format, join(folder, exportFileNameInFolder(stem, format))] as const);
}

/** Prints a summary of what was written; on standard error if standard output is the file. */
function reportAsJson(files: readonly ExportedFile[], io: CommandEnvironment): void {
  const summary = { files: files.map(({ format, path, counts, left }) => ({ format, path, ...counts, left })) };
  if (files.some(({ isOnStdout }) => isOnStdout)) io.err(JSON.stringify(summary, null, 2));
  else io.json(summary);
}

/** Returns whether an export would overwrite the dossier itself, by whatever path. */
async function isSame(path: string, dossier: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null);
  return real !== null && real === (await realpath(dossier));
}
