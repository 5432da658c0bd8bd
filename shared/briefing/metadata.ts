import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFDocument } from "@cantoo/pdf-lib";
import { fromUtf8, utf8 } from "../base/bytes.ts";

/** Takes away everything that tells who or what made the file, and when; title and PDF/UA claim stay. */
export function anonymous(document: PDFDocument): void {
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  for (const name of info?.keys() ?? []) if (name !== PDFName.of("Title")) info!.delete(name);
  const stream = document.catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream)) return;
  const xmp = fromUtf8(decodePDFRawStream(stream).decode()) ?? "";
  const bare = xmp
    .replace(/<(xmp:(?:CreatorTool|CreateDate|ModifyDate|MetadataDate)|pdf:Producer|dc:creator)>.*?<\/\1>/gsu, "")
    .replace(/ x:xmptk="[^"]*"/u, "");
  const entries = { Type: "Metadata", Subtype: "XML" };
  document.context.assign(
    document.catalog.get(PDFName.of("Metadata")) as never,
    document.context.stream(utf8(bare), entries),
  );
}
