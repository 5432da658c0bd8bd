import { mapExportFormatExtensions, RETURNED_FILE_EXTENSIONS } from "../exchange/formats/exportFormats.ts";
import type { FileKind } from "./host.ts";

const PICTURES = ["png", "jpg", "jpeg"];

/** The extensions of each kind of file. As a draft, any file that can be opened at all may be chosen. */
export const FILE_EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  draft: [
    ...new Set([
      "docx",
      "pdf",
      "txt",
      "md",
      "markdown",
      "html",
      "htm",
      "xml",
      ...PICTURES,
      ...RETURNED_FILE_EXTENSIONS,
    ]),
    "clausemark",
    "clausemark-invitation",
  ],
  dossier: ["clausemark"],
  invitation: ["clausemark-invitation", "json", "txt"],
  recovery: ["html", "txt"],
  zip: ["zip"],
  picture: PICTURES,
  languageData: ["traineddata", "gz"],
  returned: RETURNED_FILE_EXTENSIONS,
  ...mapExportFormatExtensions((ending) => [ending]),
};
