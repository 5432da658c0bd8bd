import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFRef,
} from "@cantoo/pdf-lib";

const [NAMES, DESTS] = [PDFName.of("Names"), PDFName.of("Dests")];

/** Where a note is listed: the page, and the upper left corner in points. */
export interface NoteDestination {
  readonly page: PDFRef;
  readonly left: number;
  readonly top: number;
}

/** Gives each listed note a named destination, `briefing.pdf#note-3` (PDF 32000-1, 12.3.2.3). */
export function addNoteDestinations(document: PDFDocument, listed: ReadonlyMap<number, NoteDestination>): void {
  if (listed.size === 0) return;
  const { context, catalog } = document;
  const named = [...listed].map(([n, at]) => [nameOf(n), at] as const);
  named.sort(([one], [other]) => (one < other ? -1 : 1));
  const pairs = named.flatMap(([name, { page, left, top }]) => [
    PDFString.of(name),
    context.obj([page, "XYZ", left, top, null]),
  ]);
  const names = catalog.lookupMaybe(NAMES, PDFDict) ?? context.obj({});
  names.set(DESTS, context.obj({ Names: pairs }));
  catalog.set(NAMES, names);
}

/** Reads the numbers of the notes that a briefing lists by name, in ascending order. */
export async function readListedNoteNumbers(pdf: Uint8Array): Promise<readonly number[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const tree = document.catalog.lookupMaybe(NAMES, PDFDict)?.lookupMaybe(DESTS, PDFDict);
  const pairs = tree?.lookupMaybe(NAMES, PDFArray)?.asArray() ?? [];
  return pairs
    .flatMap((each) => (each instanceof PDFString || each instanceof PDFHexString ? [each.decodeText()] : []))
    .flatMap((name) => /^note-(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
}

function nameOf(n: number): string {
  return `note-${n}`;
}
