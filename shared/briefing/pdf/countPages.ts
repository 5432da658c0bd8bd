import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })).getPageCount();
}
