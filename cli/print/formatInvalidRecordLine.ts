import type { InvalidRecordLine } from "#shared/exchange/dossier/read.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";

/** Formats an invalid line of a dossier file: where, what, why. */
export function formatInvalidRecordLine(name: string, { line, key, type, refusal }: InvalidRecordLine): string {
  return message("cli.refused-line", {
    name,
    line,
    type: type || "none",
    key: key.slice(0, 12),
    reason: explainRefusal(refusal),
  });
}
