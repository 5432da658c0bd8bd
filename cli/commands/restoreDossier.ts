import { stat } from "node:fs/promises";
import path from "node:path";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { openBackupHead } from "#shared/exchange/backup/backupCode.ts";
import { DEFAULT_BACKUPS_KEPT } from "#shared/exchange/backup/saveBackup.ts";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { BackupFolder } from "#node/backups/backupFolder.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import { readDossierOrPacket } from "../dossier/readDossierOrPacket.ts";
import { readFileBytes } from "../dossier/openedDossierFile.ts";
import { openCommandOutput } from "../output/commandOutput.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { out: text, code: text, dossier: text } as const;

/**
 * `restore FILE|FOLDER --out DOSSIER [--code FILE] [--dossier ID]`: writes the dossier of a backup as a dossier file. Of a
 * folder it takes the newest backup that opens, and names those that do not. Without a code, the keys of this machine open it.
 */
export async function restoreDossierCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["out"] });
  const from = positionals[0]!;
  const out = await openCommandOutput(values.out!, io, { fresh: true, mode: 0o600 });
  if (isRefusal(out)) return out;
  const code = values.code === undefined ? null : await readFileBytes(values.code);
  if (isRefusal(code)) return code;
  const open = (file: string) => readBackup(file, code && (decodeUtf8(code) ?? ""), io);
  const isFolder = await stat(from).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const restored = isFolder ? await openNewest(from, values.dossier ?? "", open, io) : await openOne(from, open);
  if (isRefusal(restored)) return restored;
  const { name, file } = restored;
  const ledger = new Ledger(file.dossier);
  ledger.add(file.records);
  const packed = await packDossier({
    dossier: file.dossier,
    records: file.records,
    erased: ledger.erasedKeys(),
    ...(file.notes !== undefined && { notes: file.notes }),
  });
  if (isRefusal(packed)) return packed;
  await out.write(packed);
  out.report(message("cli.restored", { count: file.records.length, name, path: values.out! }));
  return 0;
}

interface Restored {
  readonly name: string;
  readonly file: ParsedDossierFile;
}

type OpenBackup = (file: string) => Promise<Outcome<ParsedDossierFile>>;

async function openOne(from: string, open: OpenBackup): Promise<Outcome<Restored>> {
  const file = await open(from);
  return isRefusal(file) ? file : { name: path.basename(from), file };
}

async function openNewest(
  folder: string,
  beginning: string,
  open: OpenBackup,
  io: CommandEnvironment,
): Promise<Outcome<Restored>> {
  const found = await new BackupFolder(folder, { keep: DEFAULT_BACKUPS_KEPT }).list();
  if (isRefusal(found)) return found;
  const candidates = found.filter(({ dossier }) => dossier.startsWith(beginning.slice(0, dossier.length)));
  const ids = [...new Set(candidates.map(({ dossier }) => dossier))].sort();
  if (ids.length > 1) return refusal("cli.restore.several", { folder, ids: ids.join(", ") });
  for (const { name } of candidates) {
    const file = await open(path.join(folder, name));
    if (!isRefusal(file)) return { name, file };
    io.err(message("cli.restore.skipped", { name, reason: explainRefusal(file) }));
  }
  return refusal("cli.restore.none", { folder });
}

/** Opens a backup with a code, or with a key of this machine. A line that is not valid refuses it. */
async function readBackup(
  path: string,
  code: string | null,
  io: CommandEnvironment,
): Promise<Outcome<ParsedDossierFile>> {
  const file = code === null ? await readDossierOrPacket(path, io.home, null) : await readWithCode(path, code);
  if (isRefusal(file)) return file;
  return file.refused[0] ? file.refused[0].refusal : file;
}

async function readWithCode(path: string, code: string): Promise<Outcome<ParsedDossierFile>> {
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const head = readPacketHead(bytes);
  if (isRefusal(head)) return head;
  const key = await openBackupHead(head.header, code);
  if (isRefusal(key)) return key;
  const file = await decryptPacket(bytes, key);
  return isRefusal(file) ? file : readDossierFile(file);
}
