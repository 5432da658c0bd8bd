import { onSignalChange } from "../base/onSignalChange.ts";
import { announceLocalDeletionAct } from "#shared/acts/team/receipts.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { replicationStatusWithoutDevice } from "#shared/ledger/queries/receipts.ts";
import type { DossierId, MemberId } from "#shared/records/envelope.ts";
import type { Workspace } from "../workspace.ts";
import { IndexedDbDossierCopy } from "../persistence/indexedDbDossierCopy.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { withInspectedDossier, type InspectedDossier } from "../dossier/withInspectedDossier.ts";
import { memberNameOf } from "../labels/entryLabels.ts";

/** How long a hub may take to receive the farewell of this machine, in ms. */
const FAREWELL_MS = 4000;

/** What would be lost if a dossier were deleted from this machine. */
export interface DossierDeletionLoss {
  /** Records that, as far as is known here, nobody else has. */
  readonly records: number;
  /** The hub that has acknowledged all of them; null if there is none, or it lacks some. */
  readonly hub: string | null;
  /** The hub, if it runs on this machine: its copy may go with the machine. */
  readonly hubHere: string | null;
  /** Members who have acknowledged the records, by name, and when they last did. */
  readonly by: readonly { readonly name: string; readonly at: string }[];
  /** Private notes, which nobody else ever has. */
  readonly mine: number;
  /** Notes that were left unfinished, plus the form that is being written. */
  readonly unfinished: number;
  /** Notes for the team that wait for a dossier key to be signed with. */
  readonly unsigned: number;
  /** Whether the recovery sheet has not been saved elsewhere: without it nobody can take over the administration. */
  readonly sheet: boolean;
}

/** Whether something would be lost for good with a dossier; also true if that could not be determined. */
export function hasDossierDeletionLoss(loss: Outcome<DossierDeletionLoss>): boolean {
  return isRefusal(loss) || loss.sheet || loss.records + loss.mine + loss.unfinished + loss.unsigned > 0;
}

/** Determines what would be lost if the dossier were deleted; refused if it cannot be opened. */
export async function findDossierDeletionLoss(
  workspace: Pick<Workspace, "host" | "dossier">,
  id: DossierId,
): Promise<Outcome<DossierDeletionLoss>> {
  const here = await ownHosts(workspace.host);
  return withInspectedDossier(workspace.host, workspace.dossier.value, id, (inspected) => computeLoss(inspected, here));
}

/**
 * Returns the loss for an inspected dossier. `here` lists this machine's own addresses: a hub on one of them does not
 * count as another machine.
 */
function computeLoss({ ledger, localState, device }: InspectedDossier, here: readonly string[]): DossierDeletionLoss {
  const { by, missing } = replicationStatusWithoutDevice(ledger, device);
  const memory = localState.hub.value;
  const isElsewhere = memory !== null && !here.includes(new URL(memory.url).hostname);
  const unsent = new Set(isElsewhere ? memory.unsent : missing);
  const lost = missing.filter((key) => unsent.has(key));
  const latest = new Map<MemberId, string>();
  for (const { member, at } of by) if (at > (latest.get(member) ?? "")) latest.set(member, at);
  return {
    records: lost.length,
    hub: isElsewhere && memory.unsent.length === 0 ? memory.url : null,
    hubHere: memory !== null && !isElsewhere ? memory.url : null,
    by: [...latest].map(([member, at]) => ({ name: memberNameOf(ledger, member), at })),
    mine: localState.privateNotes.value.filter(({ unfinished }) => !unfinished).length,
    unfinished:
      localState.privateNotes.value.filter(({ unfinished }) => unfinished).length +
      (localState.form.value === null ? 0 : 1),
    unsigned: localState.unsignedNotes.value.length,
    sheet: localState.recoverySheet.value !== null,
  };
}

async function ownHosts(host: Host): Promise<readonly string[]> {
  const addresses = await host.hub?.addresses();
  return ["127.0.0.1", "localhost", ...(addresses && !isRefusal(addresses) ? addresses : [])];
}

/**
 * Deletes a dossier from this machine for good: the browser's copy, the keys, the log. An open dossier first announces
 * its removal to the others and is closed. Refused if the disk or the browser fails; then it can be repeated.
 */
export async function deleteDossierWithoutAsking(workspace: Workspace, id: DossierId): Promise<Outcome<true>> {
  if (workspace.dossier.value?.id === id) {
    await announceDeletion(workspace.dossier.value);
    await workspace.closeWhenIdle();
  }
  const deleted = await IndexedDbDossierCopy.delete(id);
  const forgotten = isRefusal(deleted) ? deleted : await workspace.host.dossiers.forget(id);
  // A window that was opening the dossier may have had its keys already and have made another copy, so delete again.
  return isRefusal(forgotten) ? forgotten : IndexedDbDossierCopy.delete(id);
}

async function announceDeletion(dossier: Dossier): Promise<void> {
  const connection = dossier.hub.connection.value;
  const act = dossier.session && announceLocalDeletionAct(dossier.ledger, dossier.session.publicKeys.device);
  if (!act || connection?.syncState.value.state !== "in-step" || isRefusal(await dossier.commit(act))) return;
  const unsent = dossier.session!.localState.hub;
  const sent = new Promise<void>((resolve) => {
    const end = onSignalChange(unsent, () => unsent.value?.unsent.length === 0 && (end(), resolve()));
  });
  await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
}
