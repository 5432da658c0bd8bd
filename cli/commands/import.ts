import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readDraft } from "#shared/import/readDraft.ts";
import { CHANGE_VIEWS } from "#shared/import/sourceLines.ts";
import { explainAt } from "#shared/messages/messages.ts";
import { readFileBytes } from "../dossier/openDossier.ts";
import { readChoice, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandIo } from "../io.ts";
import { outlineText } from "../print/outline.ts";
import { sourceMarkupLines, readingJson, readingSummary } from "../print/reading.ts";

const flags = { json: { type: "boolean" }, changes: { type: "string" } } as const;

/** `import FILE [--json] [--changes VIEW]`: prints what would be read from a file. Writes no file. */
export async function run(args: string[], io: CommandIo): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const changes = readChoice("changes", values.changes, CHANGE_VIEWS, "accepted");
  const bytes = await readFileBytes(positionals[0]!);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraft(basename(positionals[0]!), bytes, { changes });
  if (isRefusal(reading)) return reading;
  if (values.json) {
    io.json(readingJson(reading));
    return 0;
  }
  io.out([outlineText(reading.draft), "", ...readingSummary(reading), ...sourceMarkupLines(reading)].join("\n"));
  for (const each of reading.warnings) io.err(explainAt(each));
  return 0;
}
