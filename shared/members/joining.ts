import type { Outcome } from "../base/result.ts";
import { onlyCode } from "./codes.ts";
import { answerIn, type DeviceAnswer } from "./further.ts";
import { invitationFrom, invitationIn, type Invitation } from "./invitation.ts";

/** What one joins a team by: an invitation, or what another device of the same member has answered. */
export function decodeJoining(text: string): Outcome<Invitation | DeviceAnswer> {
  const readers = { invitation: invitationIn, answer: answerIn };
  return onlyCode<Invitation | DeviceAnswer>(text, readers) ?? invitationFrom(text);
}
