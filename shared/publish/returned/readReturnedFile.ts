import { hasMagicBytes, decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readReturnedDocx } from "../formats/docx/read/readReturnedDocx.ts";
import type { FileSourceDraftFinder } from "./fileSourceDraft.ts";
import { isHypothesisJson, readHypothesis } from "../formats/hypothesis/read.ts";
import { readWebAnnotations } from "../formats/jsonld/read.ts";
import { detectZipFormat } from "#shared/import/detectZipFormat.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { readReturnedPdf } from "../formats/pdf/read/readReturnedPdf.ts";
import { loadRegisterVocabulary } from "../tables/register/columns.ts";
import { readReturnedRegisterCsv } from "../tables/register/read.ts";
import { readXfdf } from "../formats/xfdf/read.ts";
import { RTF_BEGINS } from "./classifyDraftOrComments.ts";
import { readReturnedMarkup } from "./readReturnedMarkup.ts";
import type { ReturnedContent } from "./returnedContent.ts";

/**
 * Reads a returned file in the format that its contents show. `find` finds the text from which it was made.
 *
 * @returns the content, `returned.unknown` if the file is no text, or a refusal of the format's reader
 */
export async function readReturnedFile(
  file: FileToImport,
  find: FileSourceDraftFinder,
): Promise<Outcome<ReturnedContent>> {
  const { name, bytes } = file;
  if (hasMagicBytes(bytes, "PK")) {
    const detected = detectZipFormat(file);
    if (isRefusal(detected)) return detected;
    return detected.format === "odt" ? readReturnedMarkup(file) : readReturnedDocx(file, find);
  }
  if (hasMagicBytes(bytes, RTF_BEGINS)) return readReturnedMarkup(file);
  if (hasMagicBytes(bytes, "%PDF-")) return readReturnedPdf(bytes, find);
  if (/\.(?:md|markdown|txt|html?)$/iu.test(name)) return refusal("returned.unknown", { name });
  const text = decodeUtf8(bytes);
  if (text === null) return refusal("returned.unknown", { name });
  const begins = text.replace(/^\uFEFF/, "").trimStart()[0];
  if (begins === "{" || begins === "[") return isHypothesisJson(text) ? readHypothesis(text) : readWebAnnotations(text);
  if (begins === "<") return readXfdf(text);
  return readReturnedRegisterCsv(text, await loadRegisterVocabulary());
}
