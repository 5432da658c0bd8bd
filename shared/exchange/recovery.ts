import type { DeviceSecrets } from "../members/device.ts";
import { message } from "../messages/messages.ts";
import type { DossierId } from "../records/envelope.ts";

/**
 * The sheet with a dossier's recovery key, to be printed and taken off the machine: whoever holds it can hand
 * over the administration, whatever became of the administrator's device.
 */
export function recoverySheet(dossier: DossierId, title: string, secrets: DeviceSecrets): string {
  return [
    message("recovery.title", { title }),
    "",
    message("recovery.what"),
    "",
    `dossier   ${grouped(dossier)}`,
    `key       ${grouped(secrets.seed)}`,
    `identity  ${secrets.identity}`,
    "",
    message("recovery.keep"),
    "",
  ].join("\n");
}

/** Hexadecimal in groups of four, for the eye; white space is no part of the key. */
function grouped(hex: string): string {
  return hex.replace(/(.{4})(?=.)/gu, "$1 ");
}
