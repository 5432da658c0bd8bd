import { readdir } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { message } from "#shared/messages/messages.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import type { CommandEnvironment } from "../environment.ts";
import { readFileBytes } from "./lockedDossierFile.ts";

/** Warns of copies that a folder-sync service has created beside a dossier file, if they hold records that it lacks. */
export async function warnOfConflictCopies(
  path: string,
  ledger: Ledger,
  io: Pick<CommandEnvironment, "err">,
): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names.filter((each) => isConflictCopy(basename(path), each))) {
    const copy = join(dirname(path), name);
    const count = await countLacking(copy, ledger);
    if (count > 0) io.err(message("cli.conflict-copy", { path, copy, count }));
  }
}

/**
 * Returns whether a name is that of a conflict copy: "x (Ann's conflicted copy 2026-11-29).clausemark",
 * "x.sync-conflict-….clausemark", or "x-HOST.clausemark" with a machine's name.
 */
export function isConflictCopy(name: string, other: string): boolean {
  const ending = extname(name);
  const stem = basename(name, ending);
  if (other === name || !other.startsWith(stem) || !other.endsWith(ending)) return false;
  const added = other.slice(stem.length, other.length - ending.length);
  const isMachine = /^-[A-Z0-9][A-Z0-9-]*$/.test(added) || added.toLowerCase() === `-${hostname().toLowerCase()}`;
  return isMachine || /^ \(.*conflict.*\)$/iu.test(added) || /^\.sync-conflict-/.test(added);
}

/**
 * Counts the records in a file of the same dossier that the ledger lacks, except what was put away; 0 if it belongs to another dossier or cannot
 * be read.
 */
async function countLacking(path: string, ledger: Ledger): Promise<number> {
  const bytes = await readFileBytes(path);
  const file = isRefusal(bytes) ? bytes : await readDossierFile(bytes, new Set(ledger.recordSet.byKey.keys()));
  if (isRefusal(file) || file.dossier !== ledger.dossier) return 0;
  const isLacking = ({ key, record }: OpenedRecord) =>
    !ledger.record(key) && !ledger.putAway.devices.has(record.device);
  return file.records.filter(isLacking).length;
}
