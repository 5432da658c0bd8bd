/** The media type (RFC 6838) and the extension of a format's files, and what they hold of a text. */
interface Format {
  readonly media: string;
  readonly ending: string;
  readonly holds: "notes" | "notes-and-proposals" | "everything" | "text";
}

/**
 * The formats in which a text and what is said about it can be exported, by their names on the command line. The most
 * requested come first; the window offers all of them in this order.
 */
export const EXPORT_FORMATS = {
  docx: {
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: "docx",
    holds: "notes-and-proposals",
  },
  xlsx: { media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx", holds: "notes" },
  pdf: { media: "application/pdf", ending: "pdf", holds: "notes-and-proposals" },
  html: { media: "text/html", ending: "html", holds: "everything" },
  site: { media: "application/zip", ending: "zip", holds: "everything" },
  csv: { media: "text/csv", ending: "csv", holds: "notes" },
  xfdf: { media: "application/vnd.adobe.xfdf", ending: "xfdf", holds: "notes" },
  jsonld: { media: "application/ld+json", ending: "jsonld", holds: "notes-and-proposals" },
  hypothesis: { media: "application/json", ending: "hypothesis.json", holds: "notes" },
  akn: { media: "application/xml", ending: "xml", holds: "text" },
  qdpx: { media: "application/zip", ending: "qdpx", holds: "notes" },
  md: { media: "text/markdown", ending: "md", holds: "notes-and-proposals" },
  json: { media: "application/json", ending: "json", holds: "everything" },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** Makes a value for every format. */
export function mapExportFormats<T>(make: (format: Format) => T): Readonly<Record<ExportFormatName, T>> {
  const named = Object.entries(EXPORT_FORMATS).map(([name, format]) => [name, make(format)]);
  return Object.fromEntries(named) as Record<ExportFormatName, T>;
}

/** The extensions of files that return what others say. */
export const RETURNED_FILE_EXTENSIONS = ["docx", "odt", "rtf", "pdf", "csv", "jsonld", "json", "xfdf"] as const;

/**
 * The formats that are written from the exported content of one text alone. A PDF is typeset first, XFDF depends on the
 * PDF's marks, and a site contains all texts.
 */
export type ContentDerivedFormat = Exclude<ExportFormatName, "pdf" | "xfdf" | "site">;

export function isContentDerivedFormat(format: ExportFormatName): format is ContentDerivedFormat {
  return format !== "pdf" && format !== "xfdf" && format !== "site";
}

/** Whether files of a format can contain photographs. */
export function holdsPhotographs(format: ExportFormatName): boolean {
  return EXPORT_FORMATS[format].holds === "everything";
}

/** The tables of a dossier that can be exported as CSV or a workbook, besides the register. */
export const EXPORT_TABLES = ["positions", "proposals", "votes", "state", "concordance"] as const;
export type ExportTableName = (typeof EXPORT_TABLES)[number];

/**
 * Returns which contents of a file may be about words other than those of its text, and are exported only on request;
 * null if there are none.
 */
export function optionalEarlierContentOf(
  format: ExportFormatName,
  { table, layout }: { readonly table?: string; readonly layout?: string | undefined },
): "positions" | "everything" | null {
  if (EXPORT_FORMATS[format].holds === "everything") return "everything";
  const isSheet = format === "csv" || format === "xlsx";
  return (isSheet && table === "positions") || (format === "pdf" && layout === "matrix") ? "positions" : null;
}
