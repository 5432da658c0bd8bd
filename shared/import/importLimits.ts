/** Limits on reading a draft. The longest treaties need a tenth of these values; a decompression bomb needs more. */
export const MAX_IMPORT_FILE_BYTES = 64 * 1024 * 1024;
/** Characters of a text, Markdown or HTML file. */
export const MAX_TEXT_FILE_LENGTH = 16 * 1024 * 1024;
/** Characters of a paragraph, or of a row of a text file: regular expressions overflow the stack on millions. */
export const MAX_SOURCE_LINE_LENGTH = 2_000_000;
/**
 * Characters and markup signs of a Markdown paragraph, and markup signs of a file. Beyond them, text is kept as typed.
 */
export const MAX_MARKDOWN_PARAGRAPH_LENGTH = 100_000;
export const MAX_MARKDOWN_SIGNS_PER_PARAGRAPH = 1_000;
export const MAX_MARKDOWN_SIGNS_PER_FILE = 300_000;
/** Characters of all paragraphs and footnotes of any file: twice as many as the largest draft that a dossier can hold. */
export const MAX_SOURCE_CHARACTERS = 32 * 1024 * 1024;
/** Paragraphs of any file. Readers stop at this number, and the file is refused. */
export const MAX_SOURCE_LINES = 100_000;
/** Entries of a zip, bytes of one entry after inflating, and bytes of all entries that are read. */
export const MAX_ZIP_ENTRIES = 5_000;
export const MAX_ZIP_ENTRY_BYTES = 64 * 1024 * 1024;
export const MAX_INFLATED_BYTES = 96 * 1024 * 1024;
/** Nesting depth of XML and HTML elements. */
export const MAX_ELEMENT_DEPTH = 256;
/** Pages of a PDF, and the time in ms that all its pages together may take. */
export const MAX_PDF_PAGES = 3_000;
export const MAX_PDF_READING_MS = 120_000;
/** Pixels of a picture file, and of a page as it is drawn to be recognised. */
export const MAX_PICTURE_PIXELS = 100_000_000;
export const MAX_RECOGNISED_PIXELS = 12_000_000;
