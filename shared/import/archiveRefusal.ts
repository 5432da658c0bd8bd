import { isRefusal, refusal, type Refusal, type RefusalCode } from "../base/result.ts";
import { fromUtf8 } from "../base/bytes.ts";
import type { Zip } from "./readers/docx/package/zip.ts";
import type { SourceFile } from "./sourceFile.ts";

/** What else is a zip, by an entry that only it has. */
const KINDS: readonly (readonly [code: RefusalCode, entry: RegExp])[] = [
  ["reading.spreadsheet", /^xl\/workbook/],
  ["reading.slides", /^ppt\/presentation/],
  ["reading.pages", /^Index\/Document\.iwa$|^Index\.zip$|^index\.apxl$/],
  ["reading.epub", /^META-INF\/container\.xml$/],
  ["reading.qda", /^project\.qde$/i],
  ["reading.xps", /^FixedDoc(?:ument)?Seq(?:uence)?\.fdseq$/i],
];
const WORD = /(?:^|\/)document2?\.xml$/;
/** Text documents that somebody packed. */
const PACKED = /\.(?:docx?|pdf|html?|md|txt|xml|akn|rtf|odt)$/i;
/** Dossier files, such as all of a machine's in one archive. */
const DOSSIER = /\.clausemark$/i;
/** What a system puts into an archive for itself. */
const HIDDEN = /^__MACOSX|(?:^|\/)[._]/;

/**
 * Why a zip is no Word document; null where it may be one, or is too broken to tell. Only its list of entries
 * is looked at, and the short name of its type that some formats begin with.
 */
export function archiveRefusal({ zip }: SourceFile): Refusal | null {
  if (isRefusal(zip) || zip.names.some((name) => WORD.test(name))) return null;
  const type = typeIn(zip);
  if (/opendocument\.text/.test(type)) return refusal("reading.odt");
  if (/opendocument\.spreadsheet/.test(type)) return refusal("reading.spreadsheet");
  if (/opendocument/.test(type)) return refusal("reading.slides");
  if (/epub/.test(type)) return refusal("reading.epub");
  const kind = KINDS.find(([, entry]) => zip.names.some((name) => entry.test(name)));
  if (kind) return refusal(kind[0]);
  if (zip.names.includes("content.xml")) return refusal("reading.odt");
  const count = zip.names.filter((name) => DOSSIER.test(name) && !HIDDEN.test(name)).length;
  if (count > 0) return refusal("reading.dossiers", { count });
  const packed = zip.names.find((name) => PACKED.test(name) && !HIDDEN.test(name));
  return packed === undefined ? null : refusal("reading.zip", { name: packed.slice(0, 100) });
}

/** The "mimetype" entry, uncompressed at the very beginning of OpenDocument and EPUB files. */
function typeIn(zip: Zip): string {
  const bytes = zip.read("mimetype");
  return bytes && !isRefusal(bytes) ? (fromUtf8(bytes.subarray(0, 100)) ?? "") : "";
}
