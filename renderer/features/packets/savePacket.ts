import { isRefusal } from "#shared/base/result.ts";
import type { PacketRecipients } from "#shared/exchange/packet/encryption.ts";
import { ageRecipientsOfMembers, selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { packDossierInWorker } from "#renderer/workspace/base/workerJobs.ts";
import { rememberSavedDossierFile } from "#renderer/workspace/session/savedDossierFiles.ts";

/** The user's choices for a packet. */
export interface SavePacketRequest {
  readonly by: "members" | "passphrase";
  readonly members: readonly MemberId[];
  /** The age recipients of open invitations. */
  readonly invitations: readonly string[];
  readonly passphrase: string;
  /** Whether it leaves out records that its members' receipts cover. */
  readonly part: boolean;
}

/** Makes a packet of the open dossier and saves it as a file; returns whether it was saved. */
export async function savePacket(workspace: Workspace, request: SavePacketRequest): Promise<boolean> {
  const dossier = workspace.dossier.value!;
  const { ledger, session } = dossier;
  // Acknowledged first, so that the receipt is in the packet.
  await dossier.acknowledge();
  const records = selectPacketRecords(ledger, listMembersWhoseReceiptsCount(request));
  const own = session ? [session.publicKeys.recipient] : [];
  const to: PacketRecipients =
    request.by === "passphrase"
      ? { passphrase: request.passphrase }
      : { recipients: [...ageRecipientsOfMembers(ledger, request.members), ...request.invitations, ...own] };
  const packed = await packDossierInWorker({ dossier: ledger.dossier, records, erased: ledger.erasedKeys(), to });
  if (isRefusal(packed)) {
    workspace.notifications.showRefusal(packed);
    return false;
  }
  // The file's name is never encrypted, so it does not name the dossier.
  const name = `packet ${new Date().toISOString().slice(0, 10)}.clausemark`;
  const saved = workspace.notifications.valueOrNotify(
    await workspace.host.files.save("dossier", { name, bytes: packed }),
  );
  if (!saved) return false;
  if (session)
    rememberSavedDossierFile(session.localState.savedFiles, request.by === "passphrase" ? null : request.members);
  workspace.notifications.notify("files.saved", { name: saved });
  return true;
}

/**
 * Returns the members whose receipts decide what a packet leaves out; null for everything: there are no receipts for a
 * passphrase or an invitation.
 */
export function listMembersWhoseReceiptsCount({
  by,
  part,
  members,
  invitations,
}: SavePacketRequest): readonly MemberId[] | null {
  return part && by === "members" && invitations.length === 0 && members.length > 0 ? members : null;
}
