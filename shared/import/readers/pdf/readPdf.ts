import { detectLanguage } from "#shared/import/detectLanguage.ts";
import { isLanguage } from "#shared/base/language.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { MAX_PDF_PAGES, MAX_PDF_READING_MS } from "#shared/import/importLimits.ts";
import type { FormatReaderOutput, ImportWarning, RecognisedSource } from "#shared/import/sourceLines.ts";
import type { FileReadOptions } from "#shared/import/importedDraft.ts";
import { findManualMarkupLegend } from "#shared/import/manual/manualMarkupLegend.ts";
import { cleanRecognisedWords } from "#shared/import/pictures/cleanRecognisedWords.ts";
import { findDoubtfulWords } from "#shared/import/pictures/doubtfulWords.ts";
import { recognisedPagesToLines, recognisedTextWarnings } from "#shared/import/pictures/recognisedPagesToLines.ts";
import { recognisedPagesToPdfPages } from "#shared/import/pictures/recognisedPagesToPdfPages.ts";
import { examinePdfBytes } from "./file/hostilePdf.ts";
import { measureTextLayerQuality, restorePdfFontEncodings } from "./file/textLayer.ts";
import { openPdf, type OpenedPdf } from "./file/openPdf.ts";
import type { PdfPageContent } from "./file/pdfPageContent.ts";
import { readPdfPage, type FontNames } from "./file/readPdfPage.ts";
import { removePlainLooks } from "./marks/plainLooks.ts";
import type { PdfMarkSource } from "./marks/runLooks.ts";
import { measurePdfLayout } from "./layout/measureLayout.ts";
import { groupPdfRunsIntoRows } from "./layout/pdfRows.ts";
import { isPdfPageWithoutText, pdfPagesToLines, makePdfPageWarning } from "./pdfPagesToLines.ts";
import { recognisePdf } from "./recognisePdf.ts";

/**
 * Reads a PDF: its text in drawing order without the frame of the pages, footnotes at their marks, comments on the text
 * they cover. How words look is read if a line may run through some of them, or the text says what its marks mean; words
 * that somebody struck or underlined in a viewer always. A PDF without text, or with a text layer that cannot be trusted, is recognised as pictures if
 * `options.pictures` is there; otherwise it is refused with `reading.pdf-scan` or `reading.pdf-broken`. Also refuses a
 * PDF over the limits (`reading.pdf-heavy`, `reading.pdf-long`), one that cannot be opened (see `openPdf`), and like
 * `recognisePdf`.
 */
export async function readPdf(bytes: Uint8Array, options: FileReadOptions = {}): Promise<Outcome<FormatReaderOutput>> {
  const { isHostile, mayStrikeLetters } = examinePdfBytes(bytes);
  if (isHostile) return refusal("reading.pdf-heavy");
  if (mayStrikeLetters) return readPdfWithMarks(bytes, "drawn", options);
  const read = await readPdfWithMarks(bytes, "annotations", options);
  const hasLegend = !isRefusal(read) && !read.recognised && findManualMarkupLegend(read.lines) !== null;
  return hasLegend ? readPdfWithMarks(bytes, "drawn", options) : read;
}

async function readPdfWithMarks(
  bytes: Uint8Array,
  marks: PdfMarkSource,
  options: FileReadOptions,
): Promise<Outcome<FormatReaderOutput>> {
  const read = await readTextLayer(bytes, marks, options);
  if (isRefusal(read)) return read;
  const { pages, restored } = restorePdfFontEncodings(read);
  const text = textOf(pages);
  const layer = measureTextLayerQuality(text);
  const refused = refusalOf(layer, pages.length);
  if (refused) return (await recogniseAllPages(bytes, pages, refused, options)) ?? refused;
  const { pages: complete, recognised } = await addPagesWithoutText(bytes, pages, text, options);
  try {
    const output = pdfPagesToLines(removePlainLooks(complete));
    return {
      ...output,
      warnings: [
        ...warnTextLayer(layer, restored),
        ...output.warnings,
        ...(recognised ? recognisedTextWarnings(recognised, "none") : []),
      ],
      ...(recognised && { recognised }),
    };
  } catch {
    return refusal("reading.pdf-damaged");
  }
}

async function readTextLayer(
  bytes: Uint8Array,
  marks: PdfMarkSource,
  options: FileReadOptions,
): Promise<Outcome<readonly PdfPageContent[]>> {
  const pdf = await openPdf(bytes);
  if (isRefusal(pdf)) return pdf;
  try {
    return await pagesOf(pdf, marks, options);
  } catch {
    return refusal("reading.pdf-damaged");
  } finally {
    await pdf.close();
  }
}

