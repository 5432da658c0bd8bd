/** What a file can contain of a text and of what is said about it. */
type FormatContents = "notes" | "notes-and-proposals" | "everything" | "text";

/**
 * What a file is written from: the publication of one text; the same and its typeset pages; a typesetter; or the
 * publications of all texts of a dossier.
 */
export type ExportFormatSource = "publication" | "pages" | "typesetter" | "dossier";

/** What can be chosen for a file. */
export type ExportFormatOption = "table" | "text" | "audience" | "photographs" | "filter" | "words";

/** What the dialogs, the command line and the tests have to know of a format. */
export interface ExportFormat {
  /** Without the dot. */
  readonly extension: string;
  /** RFC 6838. */
  readonly mediaType: string;
  readonly contains: FormatContents;
  readonly source: ExportFormatSource;
  readonly options: readonly ExportFormatOption[];
  /**
   * What a file can contain about words other than those of its text, on request: everything; or positions, if they are
   * its table or layout.
   */
  readonly earlier?: "everything" | "positions";
  /** Whether comments come back in files of this format. */
  readonly isRead?: true;
}
