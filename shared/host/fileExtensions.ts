import { mapExportFormats, RETURNED_FILE_EXTENSIONS } from "../publish/formats/exportFormats.ts";
import { DRAFT_EXTENSIONS, FILE_FORMATS } from "../import/fileFormats.ts";
import { TRANSCRIPT_EXTENSIONS } from "../import/transcripts/detectTranscriptFormat.ts";
import type { FileKind } from "./host.ts";

/** The extensions of each kind of file. As a draft, any file that can be opened at all may be chosen. */
export const FILE_EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  draft: [
    ...new Set([...DRAFT_EXTENSIONS, ...RETURNED_FILE_EXTENSIONS, ...TRANSCRIPT_EXTENSIONS]),
    "clausemark",
    "clausemark-invitation",
  ],
  dossier: ["clausemark"],
  invitation: ["clausemark-invitation", "json", "txt"],
  recovery: ["html", "txt"],
  zip: ["zip"],
  backupCode: ["txt"],
  photograph: ["jpg", "jpeg", "png", "webp", "heic", "heif", "avif"],
  picture: FILE_FORMATS.picture.extensions,
  languageData: ["traineddata", "gz"],
  transcript: [...TRANSCRIPT_EXTENSIONS, "txt", "html", "htm"],
  returned: RETURNED_FILE_EXTENSIONS,
  ...mapExportFormats(({ extension }) => [extension]),
};
