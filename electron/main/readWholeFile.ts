import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { MAX_HOST_FILE_BYTES } from "#shared/host/ipcSchemas.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { errorCodeOrName, logFault } from "./logFault.ts";

/** Reads a file by its path. Refuses with `file.none`, `file.too-large` or `file.not-read`. */
export async function readWholeFile(file: string): Promise<Outcome<NamedFile>> {
  const name = path.basename(file);
  try {
    const found = await stat(file);
    if (!found.isFile()) return refusal("file.none", { name });
    if (found.size > MAX_HOST_FILE_BYTES)
      return refusal("file.too-large", { name, megabytes: MAX_HOST_FILE_BYTES / 1024 / 1024 });
    return { name, bytes: new Uint8Array(await readFile(file)) };
  } catch (error) {
    logFault("open", error);
    return refusal("file.not-read", { name, code: errorCodeOrName(error) });
  }
}

/** Returns a file name to suggest: without characters that some file systems forbid, at most 150 UTF-16 units. */
export function toSafeFileName(name: string): string {
  const last = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").replace(/\s+/gu, " ");
  return last.replace(/^[. ]+|[. ]+$/gu, "").slice(0, 150) || "clausemark";
}
