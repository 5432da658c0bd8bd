import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";

/** Counts the pages of a PDF. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })).getPageCount();
}
