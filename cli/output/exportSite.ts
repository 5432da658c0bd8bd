import { mkdir, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Bytes } from "#shared/base/bytes.ts";
import type { Language } from "#shared/base/language.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { collectSite, countExcludedFromSite } from "#shared/publish/formats/site/siteContent.ts";
import { writeSite, zipSite } from "#shared/publish/formats/site/writeSite.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import type { FilteredLedgerEntries } from "#shared/ledger/filters/filterLedger.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message, withMessageLanguage } from "#shared/messages/messages.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import type { CommandEnvironment } from "../environment.ts";
import type { ExportedFile } from "./exportedFile.ts";
import { openCommandOutput } from "./commandOutput.ts";
import { formatExportExclusionLines } from "./describeExport.ts";

/** What a site is made for: an audience, perhaps only what a filter found, in a language. */
interface SiteRequest {
  readonly audience: ExportAudience;
  readonly found: FilteredLedgerEntries | undefined;
  readonly language: Language;
}

/**
 * Writes the site of a dossier to a new or empty folder or, if the path ends in `.zip`, to one file; reports what was
 * left out. Refuses a folder with files (`cli.folder-not-empty`): what is left of an earlier export for the team would
 * be published.
 */
export async function exportSite(
  ledger: Ledger,
  { audience, found, language }: SiteRequest,
  path: string,
  io: CommandEnvironment,
): Promise<Outcome<ExportedFile>> {
  const made = await withMessageLanguage(language, () => {
    const content = collectSite(ledger, audience, found);
    return { files: writeSite(content), texts: content.texts.length, changes: content.changes.length };
  });
  const written = await (/\.zip$/iu.test(path) || path === "-"
    ? writeZip(path, made.files, io)
    : writeFolder(path, made.files, io));
  if (isRefusal(written)) return written;
  const excluded = countExcludedFromSite(ledger, audience, found);
  const { texts, changes } = made;
  const left = excluded ? formatExportExclusionLines(excluded, audience) : [];
  const lines = [message("cli.exported-site", { path, texts, changes }), ...left];
  return { format: "site", path, counts: { texts, changes }, lines, left, isOnStdout: path === "-", report: written };
}

type Report = (text: string) => void;

async function writeZip(
  path: string,
  files: ReadonlyMap<string, Bytes>,
  io: CommandEnvironment,
): Promise<Outcome<Report>> {
  const file = await openCommandOutput(path, io);
  if (isRefusal(file)) return file;
  await file.write(zipSite(files));
  return (text) => file.report(text);
}

async function writeFolder(
  path: string,
  files: ReadonlyMap<string, Bytes>,
  io: CommandEnvironment,
): Promise<Outcome<Report>> {
  const folder = resolve(path);
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return refusal("cli.no-folder", { folder: dirname(folder) });
    if (code !== "EEXIST") return refusal("cli.unwritable", { path, code: code ?? "" });
    const there = await readdir(folder).catch(() => null);
    if (there === null) return refusal("cli.unwritable", { path, code: "ENOTDIR" });
    if (there.length > 0) return refusal("cli.folder-not-empty", { path });
  }
  for (const [name, bytes] of files) await writeAtomic(join(folder, name), bytes, { mode: 0o644 });
  return (text) => io.out(text);
}
