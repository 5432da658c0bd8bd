import { isRefusal, refusal } from "#shared/base/result.ts";
import { decodeJoinCode } from "#shared/members/joining/decodeJoinCode.ts";
import type { HandoverState } from "#shared/members/pendingHandovers.ts";
import {
  joinDossierAsDevice,
  joinDossierByInvitation,
  takeOverAdministration,
  type TakeoverOptions,
} from "../dossier/joinDossier.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Joins a team by an invitation (its message, its code, or the text of its file), or as a further device by the answer
 * of the other one. The records of the same dossier, if it is open read-only, are merged. Returns whether a dossier is
 * open then; a refusal is shown.
 */
export async function joinTeam(workspace: Workspace, text: string, name: string): Promise<boolean> {
  const { notifications } = workspace;
  notifications.clearAttempt("join");
  const by = notifications.valueOrNotify(decodeJoinCode(text), "join");
  if (!by) return false;
  const open = workspace.dossier.value;
  const records = open?.id === by.dossier ? [...open.ledger.records()].map(({ opened }) => opened) : [];
  const isFileMissing = !by.hub && records.length === 0;
  const wrong = by.pin && !workspace.host.network ? "join.desktop-only" : isFileMissing ? "join.file-first" : null;
  if (wrong) {
    notifications.showRefusal(refusal(wrong), "join");
    return false;
  }
  const join = async () => {
    await workspace.closeDossier();
    const dossier = await ("seed" in by
      ? joinDossierByInvitation(workspace, by, records)
      : joinDossierAsDevice(workspace, by, records));
    if (isRefusal(dossier)) return dossier;
    if (name.trim()) dossier.session!.localState.joiningName.value = { name };
    return workspace.openDossier(dossier);
  };
  await workspace.runExclusive("busy.opening", join, "join");
  return workspace.dossier.value !== null;
}

/**
 * Takes over the administration of the open dossier with its recovery sheet. Returns whether that has effect yet, or
 * null if it was refused, which is shown.
 */
export async function takeOver(workspace: Workspace, succession: TakeoverOptions): Promise<HandoverState | null> {
  const { notifications } = workspace;
  const open = workspace.dossier.value;
  if (!open) return null;
  notifications.clearAttempt("take-over");
  const taken = notifications.valueOrNotify(await takeOverAdministration(workspace, open, succession), "take-over");
  if (!taken) return null;
  const { dossier, state } = taken;
  if (dossier !== open) await workspace.runExclusive("busy.opening", () => workspace.openDossier(dossier));
  return state;
}
