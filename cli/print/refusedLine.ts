import type { RefusedLine } from "#shared/exchange/dossier/read.ts";
import { explain, message } from "#shared/messages/messages.ts";

/** Formats an invalid line of a dossier file: where, what, why. */
export function refusedLine(name: string, { line, key, type, refusal }: RefusedLine): string {
  return message("cli.refused-line", {
    name,
    line,
    type: type || "none",
    key: key.slice(0, 12),
    reason: explain(refusal),
  });
}
