import { fromUtf8 } from "../../../shared/base/bytes.ts";
import { isRefusal } from "../../../shared/base/result.ts";
import { looksLikeDossier } from "../../../shared/exchange/dossier/looks.ts";
import { looksLikePacket } from "../../../shared/exchange/packet/head.ts";
import type { FileBytes } from "../../../shared/host/host.ts";
import { decodeJoining } from "../../../shared/members/joining.ts";

/**
 * What a file is by its first look: a dossier file or a packet, an invitation, or a document, which may be a draft or what
 * others say of one.
 */
export type FileKind = "records" | "document" | "invitation";

/** The longest message with an invitation in it, in bytes. */
const LONGEST_INVITATION = 10_000;

/** Recognises a file by what is in it, good or not. */
export function recognise({ bytes }: FileBytes): FileKind {
  if (looksLikeDossier(bytes) || looksLikePacket(bytes)) return "records";
  const text = bytes.length < LONGEST_INVITATION ? fromUtf8(bytes) : null;
  const isInvitation = text !== null && (text.includes('"clausemark/1 invitation"') || !isRefusal(decodeJoining(text)));
  return isInvitation ? "invitation" : "document";
}
