import { encodeInvitation, type Invitation } from "#shared/members/joining/invitation.ts";

/** Creates a link in the former form of invitations: the desktop app's, or that of a hub's pages. */
export function formerInvitationLink(invitation: Invitation, page = "clausemark://join"): string {
  return `${page}#${encodeInvitation(invitation)}`;
}