async function pagesOf(
  pdf: OpenedPdf,
  marks: PdfMarkSource,
  { progress, signal }: FileReadOptions,
): Promise<Outcome<readonly PdfPageContent[]>> {
  const { numPages } = pdf.document;
  if (numPages > MAX_PDF_PAGES) return refusal("reading.pdf-long", { count: MAX_PDF_PAGES });
  const began = Date.now();
  const fonts: FontNames = new Map();
  const pages: PdfPageContent[] = [];
  for (let n = 1; n <= numPages; n++) {
    if (signal?.aborted) return refusal("reading.stopped");
    const page = await readPdfPage(pdf, n, fonts, marks);
    if (!page || Date.now() - began > MAX_PDF_READING_MS) return refusal("reading.pdf-heavy");
    pages.push(page);
    progress?.(n / numPages);
  }
  return pages;
}

/** With fewer letters per page than this, the text is in pictures. */
const LEAST_LETTERS = 8;
/** Shares of strange letters above which a text layer is refused, and above which it is doubtful. */
const BROKEN = 0.06;
const DOUBTFUL = 0.004;

/** Reads a PDF whose text layer was refused as pictures of its pages; null without the tools for it. */
async function recogniseAllPages(
  bytes: Uint8Array,
  layer: readonly PdfPageContent[],
  refused: Refusal,
  { pictures, recogniseAs: language, expectedLanguage, progress, signal }: FileReadOptions,
): Promise<Outcome<FormatReaderOutput> | null> {
  const tools = await pictures?.();
  if (!tools || isRefusal(tools)) return tools ?? null;
  const isScan = refused.code === "reading.pdf-scan";
  const numbers = layer.map(({ n }) => n);
  const read = await recognisePdf(bytes, tools, { numbers, isScan, language, expectedLanguage, progress, signal });
  if (isRefusal(read)) return read;
  const output = recognisedPagesToLines(
    read,
    layer.map(({ annotations }) => annotations),
  );
  return {
    ...output,
    warnings: [...recognisedTextWarnings(read.source, isScan ? "none" : "wrong"), ...output.warnings],
  };
}

/** Adds the text of pages that have none but show something; pages that stay blank are warned about. */
async function addPagesWithoutText(
  bytes: Uint8Array,
  pages: readonly PdfPageContent[],
  text: string,
  { pictures, recogniseAs, progress, signal }: FileReadOptions,
): Promise<{ readonly pages: readonly PdfPageContent[]; readonly recognised?: RecognisedSource }> {
  const numbers = pages.filter(isPdfPageWithoutText).map(({ n }) => n);
  const tools = numbers.length > 0 ? await pictures?.() : null;
  // The pages with text are read all the same.
  if (!tools || isRefusal(tools)) return { pages };
  const named = detectLanguage(text);
  const language = recogniseAs ?? (isLanguage(named) ? named : undefined);
  const read = await recognisePdf(bytes, tools, { numbers, isScan: true, language, progress, signal });
  if (isRefusal(read)) return { pages };
  const clean = cleanRecognisedWords(read.pages);
  const { size } = measurePdfLayout(pages.flatMap(({ n, runs }) => groupPdfRunsIntoRows(runs, n)));
  const found = new Map(recognisedPagesToPdfPages(clean, size).map((page) => [page.n, page]));
  return {
    pages: pages.map((page) => ({ ...(found.get(page.n) ?? page), annotations: page.annotations })),
    recognised: { ...read.source, doubts: findDoubtfulWords(clean) },
  };
}

function textOf(pages: readonly PdfPageContent[]): string {
  return pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(" ");
}

function refusalOf({ letters, strange }: ReturnType<typeof measureTextLayerQuality>, pages: number): Refusal | null {
  if (letters < LEAST_LETTERS * Math.min(pages, 10)) return refusal("reading.pdf-scan");
  return strange > BROKEN * letters ? refusal("reading.pdf-broken") : null;
}

function warnTextLayer(
  { letters, strange }: ReturnType<typeof measureTextLayerQuality>,
  restored: number,
): ImportWarning[] {
  return [
    ...(restored > 0 ? [makePdfPageWarning("reading.pdf-restored", { count: restored }, 0)] : []),
    ...(strange > DOUBTFUL * letters ? [makePdfPageWarning("reading.pdf-doubtful", { count: strange }, 0)] : []),
  ];
}
