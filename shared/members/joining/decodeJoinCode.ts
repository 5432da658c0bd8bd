import type { Outcome } from "#shared/base/result.ts";
import { findJoinCode } from "./findJoinCode.ts";
import { unpackDeviceAnswer, type DeviceAnswer } from "./deviceLinking.ts";
import { parseInvitationFile, unpackInvitation, type Invitation } from "./invitation.ts";

/** What one joins a team by: an invitation, or what another device of the same member has answered. */
export function decodeJoinCode(text: string): Outcome<Invitation | DeviceAnswer> {
  const readers = { invitation: unpackInvitation, answer: unpackDeviceAnswer };
  return findJoinCode<Invitation | DeviceAnswer>(text, readers) ?? parseInvitationFile(text);
}
