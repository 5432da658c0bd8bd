import { basename } from "node:path";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { readDraft } from "../../shared/import/import.ts";
import { explainAt } from "../../shared/messages/messages.ts";
import { readBytes } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";
import { outline, readingJson } from "../print/outline.ts";

/** `import FILE [--json]`: what would be read of a file. Writes nothing but the answer. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, { json: { type: "boolean" } }, { positionals: 1 });
  const bytes = await readBytes(positionals[0]!);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraft(basename(positionals[0]!), bytes);
  if (isRefusal(reading)) return reading;
  if (values.json) {
    io.out(JSON.stringify(readingJson(reading), null, 2));
    return 0;
  }
  io.out(outline(reading.draft));
  for (const each of reading.warnings) io.err(explainAt(each));
  return 0;
}
