import type { Outcome } from "#shared/base/result.ts";
import { findJoinCode } from "./findJoinCode.ts";
import { unpackDeviceAnswer, type DeviceAnswer } from "./deviceLinking.ts";
import { parseInvitationFile, unpackInvitation, type Invitation } from "./invitation.ts";

/** Decodes a code by which the user joins a team: an invitation, or the answer of another device of the same member. */
export function decodeJoinCode(text: string): Outcome<Invitation | DeviceAnswer> {
  const readers = { invitation: unpackInvitation, answer: unpackDeviceAnswer };
  return findJoinCode<Invitation | DeviceAnswer>(text, readers) ?? parseInvitationFile(text);
}
