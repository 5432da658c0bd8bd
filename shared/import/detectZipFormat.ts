import { isRefusal, refusal, type Outcome, type RefusalCode } from "../base/result.ts";
import { decodeUtf8 } from "../base/bytes.ts";
import type { ZipFile } from "./readers/docx/package/zipFile.ts";
import type { FileToImport } from "./fileToImport.ts";

/** Other formats that are zips, by an entry that only they have. */
const KINDS: readonly (readonly [code: RefusalCode, entry: RegExp])[] = [
  ["reading.spreadsheet", /^xl\/workbook/],
  ["reading.slides", /^ppt\/presentation/],
  ["reading.pages", /^Index\/Document\.iwa$|^Index\.zip$|^index\.apxl$/],
  ["reading.epub", /^META-INF\/container\.xml$/],
  ["reading.qda", /^project\.qde$/i],
  ["reading.xps", /^FixedDoc(?:ument)?Seq(?:uence)?\.fdseq$/i],
];
const WORD = /(?:^|\/)document2?\.xml$/;
/** Text documents in an ordinary archive. */
const PACKED = /\.(?:docx?|pdf|html?|md|txt|xml|akn|rtf|odt)$/i;
/** Dossier files, for example an archive of all dossiers of a machine. */
const DOSSIER = /\.clausemark$/i;
/** Entries that an operating system adds for itself. */
const HIDDEN = /^__MACOSX|(?:^|\/)[._]/;

/**
 * Returns the format of a zip that is a document; a Word document if it is too damaged to tell. Refuses other formats
 * (such as `reading.epub`) and archives (`reading.zip`). Looks only at the list of entries and at the "mimetype" entry
 * with which some formats begin.
 */
export function detectZipFormat({ zip }: FileToImport): Outcome<{ readonly format: "docx" | "odt" }> {
  if (isRefusal(zip) || zip.names.some((name) => WORD.test(name))) return { format: "docx" };
  const type = readMimeType(zip);
  if (/opendocument\.text/.test(type)) return { format: "odt" };
  if (/opendocument\.spreadsheet/.test(type)) return refusal("reading.spreadsheet");
  if (/opendocument/.test(type)) return refusal("reading.slides");
  if (/epub/.test(type)) return refusal("reading.epub");
  const kind = KINDS.find(([, entry]) => zip.names.some((name) => entry.test(name)));
  if (kind) return refusal(kind[0]);
  if (zip.names.includes("content.xml")) return { format: "odt" };
  const count = zip.names.filter((name) => DOSSIER.test(name) && !HIDDEN.test(name)).length;
  if (count > 0) return refusal("reading.dossiers", { count });
  const packed = zip.names.find((name) => PACKED.test(name) && !HIDDEN.test(name));
  return packed === undefined ? { format: "docx" } : refusal("reading.zip", { name: packed.slice(0, 100) });
}

/** Reads the "mimetype" entry, which OpenDocument and EPUB files store uncompressed at the very beginning. */
function readMimeType(zip: ZipFile): string {
  const bytes = zip.read("mimetype");
  return bytes && !isRefusal(bytes) ? (decodeUtf8(bytes.subarray(0, 100)) ?? "") : "";
}
