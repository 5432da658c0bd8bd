import { hasMagicBytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readReturnedDocx } from "../formats/docx/read/readReturnedDocx.ts";
import type { ReturnedFormatName } from "../formats/exportFormats.ts";
import type { FileSourceDraftFinder } from "./fileSourceDraft.ts";
import { isHypothesisJson, readHypothesis } from "../formats/hypothesis/read.ts";
import { readWebAnnotations } from "../formats/jsonld/read.ts";
import { loadDocxVocabulary } from "../formats/docx/vocabulary.ts";
import { readReturnedOdt } from "../formats/odt/readReturnedOdt.ts";
import { detectZipFormat } from "#shared/import/detectZipFormat.ts";
import { decodeText } from "#shared/import/decodeText.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { loadRegisterVocabulary } from "../tables/register/columns.ts";
import { readReturnedRegisterCsv, readReturnedRegisterXlsx } from "../tables/register/read.ts";
import { isXlsx } from "../tables/readXlsx.ts";
import { readXfdf } from "../formats/xfdf/read.ts";
import { RTF_FILE_SIGNATURE } from "./classifyDraftOrComments.ts";
import { readReturnedMarkup, type ReturnedMarkupFormat } from "./readReturnedMarkup.ts";
import type { ReturnedContent } from "./returnedContent.ts";

/** The formats in which comments come back: those of exports, and those in which other programs save documents. */
type ReturnedFileFormat = ReturnedFormatName | ReturnedMarkupFormat;

/** Reads a file of one format; `text` is the file as text, "" for a format that is none. */
type ReturnedFileReader = (
  file: FileToImport,
  find: FileSourceDraftFinder,
  text: string,
) => Outcome<ReturnedContent> | Promise<Outcome<ReturnedContent>>;

/** The reader of every format that is read back. */
const RETURNED_FILE_READERS: { readonly [Format in ReturnedFileFormat]: ReturnedFileReader } = {
  docx: async (file, find) => readReturnedDocx(file, find, await loadDocxVocabulary()),
  xlsx: async (file) => readReturnedRegisterXlsx(file, await loadRegisterVocabulary()),
  // Loaded when needed: the PDF library is larger than all other readers.
  pdf: async ({ bytes }, find) => (await import("../formats/pdf/read/readReturnedPdf.ts")).readReturnedPdf(bytes, find),
  csv: async (_file, _find, text) => readReturnedRegisterCsv(text, await loadRegisterVocabulary()),
  xfdf: (_file, _find, text) => readXfdf(text),
  jsonld: (_file, _find, text) => readWebAnnotations(text),
  hypothesis: (_file, _find, text) => readHypothesis(text),
  odt: async (file, find) => (await readReturnedOdt(file, find)) ?? readReturnedMarkup(file),
  rtf: (file) => readReturnedMarkup(file),
};

/**
 * Reads a returned file in the format that its contents show. `find` finds the text from which it was made.
 *
 * @returns the content, `returned.unknown` if the file is no text, `returned.csv-encoding` if it is a table in an
 *   encoding that does not show which letters it has lost, or a refusal of the format's reader
 */
export async function readReturnedFile(
  file: FileToImport,
  find: FileSourceDraftFinder,
): Promise<Outcome<ReturnedContent>> {
  const detected = detectReturnedFormat(file);
  if (isRefusal(detected)) return detected;
  const { format, text = "" } = detected;
  return RETURNED_FILE_READERS[format](file, find, text);
}

/** Detects the format of a returned file by its contents; for a text, returns that too. */
function detectReturnedFormat(
  file: FileToImport,
): Outcome<{ readonly format: ReturnedFileFormat; readonly text?: string }> {
  const { name, bytes } = file;
  if (hasMagicBytes(bytes, "PK")) return isXlsx(file) ? { format: "xlsx" } : detectZipFormat(file);
  if (hasMagicBytes(bytes, RTF_FILE_SIGNATURE)) return { format: "rtf" };
  if (hasMagicBytes(bytes, "%PDF-")) return { format: "pdf" };
  if (/\.(?:md|markdown|txt|html?)$/iu.test(name)) return refusal("returned.unknown", { name });
  const text = decodeText(bytes);
  if (isRefusal(text)) return refusal(isTableName(name) ? "returned.csv-encoding" : "returned.unknown", { name });
  const begins = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (begins === "{" || begins === "[") return { format: isHypothesisJson(text) ? "hypothesis" : "jsonld", text };
  return { format: begins === "<" ? "xfdf" : "csv", text };
}

/** Whether a file is a table of text by its name. */
function isTableName(name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}
