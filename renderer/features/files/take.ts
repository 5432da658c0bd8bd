import { fromUtf8 } from "../../../shared/base/bytes.ts";
import { looksLikeDossier } from "../../../shared/exchange/dossier/read.ts";
import { looksLikePacket } from "../../../shared/exchange/packet/lock.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import type { Desk } from "../../desk/desk.ts";

/** Takes a file, whatever it is and however it came; what is being opened comes first. */
export async function takeFile(desk: Desk, file: FileBytes): Promise<void> {
  await desk.idle();
  if (looksLikeInvitation(file.bytes)) {
    desk.place.invitation.set((fromUtf8(file.bytes) ?? "").trim());
    desk.place.dialog.set("join");
    return;
  }
  if (looksLikeDossier(file.bytes) || looksLikePacket(file.bytes)) return desk.openFile(file);
  await desk.look(file);
}

/** Whether a file says of itself that it is an invitation; whether it is a good one is seen when it is used. */
function looksLikeInvitation(bytes: Uint8Array): boolean {
  return bytes.length < 10_000 && (fromUtf8(bytes)?.includes('"clausemark/1 invitation"') ?? false);
}
