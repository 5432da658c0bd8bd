import { toSingleLine } from "#shared/base/controlCharacters.ts";
import { inWords, message } from "#shared/messages/messages.ts";
import { encodeInvitation, type Invitation } from "./invitation.ts";
import { truncateUtf8, TITLE_BYTES } from "./joinCode.ts";

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
 * An invitation as a message to be sent and pasted, in the language that is spoken: what it is for, where and how it is used,
 * and its code on a line of its own. The hub's address stands alone, too, so that mail programs make it a link as it is.
 */
export function writeInvitationText(invitation: Invitation): string {
  const { role, expires, hub, pin } = invitation;
  const until = expires ? inWords(new Date(expires), DAY_AND_TIME) : "none";
  const way = hub ? (pin ? "room" : "hub") : "file";
  return [
    message("invitation.text.what", {
      title: invitationTitleOf(invitation) || "none",
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

/** A hub's address as a browser opens it. */
function pageOf(hub: string): string {
  return hub.replace(/^ws/, "http");
}

/** What an invitation says that its dossier is called, to be shown: in one line, and no longer than a code has it. */
export function invitationTitleOf({ title }: Pick<Invitation, "title">): string {
  const line = toSingleLine(title).replace(/\s+/g, " ").trim();
  const short = truncateUtf8(line, TITLE_BYTES);
  return short === line ? line : `${short.trimEnd()}…`;
}
