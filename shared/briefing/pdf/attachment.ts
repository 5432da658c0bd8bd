import { AFRelationship, type PDFDocument } from "@cantoo/pdf-lib";
import { utf8 } from "#shared/base/bytes.ts";

/** What the file with the annotations is called that a briefing carries. */
export const ATTACHMENT_NAME = "annotations.jsonld";

/** PDF/A-3 asks when an attached file was changed; when that was is nobody's business. */
const NEVER = new Date(0);

/** Attaches Web Annotations to a briefing, for machines. */
export async function attachAnnotations(document: PDFDocument, annotations: string, archive: boolean): Promise<void> {
  await document.attach(utf8(annotations), ATTACHMENT_NAME, {
    mimeType: "application/ld+json",
    afRelationship: AFRelationship.Data,
    ...(archive && { modificationDate: NEVER }),
  });
}
