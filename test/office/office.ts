import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { createTempFolder } from "../support/tempFolder.ts";

export const SOFFICE = findProgramOnPath("soffice");

/** Opens files in LibreOffice and saves them in a format. Throws if it cannot open one. */
export function savedAgain(
  files: readonly Uint8Array[],
  to: "docx" | "odt" | "pdf" | "xlsx" | "ods" = "docx",
  from: "docx" | "odt" | "xlsx" | "csv" = "docx",
): readonly Uint8Array[] {
  const folder = createTempFolder("office");
  const names = files.map((_file, i) => `file-${i}.${from}`);
  files.forEach((file, i) => writeFileSync(path.join(folder, names[i]!), file));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  const out = path.join(folder, "out");
  const convert = ["--headless", profile, "--convert-to", to, "--outdir", out];
  execFileSync(SOFFICE!, [...convert, ...names.map((name) => path.join(folder, name))], { stdio: "pipe" });
  return names.map((name) => new Uint8Array(readFileSync(path.join(out, name.replace(/\w+$/u, to)))));
}

/** Opens Word files in LibreOffice and saves them as PDF, with tracked changes as it shows them. */
export function printed(files: readonly Uint8Array[]): readonly Uint8Array[] {
  return savedAgain(files, "pdf");
}
