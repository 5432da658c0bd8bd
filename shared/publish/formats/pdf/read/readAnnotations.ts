import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFObject,
} from "@cantoo/pdf-lib";

/** An annotation of a page as the file has it (PDF 32000-1, 12.5). */
export interface PdfAnnotation {
  /** The object's number and generation, as pdf.js names it: "12R" or "12R1". */
  readonly ref: string;
  readonly subtype: string;
  /** Its name (/NM), which other programs keep. */
  readonly name: string;
  readonly contents: string;
  readonly author: string;
  /** ISO 8601, if the file has it. */
  readonly at?: string;
  /** The annotation that it answers or, if `groups`, belongs to. */
  readonly answers?: string;
  readonly groups: boolean;
  /** The state that it gives the annotation it answers: "Completed" and the like. */
  readonly state?: string;
}

const name = (text: string) => PDFName.of(text);

/** Returns the annotations of a file, page by page in their order. */
export function pdfAnnotationsOf(document: PDFDocument): readonly PdfAnnotation[] {
  const { context } = document;
  return document.getPages().flatMap((page) =>
    listed(page.node.lookup(name("Annots"))).flatMap((ref): PdfAnnotation[] => {
      const dict = context.lookup(ref);
      return ref instanceof PDFRef && dict instanceof PDFDict ? [annotationOf(ref, dict)] : [];
    }),
  );
}

function listed(annots: PDFObject | undefined): readonly PDFObject[] {
  return annots instanceof PDFArray ? annots.asArray() : [];
}

/** Opens a file for its annotations and attachments. Throws if it cannot be read. */
export function openAnnotatedPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

function annotationOf(ref: PDFRef, dict: PDFDict): PdfAnnotation {
  const answers = dict.get(name("IRT"));
  const at = dateOf(textOf(dict.lookup(name("M"))) || textOf(dict.lookup(name("CreationDate"))));
  const state = textOf(dict.lookup(name("State")));
  return {
    ref: refOf(ref),
    subtype: nameIn(dict.lookup(name("Subtype"))),
    name: textOf(dict.lookup(name("NM"))),
    contents: textOf(dict.lookup(name("Contents")))
      .replace(/\r\n?/gu, "\n")
      .trim(),
    author: textOf(dict.lookup(name("T"))).trim(),
    ...(at && { at }),
    ...(answers instanceof PDFRef && { answers: refOf(answers) }),
    groups: nameIn(dict.lookup(name("RT"))) === "Group",
    ...(state && { state }),
  };
}

function refOf({ objectNumber, generationNumber }: PDFRef): string {
  return `${objectNumber}R${generationNumber === 0 ? "" : generationNumber}`;
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : "";
}

function nameIn(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.decodeText() : "";
}

/** Converts "D:20260402183000+02'00'" to ISO 8601. */
function dateOf(date: string): string | null {
  const match = /^(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(date);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "00", utc, zone, minutes = "00"] = match;
  const offset = zone === undefined ? (utc ?? "Z") : `${zone}:${minutes}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

/** Returns the attachments of a file, by name. */
export function pdfAttachmentsOf(document: PDFDocument): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const { name: called, data } of document.getAttachments()) found.set(called, data);
  return found;
}
