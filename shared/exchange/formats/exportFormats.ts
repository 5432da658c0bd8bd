/** The extension of a format's files, and what they hold of a text. */
interface Format {
  readonly ending: string;
  readonly holds: "notes" | "notes-and-proposals" | "everything" | "text";
}

/**
 * The formats in which a text and what is said about it can be exported, by their names on the command line. The most
 * requested come first; the window offers all of them in this order.
 */
export const EXPORT_FORMATS = {
  docx: { ending: "docx", holds: "notes-and-proposals" },
  xlsx: { ending: "xlsx", holds: "notes" },
  pdf: { ending: "pdf", holds: "notes-and-proposals" },
  csv: { ending: "csv", holds: "notes" },
  xfdf: { ending: "xfdf", holds: "notes" },
  jsonld: { ending: "jsonld", holds: "notes-and-proposals" },
  akn: { ending: "xml", holds: "text" },
  qdpx: { ending: "qdpx", holds: "notes" },
  md: { ending: "md", holds: "notes-and-proposals" },
  json: { ending: "json", holds: "everything" },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as readonly ExportFormatName[];

/** Makes a value for every format from the extension of its files. */
export function mapExportFormatExtensions<T>(make: (ending: string) => T): Readonly<Record<ExportFormatName, T>> {
  const named = Object.entries(EXPORT_FORMATS).map(([name, { ending }]) => [name, make(ending)]);
  return Object.fromEntries(named) as Record<ExportFormatName, T>;
}

/** The extensions of files that return what others say. */
export const RETURNED_FILE_EXTENSIONS = ["docx", "pdf", "csv", "jsonld", "json", "xfdf"] as const;

/**
 * The formats that are written from the exported content alone. A PDF is typeset first, and XFDF depends on the PDF's
 * marks.
 */
export type ContentDerivedFormat = Exclude<ExportFormatName, "pdf" | "xfdf">;

export function isContentDerivedFormat(format: ExportFormatName): format is ContentDerivedFormat {
  return format !== "pdf" && format !== "xfdf";
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
