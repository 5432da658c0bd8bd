import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseJson } from "#shared/base/canonicalJson.ts";
import { decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { newBackupCode, recipientOfBackupCode } from "#shared/exchange/backup/backupCode.ts";
import { DEFAULT_BACKUPS_KEPT, MAX_BACKUPS_KEPT, saveBackup } from "#shared/exchange/backup/saveBackup.ts";
import { packDossier, verifyDossierFile, type DossierContents } from "#shared/exchange/dossier/pack.ts";
import { decryptPacket, encryptPacket } from "#shared/exchange/packet/encryption.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import { message } from "#shared/messages/messages.ts";
import { BackupFolder } from "#node/backups/backupFolder.ts";
import { realDisk } from "#node/disk/disk.ts";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { openDossier, findLocalDossierAuthor, type LocalDossierAuthor } from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { as: text, to: text, keep: text, code: text } as const;

/**
 * `backup DOSSIER --as NAME --to FOLDER [--keep N] [--code FILE]`: writes an encrypted copy into a folder, opens it again,
 * and removes the oldest beyond N. Without a code so far, `--code` names the file in which a new one is saved.
 */
export async function backUpDossierCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "to"] });
  const keep = readKept(values.keep);
  const dossier = await openDossier(positionals[0]!);
  const who = isRefusal(dossier) ? dossier : await findLocalDossierAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const recipient = await findCodeRecipient(values.code, io);
  if (isRefusal(recipient)) return recipient;
  const { ledger } = who;
  const contents = { dossier: ledger.dossier, records: selectPacketRecords(ledger, null), erased: ledger.erasedKeys() };
  const file = await packDossier(contents);
  const packet = isRefusal(file) ? file : await encryptPacket(file, { recipients: [who.recipient, recipient] });
  if (isRefusal(packet)) return packet;
  const folder = new BackupFolder(values.to!, { keep, now: io.now });
  const saved = await saveBackup(folder, ledger.dossier, packet, (read) => opens(read, who, contents));
  if (isRefusal(saved)) return saved;
  io.out(message("cli.backup.done", { path: path.join(values.to!, saved) }));
  return 0;
}

function readKept(flag: string | undefined): number {
  if (flag === undefined) return DEFAULT_BACKUPS_KEPT;
  const keep = Number(flag);
  if (!/^\d+$/.test(flag) || keep < 1 || keep > MAX_BACKUPS_KEPT) throw UsageError.value("keep", flag);
  return keep;
}

/** Opens a backup with the author's own key, and compares it with the dossier. */
async function opens(bytes: Uint8Array, who: LocalDossierAuthor, contents: DossierContents): Promise<Outcome<true>> {
  const head = readPacketHead(bytes);
  if (isRefusal(head)) return head;
  const fileKey = await who.openAgeHead(head.header);
  if (!fileKey) return refusal("packet.others");
  const file = await decryptPacket(bytes, { fileKey });
  return isRefusal(file) ? file : verifyDossierFile(file, contents);
}

/**
 * Returns the recipient of the backup code: of the file that is named, of a new code that is saved there, or the one that
 * was used here last. Only the recipient is remembered, so that whoever takes this machine does not get the code.
 */
async function findCodeRecipient(file: string | undefined, io: CommandEnvironment): Promise<Outcome<string>> {
  const memory = path.join(io.home, "backup.json");
  if (file === undefined) {
    const remembered = parseJson((await readText(memory)) ?? "") as { recipient?: unknown } | null | undefined;
    if (typeof remembered?.recipient !== "string") return refusal("cli.backup.no-code", { home: io.home });
    return remembered.recipient;
  }
  const typed = await readText(file);
  const recipient = typed === null ? await saveNewCode(file, io) : await recipientOfBackupCode(typed);
  if (isRefusal(recipient)) return recipient;
  await realDisk.makeFolder(io.home);
  await writeAtomic(memory, encodeUtf8(`${JSON.stringify({ recipient })}\n`), { mode: 0o600 });
  return recipient;
}

async function saveNewCode(file: string, io: CommandEnvironment): Promise<string> {
  const { code, recipient } = await newBackupCode();
  await writeAtomic(file, encodeUtf8(`${message("backup.code")}\n\n    ${code}\n\n${message("backup.code.what")}\n`), {
    mode: 0o600,
  });
  io.out(message("cli.backup.code", { path: file }));
  return recipient;
}

async function readText(file: string): Promise<string | null> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return bytes && decodeUtf8(new Uint8Array(bytes));
}
