import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const made = new Set<string>();
process.once("exit", removeTempFolders);

/**
 * A new folder in the temporary directory, for a test or a hook. It goes with the test file that made it, outside Vitest
 * with the process. Not for a test file's top: where all its tests are skipped, Vitest ends no file.
 */
export function createTempFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `clausemark-${name}-`));
  made.add(folder);
  return folder;
}

/** Takes a folder away that is not to wait for its test file's end. */
export function removeTempFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  made.delete(folder);
}

/** Takes away all that were made so far. */
export function removeTempFolders(): void {
  made.forEach(removeTempFolder);
}
