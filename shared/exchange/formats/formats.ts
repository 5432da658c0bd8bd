/** What a format is called at the end of a file's name, and what of a text it holds. */
interface Format {
  readonly ending: string;
  readonly holds: "notes" | "notes-and-proposals" | "everything" | "text";
}

/**
 * Everything that a text and what is said about it leaves as, by the name that the command line has for it. What is asked for most
 * comes first; the window offers all of them in this order.
 */
export const FORMATS = {
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

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Something for every format, by how its files end. */
export function mapFormatExtensions<T>(make: (ending: string) => T): Readonly<Record<FormatName, T>> {
  const named = Object.entries(FORMATS).map(([name, { ending }]) => [name, make(ending)]);
  return Object.fromEntries(named) as Record<FormatName, T>;
}

/** How files end that hand back what others say. */
export const RETURNED_EXTENSIONS = ["docx", "pdf", "csv", "jsonld", "json", "xfdf"] as const;

/** The formats that are written from what leaves alone; a PDF is typeset first, and XFDF goes by the PDF's marks. */
export type DirectFormat = Exclude<FormatName, "pdf" | "xfdf">;

export function isDirectFormat(format: FormatName): format is DirectFormat {
  return format !== "pdf" && format !== "xfdf";
}

/** The tables of a dossier that leave as CSV or a workbook, besides the register. */
export const EXPORT_TABLES = ["positions", "proposals", "concordance"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** What of a file may be said of other words than those of its text, and so comes only if it is asked for; null if nothing. */
export function earlierContentOf(
  format: FormatName,
  { table, layout }: { readonly table?: string; readonly layout?: string | undefined },
): "positions" | "everything" | null {
  if (FORMATS[format].holds === "everything") return "everything";
  const isSheet = format === "csv" || format === "xlsx";
  return (isSheet && table === "positions") || (format === "pdf" && layout === "matrix") ? "positions" : null;
}
