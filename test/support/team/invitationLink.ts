import { encodeInvitation, type Invitation } from "#shared/members/joining/invitation.ts";

/** The link that an invitation once was: the desktop app's own, or that of a hub's pages. */
export function invitationLink(invitation: Invitation, page = "clausemark://join"): string {
  return `${page}#${encodeInvitation(invitation)}`;
}
