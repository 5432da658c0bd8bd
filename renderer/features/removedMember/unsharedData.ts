import { findNotesSinceRemoval } from "#shared/publish/publication/unsharedNotes.ts";
import { selectPacketRecords, ageRecipientsOfMembers } from "#shared/exchange/packet/packetRecords.ts";
import { replicationStatusWithoutDevice } from "#shared/ledger/queries/receipts.ts";
import { findDeviceRemoval } from "#shared/ledger/queries/deviceRemoval.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { packDossierInWorker } from "#renderer/workspace/base/workerJobs.ts";
import type { DossierSession } from "#renderer/workspace/session/dossierSession.ts";
import { rememberSavedDossierFile } from "#renderer/workspace/session/savedDossierFiles.ts";
import { listLocalNotes, listUnfinishedNotes, writeOwnNotes } from "#renderer/workspace/session/localNotes.ts";

/** How much only this machine has, as far as is known here. */
export interface UnsharedDataCounts {
  /** Records that nobody else is known to have, including those that were set aside. */
  readonly records: number;
  readonly privateNotes: number;
  readonly unfinished: number;
  /** Notes that were saved for the team, but never signed. */
  readonly unsigned: number;
}

export function countUnsharedData(
  { ledger }: Dossier,
  { localState, publicKeys: { device } }: DossierSession,
): UnsharedDataCounts {
  const { missing } = replicationStatusWithoutDevice(ledger, device);
  const hub = localState.hub.value;
  const unsent = new Set(hub ? hub.unsent : missing);
  const aside = findDeviceRemoval(ledger, device)?.since ?? [];
  const records = new Set([...aside, ...missing.filter((key) => unsent.has(key))]);
  return {
    records: records.size,
    privateNotes: localState.privateNotes.value.filter(({ unfinished }) => !unfinished).length,
    unfinished: listUnfinishedNotes(localState).length,
    unsigned: localState.unsignedNotes.value.length,
  };
}

/**
 * Saves the data that only this machine has, in a packet that the team and this device can open: all records and, as
 * Web Annotations, the notes that were set aside and, on request, private, unfinished and unsigned ones. Returns whether it was
 * saved.
 */
export async function saveUnsharedData(workspace: Workspace, withPrivate: boolean): Promise<boolean> {
  const dossier = workspace.dossier.value!;
  const { ledger } = dossier;
  const session = dossier.session!;
  const notes = notesFor(dossier, session, withPrivate);
  const members = ledger.members.map(({ id }) => id);
  const packed = await packDossierInWorker({
    dossier: ledger.dossier,
    records: selectPacketRecords(ledger, null),
    erased: ledger.erasedKeys(),
    to: { recipients: [...new Set([...ageRecipientsOfMembers(ledger, members), session.publicKeys.recipient])] },
    ...(notes !== null && { notes }),
  });
  const bytes = workspace.notifications.valueOrNotify(packed);
  if (!bytes) return false;
  // The file's name is never encrypted, so it does not name the dossier.
  const name = `packet ${new Date().toISOString().slice(0, 10)}.clausemark`;
  const saved = workspace.notifications.valueOrNotify(await workspace.host.files.save("dossier", { name, bytes }));
  if (!saved) return false;
  rememberSavedDossierFile(session.localState.savedFiles, members);
  workspace.notifications.notify("files.saved", { name: saved });
  return true;
}

function notesFor(
  { ledger, openRevision, notes }: Dossier,
  { localState, publicKeys }: DossierSession,
  withPrivate: boolean,
): string | null {
  const all = [...findNotesSinceRemoval(ledger, publicKeys.device), ...(withPrivate ? listLocalNotes(localState) : [])];
  const text = notes.value?.text;
  if (!text) return null;
  const title = openRevision?.document.body.title ?? "";
  const described = { ...text, title, symbol: openRevision?.revision.body.symbol ?? "" };
  return writeOwnNotes(ledger, publicKeys.device, described, all);
}
