import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { EXPORT_FORMATS, EXPORT_FORMAT_NAMES, type ExportFormatName } from "#shared/publish/formats/exportFormats.ts";

/**
 * Returns a folder for several files, and creates it if only its parent exists. Refuses with `cli.no-folder`, or with
 * `cli.not-a-folder` if a file has that name or standard output is meant.
 */
export async function openOutputFolder(path: string): Promise<Outcome<string>> {
  if (path === "-") return refusal("cli.not-a-folder", { path });
  const there = await stat(path).catch(() => null);
  if (there) return there.isDirectory() ? path : refusal("cli.not-a-folder", { path });
  const folder = dirname(resolve(path));
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return refusal("cli.no-folder", { folder });
  await mkdir(path);
  return path;
}

/** Names a format's file among others: "paris.docx"; "paris.hypothesis.json", because "paris.json" is another format. */
export function exportFileNameInFolder(stem: string, format: ExportFormatName): string {
  const { extension } = EXPORT_FORMATS[format];
  const isOfAnother = extension !== format && EXPORT_FORMAT_NAMES.some((name) => name === extension);
  return isOfAnother ? `${stem}.${format}.${extension}` : `${stem}.${extension}`;
}
