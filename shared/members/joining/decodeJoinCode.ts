import type { Outcome } from "#shared/base/result.ts";
import { findAndUnpackJoinCode } from "./findAndUnpackJoinCode.ts";
import { unpackDeviceLinkAnswer, type DeviceLinkAnswer } from "./deviceLinking.ts";
import { parseInvitationFile, decodeInvitationFields, type Invitation } from "./invitation.ts";

/** Decodes a code by which the user joins a team: an invitation, or the answer of another device of the same member. */
export function decodeJoinCode(text: string): Outcome<Invitation | DeviceLinkAnswer> {
  const readers = { invitation: decodeInvitationFields, answer: unpackDeviceLinkAnswer };
  return findAndUnpackJoinCode<Invitation | DeviceLinkAnswer>(text, readers) ?? parseInvitationFile(text);
}
