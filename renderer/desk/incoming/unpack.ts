import { isRefusal, refuse, type Outcome, type Refusal } from "../../../shared/base/result.ts";
import type { DossierFile } from "../../../shared/exchange/dossier/read.ts";
import { looksLikePacket, packetHead, type PacketHead } from "../../../shared/exchange/packet/head.ts";
import type { PacketKey } from "../../../shared/exchange/packet/lock.ts";
import type { Preview } from "../../../shared/exchange/packet/preview.ts";
import type { FileBytes, Host } from "../../../shared/host/host.ts";
import { absentHere, forksHere } from "../../../shared/ledger/holdings.ts";
import type { Ledger } from "../../../shared/ledger/ledger.ts";
import { decodeInvitation, openHead } from "../../../shared/members/invitation.ts";
import type { MessageCode, Params } from "../../../shared/messages/messages.ts";
import { openInWorker } from "../files/jobs.ts";
import type { Locked } from "./state.ts";

/** What merging a file has come to: in full, or as a refusal of what of it says nothing (yet), with where that stands. */
export function newsOf(name: string, seen: Preview): { readonly code: MessageCode; readonly params: Params } | Refusal {
  const { fresh, waiting, upkeep, bodies } = seen;
  const aside = seen.refused - seen.damaged.length;
  if (waiting + aside > 0) {
    const counts = { fresh: fresh || "none", waiting: waiting || "none", aside: aside || "none" };
    return refuse("open.merged-apart", { name, ...counts });
  }
  if (fresh === 0 && upkeep + bodies > 0) return { code: "open.merged-upkeep", params: { name } };
  return { code: "open.merged", params: { name, count: fresh } };
}

/** How much is missing or doubled in the chains of what is here. */
export function countBroken(ledger: Ledger): number {
  return absentHere(ledger).length + forksHere(ledger).length;
}

/** A file that was read, or a packet that is still locked. */
export type Unpacked = { readonly file: DossierFile } | Locked;

/**
 * Reads a dossier file or a packet. Without a key a packet is tried with this machine's devices, and with the invitation
 * that one is about to join by.
 */
export async function unpack(
  host: Host,
  file: FileBytes,
  key: PacketKey | null,
  invitation: string,
): Promise<Outcome<Unpacked>> {
  if (!looksLikePacket(file.bytes)) return read(file, null);
  const head = packetHead(file.bytes);
  if (isRefusal(head)) return head;
  const found = key ?? (head.asks === "device" ? await ownKey(host, head, invitation) : null);
  if (!found) return { kind: "locked", file, asks: head.asks, failed: null };
  const unpacked = await read(file, found);
  const isWrong = isRefusal(unpacked) && unpacked.code === "packet.passphrase";
  return isWrong ? { kind: "locked", file, asks: head.asks, failed: unpacked } : unpacked;
}

async function read({ bytes }: FileBytes, key: PacketKey | null): Promise<Outcome<Unpacked>> {
  const file = await openInWorker({ bytes, key });
  return isRefusal(file) ? file : { file };
}

async function ownKey(host: Host, { header }: PacketHead, invitation: string): Promise<PacketKey | null> {
  const fileKey = await host.signer.openHead(header);
  if (!isRefusal(fileKey)) return { fileKey };
  const invited = await invitedKey(header, invitation);
  return isRefusal(invited) ? null : invited;
}

/** The key that an invitation (its message, its code, or the text of its file) has to a packet, by the packet's head. */
export async function invitedKey(header: PacketHead["header"], invitation: string): Promise<Outcome<PacketKey>> {
  const read = decodeInvitation(invitation);
  if (isRefusal(read)) return read;
  const fileKey = await openHead(read.identity, header);
  return fileKey ? { fileKey } : refuse("packet.others");
}
