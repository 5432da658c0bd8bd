import { SOURCE_FORMATS, type SourceFormat } from "./sourceLines.ts";

/** How files of a format are called by systems and users. */
interface FileFormat {
  /** File name extensions, the usual one first. */
  readonly extensions: readonly string[];
  /** The media type, for the systems that open files by it; none if the type is not the format's own. */
  readonly mediaType?: string;
}

/** The extensions and media types of every format of drafts. File dialogs, packages and tests follow this table. */
export const FILE_FORMATS: Readonly<Record<SourceFormat, FileFormat>> = {
  docx: {
    extensions: ["docx"],
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  odt: { extensions: ["odt", "fodt"], mediaType: "application/vnd.oasis.opendocument.text" },
  rtf: { extensions: ["rtf"], mediaType: "application/rtf" },
  pdf: { extensions: ["pdf"], mediaType: "application/pdf" },
  picture: { extensions: ["png", "jpg", "jpeg"] },
  text: { extensions: ["txt"], mediaType: "text/plain" },
  markdown: { extensions: ["md", "markdown"], mediaType: "text/markdown" },
  html: { extensions: ["html", "htm"], mediaType: "text/html" },
  akn: { extensions: ["xml", "akn"] },
  udhr: { extensions: ["xml"] },
  eml: { extensions: ["eml"], mediaType: "message/rfc822" },
};

/** The extensions of all formats of drafts, each once. */
export const DRAFT_EXTENSIONS: readonly string[] = [
  ...new Set(SOURCE_FORMATS.flatMap((format) => FILE_FORMATS[format].extensions)),
];
