import { hasMagicBytes } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readReturnedDocx } from "../formats/docx/read/readReturnedDocx.ts";
import type { FileSourceDraftFinder } from "./fileSourceDraft.ts";
import { isHypothesisJson, readHypothesis } from "../formats/hypothesis/read.ts";
import { readWebAnnotations } from "../formats/jsonld/read.ts";
import { loadDocxVocabulary } from "../formats/docx/vocabulary.ts";
import { readReturnedOdt } from "../formats/odt/readReturnedOdt.ts";
import { detectZipFormat } from "#shared/import/detectZipFormat.ts";
import { decodeText } from "#shared/import/decodeText.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { readReturnedPdf } from "../formats/pdf/read/readReturnedPdf.ts";
import { loadRegisterVocabulary } from "../tables/register/columns.ts";
import { readReturnedRegisterCsv, readReturnedRegisterXlsx } from "../tables/register/read.ts";
import { isXlsx } from "../tables/readXlsx.ts";
import { readXfdf } from "../formats/xfdf/read.ts";
import { RTF_FILE_SIGNATURE } from "./classifyDraftOrComments.ts";
import { readReturnedMarkup } from "./readReturnedMarkup.ts";
import type { ReturnedContent } from "./returnedContent.ts";

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
  const { name, bytes } = file;
  if (hasMagicBytes(bytes, "PK")) {
    if (isXlsx(file)) return readReturnedRegisterXlsx(file, await loadRegisterVocabulary());
    const detected = detectZipFormat(file);
    if (isRefusal(detected)) return detected;
    if (detected.format === "docx") return readReturnedDocx(file, find, await loadDocxVocabulary());
    return (await readReturnedOdt(file, find)) ?? readReturnedMarkup(file);
  }
  if (hasMagicBytes(bytes, RTF_FILE_SIGNATURE)) return readReturnedMarkup(file);
  if (hasMagicBytes(bytes, "%PDF-")) return readReturnedPdf(bytes, find);
  if (/\.(?:md|markdown|txt|html?)$/iu.test(name)) return refusal("returned.unknown", { name });
  const text = decodeText(bytes);
  if (isRefusal(text)) return refusal(isTableName(name) ? "returned.csv-encoding" : "returned.unknown", { name });
  const begins = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (begins === "{" || begins === "[") return isHypothesisJson(text) ? readHypothesis(text) : readWebAnnotations(text);
  if (begins === "<") return readXfdf(text);
  return readReturnedRegisterCsv(text, await loadRegisterVocabulary());
}

/** Whether a file is a table of text by its name. */
function isTableName(name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}
