import { isRefusal } from "#shared/base/result.ts";
import type { PacketRecipients } from "#shared/exchange/packet/encryption.ts";
import { recipientsOf, selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { packDossierInWorker } from "#renderer/workspace/base/workerJobs.ts";
import { rememberSavedFile } from "#renderer/workspace/session/savedFiles.ts";

/** What a packet is asked to be. */
export interface PacketRequest {
  readonly by: "members" | "passphrase";
  readonly members: readonly MemberId[];
  /** The age recipients of open invitations. */
  readonly invitations: readonly string[];
  readonly passphrase: string;
  /** Whether it leaves out what its members have said that they have. */
  readonly part: boolean;
}

/** Makes a packet of the open dossier and saves it as a file; answers whether it was saved. */
export async function savePacket(workspace: Workspace, asked: PacketRequest): Promise<boolean> {
  const dossier = workspace.dossier.value!;
  const { ledger, session } = dossier;
  // What is here is said first, so that it travels with the packet.
  await dossier.acknowledge();
  const records = selectPacketRecords(ledger, receiptMembersOf(asked));
  const own = session ? [session.publicKeys.recipient] : [];
  const to: PacketRecipients =
    asked.by === "passphrase"
      ? { passphrase: asked.passphrase }
      : { recipients: [...recipientsOf(ledger, asked.members), ...asked.invitations, ...own] };
  const packed = await packDossierInWorker({ dossier: ledger.dossier, records, erased: ledger.erasedKeys(), to });
  if (isRefusal(packed)) {
    workspace.notifications.showRefusal(packed);
    return false;
  }
  // The file's name is in clear wherever it goes: it says nothing of the dossier.
  const name = `packet ${new Date().toISOString().slice(0, 10)}.clausemark`;
  const saved = workspace.notifications.valueOrNotify(
    await workspace.host.files.save("dossier", { name, bytes: packed }),
  );
  if (!saved) return false;
  if (session) rememberSavedFile(session.localState.savedFiles, asked.by === "passphrase" ? null : asked.members);
  workspace.notifications.notify("files.saved", { name: saved });
  return true;
}

/** Whose receipts a packet goes by; null for everything: with a passphrase, or for whoever is to join, there are none. */
export function receiptMembersOf({ by, part, members, invitations }: PacketRequest): readonly MemberId[] | null {
  return part && by === "members" && invitations.length === 0 && members.length > 0 ? members : null;
}
