import { isRefusal, refuse, type Outcome, type Refusal } from "../../shared/base/result.ts";
import type { DossierFile } from "../../shared/exchange/dossier/read.ts";
import { looksLikePacket, packetHead, type PacketHead, type PacketKey } from "../../shared/exchange/packet/lock.ts";
import type { Preview } from "../../shared/exchange/packet/preview.ts";
import type { FileBytes, Host } from "../../shared/host/host.ts";
import { decodeInvitation, openHead } from "../../shared/members/invitation.ts";
import { Variable } from "./cell.ts";
import { openInWorker } from "./jobs.ts";

/** A packet that this machine cannot open by itself, and what its last key came to. */
interface Locked {
  readonly is: "locked";
  readonly file: FileBytes;
  readonly asks: PacketHead["asks"];
  readonly failed: Refusal | null;
}

/** What a file would bring to the open dossier: nothing of it is merged. */
interface Read {
  readonly is: "read";
  readonly name: string;
  readonly file: DossierFile;
  readonly preview: Preview;
}

/** Files with records that have come to the window: one is looked at, the others wait. */
export class Arriving {
  readonly now = new Variable<Locked | Read | null>(null);
  readonly #waiting: FileBytes[] = [];

  /** Keeps a file until what is being looked at is done with. */
  wait(file: FileBytes): void {
    this.#waiting.push(file);
  }

  /** Is done with what was looked at; answers with the file that waited longest. */
  next(): FileBytes | undefined {
    this.now.set(null);
    return this.#waiting.shift();
  }
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
  if (!found) return { is: "locked", file, asks: head.asks, failed: null };
  const unpacked = await read(file, found);
  const isWrong = isRefusal(unpacked) && unpacked.code === "packet.passphrase";
  return isWrong ? { is: "locked", file, asks: head.asks, failed: unpacked } : unpacked;
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

/** The key that an invitation (its link, or the text of its file) has to a packet, by the packet's head. */
export async function invitedKey(header: PacketHead["header"], invitation: string): Promise<Outcome<PacketKey>> {
  const read = decodeInvitation(invitation);
  if (isRefusal(read)) return read;
  const fileKey = await openHead(read.identity, header);
  return fileKey ? { fileKey } : refuse("packet.others");
}
