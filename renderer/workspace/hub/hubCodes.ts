import { isMessageCode, type MessageCode } from "#shared/messages/messages.ts";

/** The code of a record that is too large to be sent. */
export const RECORD_TOO_LARGE = "hub.too-large";

/** Returns the code if there is a message for it: a hub may be newer than this Clausemark, or older. */
export function hubCodeToMessageCode(code: string): MessageCode {
  // Sent by hubs that revealed to strangers whether they have a dossier.
  if (code === "hub.unknown-dossier") return "hub.stranger";
  return isMessageCode(code) ? code : "hub.token";
}
