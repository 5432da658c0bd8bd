import { isRefusal } from "#shared/base/result.ts";
import type { PacketRecipients } from "#shared/exchange/packet/encryption.ts";
import { recipientsOf, selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { packInWorker } from "#renderer/desk/files/jobs.ts";
import { savedFile } from "#renderer/desk/own/savings.ts";

/** What a packet is asked to be. */
export interface Packing {
  readonly by: "members" | "passphrase";
  readonly members: readonly MemberId[];
  /** The age recipients of open invitations. */
  readonly invitations: readonly string[];
  readonly passphrase: string;
  /** Whether it leaves out what its members have said that they have. */
  readonly part: boolean;
}

/** Makes a packet of the open dossier and saves it as a file; answers whether it was saved. */
export async function savePacket(desk: Desk, asked: Packing): Promise<boolean> {
  const dossier = desk.dossier.value!;
  const { ledger, seat } = dossier;
  // What is here is said first, so that it travels with the packet.
  await dossier.acknowledge();
  const records = selectPacketRecords(ledger, partFor(asked));
  const own = seat ? [seat.card.recipient] : [];
  const to: PacketRecipients =
    asked.by === "passphrase"
      ? { passphrase: asked.passphrase }
      : { recipients: [...recipientsOf(ledger, asked.members), ...asked.invitations, ...own] };
  const packed = await packInWorker({ dossier: ledger.dossier, records, erased: ledger.erasedKeys(), to });
  if (isRefusal(packed)) {
    desk.notices.refused(packed);
    return false;
  }
  // The file's name is in clear wherever it goes: it says nothing of the dossier.
  const name = `packet ${new Date().toISOString().slice(0, 10)}.clausemark`;
  const saved = desk.notices.valueOf(await desk.host.files.save("dossier", { name, bytes: packed }));
  if (!saved) return false;
  if (seat) savedFile(seat.own.saved, asked.by === "passphrase" ? null : asked.members);
  desk.notices.tell("files.saved", { name: saved });
  return true;
}

/** Whose receipts a packet goes by; null for everything: with a passphrase, or for whoever is to join, there are none. */
export function partFor({ by, part, members, invitations }: Packing): readonly MemberId[] | null {
  return part && by === "members" && invitations.length === 0 && members.length > 0 ? members : null;
}
