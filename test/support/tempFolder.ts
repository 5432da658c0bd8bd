import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const made = new Set<string>();
process.once("exit", removeTempFolders);

/**
 * Creates a folder in the temporary directory for a test or a hook. It is removed with its test file, outside Vitest
 * when the process ends. Do not call it at the top of a test file: if all its tests are skipped, Vitest never ends the
 * file.
 */
export function createTempFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `clausemark-${name}-`));
  made.add(folder);
  return folder;
}

/** Removes a folder before the end of its test file. */
export function removeTempFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  made.delete(folder);
}

/** Removes all folders created so far. */
export function removeTempFolders(): void {
  made.forEach(removeTempFolder);
}
