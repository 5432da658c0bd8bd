import type { Hash } from "#shared/base/hash.ts";
import { beginsWith, fromUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import { ATTACHED } from "#shared/briefing/attach.ts";
import { openPackage } from "#shared/import/readers/docx/package.ts";
import { childrenOf, type Element } from "#shared/import/readers/docx/xml.ts";
import type { SourceFile } from "#shared/import/sourceFile.ts";
import { isHostile } from "#shared/import/readers/pdf/hostile.ts";
import { keyIn } from "../docx/read/docx.ts";
import { readWebAnnotations } from "../jsonld/read.ts";
import { annotationsOf, attachmentsOf, openAnnotated } from "../pdf/annotations.ts";

/**
 * What a file says of itself by which a draft is told from one that hands back what others say. `data` is never a draft;
 * `draft` has none of the signs, or cannot be read; a document that has some may be either, and `of` is the text that it
 * was made of by us.
 */
export type Signs =
  | { readonly is: "data" }
  | { readonly is: "draft" }
  | { readonly is: "document"; readonly of?: Hash; readonly remarks: number };

const DRAFT: Signs = { is: "draft" };

/** A draft may begin with a bracket, too: "[Chapter I]". */
const JSON_BEGINS = /^(?:\{\s*["}]|\[\s*\{)/;
const XFDF_BEGINS = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<xfdf[\s/>]/;

/** The signs of a file. */
export async function signsIn(file: SourceFile): Promise<Signs> {
  const { name, bytes } = file;
  if (beginsWith(bytes, "PK")) return signsInDocx(file);
  if (beginsWith(bytes, "%PDF-")) return signsInPdf(bytes);
  const begins = (fromUtf8(bytes) ?? "").replace(/^\uFEFF/, "").trimStart();
  const isData = JSON_BEGINS.test(begins) || XFDF_BEGINS.test(begins) || /\.csv$/i.test(name);
  return isData ? { is: "data" } : DRAFT;
}

function signsInDocx(source: SourceFile): Signs {
  const file = openPackage(source);
  if (isRefusal(file)) return DRAFT;
  const comments = file.spare("comments");
  const remarks = (comments ? childrenOf(comments, "comment").length : 0) + changesIn(file.document);
  return document(keyIn(file)?.draft, remarks);
}

/** Tracked insertions and deletions, wherever they stand. */
function changesIn({ name, children }: Element): number {
  const own = name === "ins" || name === "del" ? 1 : 0;
  return children.reduce((sum, child) => sum + (typeof child === "string" ? 0 : changesIn(child)), own);
}

/** What nobody writes a remark with. */
const SILENT = /^(?:Link|Widget|Popup|Screen|PrinterMark|TrapNet|Watermark)$/;

async function signsInPdf(bytes: Uint8Array): Promise<Signs> {
  if (isHostile(bytes)) return DRAFT;
  try {
    const file = await openAnnotated(bytes);
    const attached = readWebAnnotations(fromUtf8(attachmentsOf(file).get(ATTACHED) ?? new Uint8Array()) ?? "");
    const { notes, proposals } = isRefusal(attached) ? { notes: [], proposals: [] } : attached;
    const of = [...notes, ...proposals].find(({ place }) => place.draft)?.place.draft;
    return document(of, annotationsOf(file).filter(({ subtype }) => !SILENT.test(subtype)).length);
  } catch {
    return DRAFT;
  }
}

function document(of: Hash | undefined, remarks: number): Signs {
  return of || remarks > 0 ? { is: "document", ...(of && { of }), remarks } : DRAFT;
}
