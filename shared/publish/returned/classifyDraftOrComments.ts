import type { Hash } from "#shared/base/hash.ts";
import { hasMagicBytes, decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import { ANNOTATIONS_ATTACHMENT_NAME } from "../formats/pdf/annotationsAttachmentName.ts";
import { openDocxPackage } from "#shared/import/readers/docx/package/docxPackage.ts";
import { xmlChildrenOf, type XmlElement } from "#shared/import/readers/docx/package/docxXml.ts";
import { detectZipFormat } from "#shared/import/detectZipFormat.ts";
import type { FileToImport } from "#shared/import/fileToImport.ts";
import { isHostilePdf } from "#shared/import/readers/pdf/file/hostilePdf.ts";
import { readDocxManifest } from "../formats/docx/read/readReturnedDocx.ts";
import { readOwnManifestOfOdt } from "../formats/odt/readReturnedOdt.ts";
import { openOdt } from "#shared/import/readers/odt/odtXml.ts";
import { isXlsx } from "../tables/readXlsx.ts";
import { readWebAnnotations } from "../formats/jsonld/read.ts";
import { countCommentsAndTrackedChanges } from "./readReturnedMarkup.ts";

/**
 * Whether a file is a draft or returns what others say. `data` is never a draft; `draft` has no sign of comments, or
 * cannot be read. A `document` has some and may be either; `of` is the text from which we made it.
 */
export type DraftOrCommentsFile =
  | { readonly kind: "data" }
  | { readonly kind: "draft" }
  | { readonly kind: "document"; readonly of?: Hash; readonly remarks: number };

const DRAFT: DraftOrCommentsFile = { kind: "draft" };

/** A draft may begin with a bracket, too: "[Chapter I]". */
const JSON_BEGINS = /^(?:\{\s*["}]|\[\s*\{)/;
const XFDF_BEGINS = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<xfdf[\s/>]/;

export const RTF_FILE_SIGNATURE = String.raw`{\rtf`;

/** Classifies a file by its contents and its name. */
export async function classifyDraftOrComments(file: FileToImport): Promise<DraftOrCommentsFile> {
  const { name, bytes } = file;
  if (hasMagicBytes(bytes, "PK")) {
    if (isXlsx(file)) return { kind: "data" };
    const detected = detectZipFormat(file);
    const isOdt = !isRefusal(detected) && detected.format === "odt";
    return isOdt ? signsInOdt(file) : signsInDocx(file);
  }
  if (hasMagicBytes(bytes, RTF_FILE_SIGNATURE)) return document(undefined, countCommentsAndTrackedChanges(file, "rtf"));
  if (hasMagicBytes(bytes, "%PDF-")) return signsInPdf(bytes);
  const begins = (decodeUtf8(bytes) ?? "").replace(/^\uFEFF/, "").trimStart();
  const isData = JSON_BEGINS.test(begins) || XFDF_BEGINS.test(begins) || /\.(?:csv|tsv)$/i.test(name);
  return isData ? { kind: "data" } : DRAFT;
}

function signsInDocx(source: FileToImport): DraftOrCommentsFile {
  const file = openDocxPackage(source);
  if (isRefusal(file)) return DRAFT;
  const comments = file.optionalPart("comments");
  const remarks = (comments ? xmlChildrenOf(comments, "comment").length : 0) + changesIn(file.document);
  return document(readDocxManifest(file)?.draft, remarks);
}

function signsInOdt(source: FileToImport): DraftOrCommentsFile {
  const file = openOdt(source);
  return isRefusal(file)
    ? DRAFT
    : document(readOwnManifestOfOdt(file)?.draft, countCommentsAndTrackedChanges(source, "odt"));
}

/** Counts tracked insertions and deletions at any depth. */
function changesIn({ name, children }: XmlElement): number {
  const own = name === "ins" || name === "del" ? 1 : 0;
  return children.reduce((sum, child) => sum + (typeof child === "string" ? 0 : changesIn(child)), own);
}

/** Annotations with which nobody writes a remark. */
const SILENT = /^(?:Link|Widget|Popup|Screen|PrinterMark|TrapNet|Watermark)$/;

async function signsInPdf(bytes: Uint8Array): Promise<DraftOrCommentsFile> {
  if (isHostilePdf(bytes)) return DRAFT;
  const { pdfAnnotationsOf, pdfAttachmentsOf, openAnnotatedPdf } =
    await import("../formats/pdf/read/readAnnotations.ts");
  try {
    const file = await openAnnotatedPdf(bytes);
    const attached = readWebAnnotations(
      decodeUtf8(pdfAttachmentsOf(file).get(ANNOTATIONS_ATTACHMENT_NAME) ?? new Uint8Array()) ?? "",
    );
    const { notes, proposals } = isRefusal(attached) ? { notes: [], proposals: [] } : attached;
    const of = [...notes, ...proposals].find(({ place }) => place.draft)?.place.draft;
    return document(of, pdfAnnotationsOf(file).filter(({ subtype }) => !SILENT.test(subtype)).length);
  } catch {
    return DRAFT;
  }
}

function document(of: Hash | undefined, remarks: number): DraftOrCommentsFile {
  return of || remarks > 0 ? { kind: "document", ...(of && { of }), remarks } : DRAFT;
}
