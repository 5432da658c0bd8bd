import type { Bytes } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { saveBackup } from "#shared/exchange/backup/saveBackup.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import type { Backups } from "#shared/host/backups.ts";
import type { Host } from "#shared/host/host.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { listLocalNotes, writeOwnNotes } from "../session/localNotes.ts";
import { packDossierInWorker, readDossierFileInWorker } from "../base/workerJobs.ts";
import type { InspectedDossier } from "./withInspectedDossier.ts";
import { findRevisionOfDraft, openedTextOfReading } from "../textModel/textReadings.ts";

/** Returns a value that differs if a backup made now would contain something else than one made before. */
export function fingerprintForBackup({ ledger, localState }: Pick<InspectedDossier, "ledger" | "localState">): string {
  const local = [localState.privateNotes.value, localState.unsignedNotes.value, localState.form.value];
  return sha256(JSON.stringify([[...ledger.recordSet.byKey.keys()].sort(), ledger.erasedKeys().size, local])).slice(
    0,
    32,
  );
}

/**
 * Packs a dossier for a backup: all records and, as Web Annotations, the notes that are only here; encrypted to this
 * device and to the backup code. It contains no key of a device.
 */
export async function packBackup(
  { ledger, localState, device }: InspectedDossier,
  ownRecipient: string,
  codeRecipient: string,
): Promise<Outcome<Bytes>> {
  const notes = writeNotes(ledger, localState, device);
  return packDossierInWorker({
    dossier: ledger.dossier,
    records: selectPacketRecords(ledger, null),
    erased: ledger.erasedKeys(),
    to: { recipients: [ownRecipient, codeRecipient] },
    ...(notes !== null && { notes }),
  });
}

/**
 * Writes a backup of a dossier into the chosen folder, and opens it again with this device's key before older ones are
 * removed.
 *
 * @returns the name of its file, or a refusal (`backup.off` if no folder is chosen)
 */
export async function backUpDossier(
  host: Host,
  backups: Backups,
  dossier: InspectedDossier,
  ownRecipient: string,
): Promise<Outcome<string>> {
  const settings = await backups.settings();
  if (isRefusal(settings)) return settings;
  if (!settings) return refusal("backup.off");
  const of = fingerprintForBackup(dossier);
  const count = dossier.ledger.recordSet.byKey.size;
  const bytes = await packBackup(dossier, ownRecipient, settings.recipient);
  if (isRefusal(bytes)) return bytes;
  const { dossier: id } = dossier.ledger;
  const saved = await saveBackup(backups, id, bytes, (read) => verifyBackup(host, read, count));
  if (!isRefusal(saved)) dossier.localState.lastBackup.value = { of };
  return saved;
}

/** Opens a backup with this device's key; refused unless every record is in it and valid. */
async function verifyBackup(host: Host, bytes: Bytes, count: number): Promise<Outcome<true>> {
  const head = readPacketHead(bytes);
  if (isRefusal(head)) return head;
  const fileKey = await host.signer.openHead(head.header);
  if (isRefusal(fileKey)) return fileKey;
  const file = await readDossierFileInWorker({ bytes, key: { fileKey } });
  if (isRefusal(file)) return file;
  return file.refused.length === 0 && file.records.length === count ? true : refusal("backup.unverified");
}

function writeNotes(ledger: Ledger, localState: InspectedDossier["localState"], device: string): string | null {
  const { newestText } = ledger;
  if (!newestText) return null;
  const text = openedTextOfReading(newestText, newestText.revision.draftId);
  const revision = findRevisionOfDraft(newestText, text.id);
  const described = { ...text, title: revision.document.body.title, symbol: revision.revision.body.symbol ?? "" };
  return writeOwnNotes(ledger, device, described, listLocalNotes(localState));
}
