import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from "@cantoo/pdf-lib";

/** Where the mark of a note is in a briefing: on one page, in points, in PDF coordinates. */
export interface BriefingNoteMark {
  /** The note's number. */
  readonly n: number;
  /** From 0. */
  readonly page: number;
  readonly rect: readonly number[];
  /** Four corners for each line: x and y of the upper left, upper right, lower left and lower right. */
  readonly coords: readonly number[];
}

/** Reads the marks of a briefing that was made from the same notes, in the order of its pages. */
export async function readNoteMarksOfBriefingPdf(pdf: Uint8Array): Promise<readonly BriefingNoteMark[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return document.getPages().flatMap((page, index) =>
    (page.node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const dict = document.context.lookup(ref, PDFDict);
      const name = dict.lookup(PDFName.of("NM"));
      const called = name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : "";
      const [, n] = /^note-(\d+)(?:-page-\d+)?$/.exec(called) ?? [];
      if (n === undefined || dict.lookup(PDFName.of("Subtype")) !== PDFName.of("Highlight")) return [];
      return [{ n: Number(n), page: index, rect: numbers(dict, "Rect"), coords: numbers(dict, "QuadPoints") }];
    }),
  );
}

function numbers(dict: PDFDict, name: string): readonly number[] {
  const values = dict.lookup(PDFName.of(name));
  if (!(values instanceof PDFArray)) return [];
  return values.asArray().flatMap((value) => (value instanceof PDFNumber ? [value.asNumber()] : []));
}
