/** What a draft may cost to read. The longest treaties come to a tenth of these; a bomb comes to more. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** Characters of a text, Markdown or HTML file. */
export const MAX_TEXT_LENGTH = 16 * 1024 * 1024;
/** Characters of a paragraph, or of a row of a text file: patterns run out of stack on millions. */
export const MAX_LINE_LENGTH = 2_000_000;
/** Letters and signs of a paragraph of Markdown, and signs of a file: what has more is kept as it was typed. */
export const MAX_MARKUP_LENGTH = 100_000;
export const MAX_MARKUP_SIGNS = 1_000;
export const MAX_FILE_MARKUP_SIGNS = 300_000;
/** Paragraphs of any file; one with as many is refused, and readers stop there. */
export const MAX_LINES = 100_000;
/** Entries of a zip, bytes of one once inflated, and of all that are read. */
export const MAX_ZIP_ENTRIES = 5_000;
export const MAX_ENTRY_BYTES = 64 * 1024 * 1024;
export const MAX_INFLATED_BYTES = 96 * 1024 * 1024;
/** Nested elements of XML and HTML. */
export const MAX_ELEMENT_DEPTH = 256;
/** Pages of a PDF, and what all of them together may take, in ms. */
export const MAX_PDF_PAGES = 3_000;
export const MAX_PDF_MS = 120_000;
