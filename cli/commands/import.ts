import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readDraft } from "#shared/import/readDraft.ts";
import { CHANGE_VIEWS } from "#shared/import/sourceLines.ts";
import { explainAt } from "#shared/messages/messages.ts";
import { readBytes } from "../dossier.ts";
import { oneOf, parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { outline } from "../print/outline.ts";
import { foundLines, readingJson, summary } from "../print/reading.ts";

const flags = { json: { type: "boolean" }, changes: { type: "string" } } as const;

/** `import FILE [--json] [--changes VIEW]`: what would be read of a file. Writes nothing but the answer. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1 });
  const changes = oneOf("changes", values.changes, CHANGE_VIEWS, "accepted");
  const bytes = await readBytes(positionals[0]!);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraft(basename(positionals[0]!), bytes, { changes });
  if (isRefusal(reading)) return reading;
  if (values.json) {
    io.json(readingJson(reading));
    return 0;
  }
  io.out([outline(reading.draft), "", ...summary(reading), ...foundLines(reading)].join("\n"));
  for (const each of reading.warnings) io.err(explainAt(each));
  return 0;
}
