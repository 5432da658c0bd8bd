import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, type PDFDocument } from "@cantoo/pdf-lib";
import { decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";

const name = (text: string) => PDFName.of(text);

/** Makes PDF readers show the title instead of the file name, as PDF/UA requires. */
export function showDocumentTitle({ catalog }: PDFDocument): void {
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
}

/** What a file claims to conform to: PDF/UA for screen readers, PDF/A for an archive. */
export interface ConformanceClaims {
  readonly ua: boolean;
  readonly archive: boolean;
}

/**
 * Removes everything that tells who or what made the file, and when. Its title, its language and its claims of
 * conformance stay. The claims are the typesetter's; the file of an archive was checked against PDF/UA before (see
 * `PdfCompiler`).
 */
export function anonymisePdf(document: PDFDocument, lang: string): void {
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict);
  for (const key of info?.keys() ?? []) if (key !== name("Title")) info!.delete(key);
  const stream = document.catalog.lookup(name("Metadata"));
  if (!(stream instanceof PDFRawStream)) return;
  const before = decodeUtf8(decodePDFRawStream(stream).decode()) ?? "";
  const archive = before.includes("<pdfaid:part>");
  const title = /<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/su.exec(before)?.[1] ?? "";
  const xmp = xmpOf({ title, lang, claims: { ua: archive || before.includes("<pdfuaid:part>"), archive } });
  const entries = { Type: "Metadata", Subtype: "XML" };
  document.context.assign(
    document.catalog.get(name("Metadata")) as never,
    document.context.stream(encodeUtf8(xmp), entries),
  );
}

const NAMESPACES = {
  dc: "http://purl.org/dc/elements/1.1/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  pdfaExtension: "http://www.aiim.org/pdfa/ns/extension/",
  pdfaSchema: "http://www.aiim.org/pdfa/ns/schema#",
  pdfaProperty: "http://www.aiim.org/pdfa/ns/property#",
} as const;

interface Description {
  /** As XML text. */
  readonly title: string;
  readonly lang: string;
  readonly claims: ConformanceClaims;
}

/**
 * Writes the XMP metadata (ISO 16684-1). PDF/A requires a description of every schema that it does not define itself.
 */
function xmpOf({ title, lang, claims: { ua, archive } }: Description): string {
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${spaces.join(" ")}>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>`,
    "<dc:format>application/pdf</dc:format>",
    ua ? "<pdfuaid:part>1</pdfuaid:part>" : "",
    archive ? `<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>${UA_SCHEMA}` : "",
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
}

const UA_PART = [
  "<pdfaProperty:category>internal</pdfaProperty:category>",
  "<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>",
  "<pdfaProperty:name>part</pdfaProperty:name>",
  "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
].join("");

const UA_SCHEMA = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>",
  `<pdfaSchema:namespaceURI>${NAMESPACES.pdfuaid}</pdfaSchema:namespaceURI>`,
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>",
  `<rdf:li rdf:parseType="Resource">${UA_PART}</rdf:li>`,
  "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>",
].join("");
