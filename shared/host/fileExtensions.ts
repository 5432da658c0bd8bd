import { mapFormatExtensions, RETURNED_EXTENSIONS } from "../exchange/formats/formats.ts";
import type { FileKind } from "./host.ts";

/** How the files of each kind may end. As a draft anything may be chosen that can be opened at all. */
export const FILE_EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  draft: [
    ...new Set(["docx", "pdf", "txt", "md", "markdown", "html", "htm", "xml", ...RETURNED_EXTENSIONS]),
    "clausemark",
    "clausemark-invitation",
  ],
  dossier: ["clausemark"],
  invitation: ["clausemark-invitation", "json", "txt"],
  recovery: ["html", "txt"],
  zip: ["zip"],
  picture: ["png", "jpg", "jpeg"],
  returned: RETURNED_EXTENSIONS,
  ...mapFormatExtensions((ending) => [ending]),
};
