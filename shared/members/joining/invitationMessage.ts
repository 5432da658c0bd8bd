import { spaceOutControlCharacters } from "#shared/base/controlCharacters.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { encodeInvitation, type Invitation } from "./invitation.ts";
import { truncateUtf8, MAX_JOIN_CODE_TITLE_BYTES } from "./joinCode.ts";

const DAY_AND_TIME = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
  timeZoneName: "short",
} as const;

/**
 * Writes an invitation as a message to send, in the current language: its purpose, where and how to use it, and the
 * code on a line of its own. The hub's address has its own line too, so that mail programs turn it into a link.
 */
export function composeInvitationMessage(invitation: Invitation): string {
  const { role, expires, hub, pin } = invitation;
  const until = expires ? formatDate(new Date(expires), DAY_AND_TIME) : "none";
  const way = hub ? (pin ? "room" : "hub") : "file";
  return [
    message("invitation.text.what", {
      title: invitationDossierTitleOf(invitation) || "none",
      role: message(`role.${role}`),
      until,
    }),
    "",
    message("invitation.text.open", { way }),
    ...(hub && !pin ? [pageOf(hub)] : []),
    message("invitation.text.join", { action: message("join.title") }),
    "",
    message("invitation.text.secret"),
    "",
    encodeInvitation(invitation),
    "",
  ].join("\n");
}

/** Returns a hub's address for a browser. */
function pageOf(hub: string): string {
  return hub.replace(/^ws/, "http");
}

/** Returns the dossier's title in an invitation, for display: on one line, and no longer than in a code. */
export function invitationDossierTitleOf({ title }: Pick<Invitation, "title">): string {
  const line = spaceOutControlCharacters(title).replace(/\s+/g, " ").trim();
  const short = truncateUtf8(line, MAX_JOIN_CODE_TITLE_BYTES);
  return short === line ? line : `${short.trimEnd()}…`;
}
