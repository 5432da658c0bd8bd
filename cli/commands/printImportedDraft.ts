import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { TRACKED_CHANGE_MODES } from "#shared/import/sourceLines.ts";
import { explainLocatedWarning } from "#shared/messages/messages.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import { readDraftFile } from "../arguments/readDraftFile.ts";
import { readPictureLanguageFlag } from "../arguments/readPictureLanguageFlag.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatAttributionLines } from "../print/attributions.ts";
import { formatDraftOutline } from "../print/draftOutline.ts";
import { formatSourceMarkupLines, toImportedDraftJson, summariseImportedDraft } from "../print/importedDraft.ts";

const flags = {
  json: { type: "boolean" },
  changes: { type: "string" },
  paragraphs: { type: "boolean" },
  attributions: { type: "boolean" },
  recognise: { type: "string" },
  "manual-markup": { type: "boolean" },
} as const;

/**
 * `import FILE [--json] [--changes VIEW] [--paragraphs] [--manual-markup] [--attributions] [--recognise LANGUAGE]`:
 * prints what would be read from a file, or what it says of delegations. Writes no file.
 */
export async function printImportedDraftCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const changes = readChoiceFlag("changes", values.changes, TRACKED_CHANGE_MODES, "accepted");
  const reading = await readDraftFile(positionals[0]!, io, {
    changes,
    numbersParagraphs: values.paragraphs ?? false,
    readsManualMarkup: values["manual-markup"] ?? false,
    recogniseAs: readPictureLanguageFlag(values.recognise),
  });
  if (isRefusal(reading)) return reading;
  if (values.json) {
    io.json(toImportedDraftJson(reading));
    return 0;
  }
  if (values.attributions) {
    io.out(formatAttributionLines(reading).join("\n"));
    return 0;
  }
  io.out(
    [
      formatDraftOutline(reading.draft),
      "",
      ...summariseImportedDraft(reading),
      ...formatSourceMarkupLines(reading),
    ].join("\n"),
  );
  for (const each of reading.warnings) io.err(explainLocatedWarning(each));
  return 0;
}
