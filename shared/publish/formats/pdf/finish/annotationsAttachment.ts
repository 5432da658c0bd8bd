import { AFRelationship, type PDFDocument } from "@cantoo/pdf-lib";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { ANNOTATIONS_ATTACHMENT_NAME } from "../annotationsAttachmentName.ts";

/** PDF/A-3 requires the date on which an attached file was changed. A fixed one gives nothing away. */
const NEVER = new Date(0);

/** Attaches Web Annotations to a briefing, for machines. */
export async function attachAnnotations(document: PDFDocument, annotations: string, archive: boolean): Promise<void> {
  await document.attach(encodeUtf8(annotations), ANNOTATIONS_ATTACHMENT_NAME, {
    mimeType: "application/ld+json",
    afRelationship: AFRelationship.Data,
    ...(archive && { modificationDate: NEVER }),
  });
}
