import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { FileReadOptions, ImportedDraft } from "#shared/import/importedDraft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import { loadNodePictureTools } from "#node/pictures/nodePictureTools.ts";
import { readFileBytes } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";

/** After so many pages, the page that is being recognised is said again. */
const PAGES_BETWEEN = 10;

/** Reads the draft in a file. While text in pictures is recognised, says the page on standard error now and then. */
export async function readDraftFile(
  path: string,
  io: Pick<CommandEnvironment, "err">,
  options: Pick<
    FileReadOptions,
    "changes" | "numbersParagraphs" | "readsManualMarkup" | "recogniseAs" | "expectedLanguage"
  > = {},
): Promise<Outcome<ImportedDraft>> {
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  return readDraftFromBytes(basename(path), bytes, {
    expectedLanguage: getMessageLanguage(),
    ...options,
    pictures: () => loadNodePictureTools(),
    progress: (_, recognising) => {
      if (recognising && recognising.page % PAGES_BETWEEN === 1)
        io.err(message("reading.recognising", { page: recognising.page, of: recognising.of }));
    },
  });
}
